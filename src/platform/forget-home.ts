import type { Database, StoreName } from "./database.ts";

/** What stays when this device leaves its home: what the person chose for this device, and what was found out about this browser. */
const KEPT: ReadonlySet<IDBValidKey> = new Set([
  "conditions",
  "keepAwake",
  "notifications",
  "power",
  "partKind",
]);

/**
 * Cancels everything and forgets the home: jobs with their bytes, receipts, counters, the wake log, linked folders, and every setting but the
 * person's own. One strict transaction: either all of it or nothing. Uploads begun at home end there by themselves. Only
 * under the drain lock, so that no transfer writes on, and while no intake writes bytes before their row.
 */
export async function forgetHome(database: Database): Promise<void> {
  const emptied: StoreName[] = [
    "jobs",
    "bytes",
    "receipts",
    "totals",
    "wakes",
    // A folder that went on by itself to the next home would be a surprise.
    "sources",
    "scanned",
    "pairs",
    "imports",
  ];
  const stores: StoreName[] = [...emptied, "settings"];
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  const settings = transaction.objectStore("settings");
  await Promise.all(emptied.map((name) => transaction.objectStore(name).clear()));
  const names = await settings.getAllKeys();
  await Promise.all(names.filter((name) => !KEPT.has(name)).map((name) => settings.delete(name)));
  await transaction.done;
}
