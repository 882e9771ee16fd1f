import type { Database } from "./database.ts";

/** Names under which photos are remembered whose other files may come later; beyond that the oldest tenth goes. */
export const MOST_NAMES = 20_000;

/** Forgets the photos that were met longest ago, where there are too many. Safe to lose or repeat. */
export async function prunePairs(
  database: Database,
  mostNames: number = MOST_NAMES,
): Promise<void> {
  if ((await database.count("pairs")) <= mostNames) return;
  const { store, done } = database.transaction("pairs", "readwrite", { durability: "relaxed" });
  const touched: { key: string; atMs: number }[] = [];
  let cursor = await store.openCursor();
  for (; cursor !== null; cursor = await cursor.continue())
    touched.push({ key: cursor.key, atMs: Number(cursor.value["touchedAtMs"] ?? 0) });
  const oldest = touched.toSorted((a, b) => a.atMs - b.atMs).slice(0, Math.ceil(mostNames / 10));
  for (const { key } of oldest) void store.delete(key).catch(() => {});
  await done;
}
