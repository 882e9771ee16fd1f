import { parseTestMode, type TestMode } from "../core/schedule/test-mode.ts";
import { SETTINGS_OF_HOME } from "../core/settings.ts";
import type { Database } from "./database.ts";

/**
 * Stores test mode. Where it was on, what the fault taught this device about its home goes in the same transaction: the hold,
 * the small chunks. A hold that a real home asked for goes with it; the next probe finds it again.
 */
export async function writeTestMode(database: Database, mode: TestMode): Promise<void> {
  const transaction = database.transaction("settings", "readwrite", { durability: "strict" });
  const before = parseTestMode(await transaction.store.get("testMode"));
  if (before.on) await Promise.all(SETTINGS_OF_HOME.map((name) => transaction.store.delete(name)));
  await transaction.store.put(mode, "testMode");
  await transaction.done;
}
