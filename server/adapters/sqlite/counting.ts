import { CompiledQuery } from "kysely";
import type { Change } from "../../ports/library-rows.ts";
import type { Db } from "./schema.ts";

/** A line for the feed of changes. */
export type Noted = { kind: Change["kind"]; assetId: string };

/** The feed of changes keeps about this many lines. */
const KEPT_CHANGES = 10_000;

/** What a transaction adds to the counters; negative takes away. */
export type Counted = {
  assets: number;
  bytes: number;
  trashed: number;
  trashedBytes: number;
  days: Map<string, number>;
};

export const nothingCounted = (): Counted => ({
  assets: 0,
  bytes: 0,
  trashed: 0,
  trashedBytes: 0,
  days: new Map(),
});

/** Counts an asset of a wall day in (`sign` 1) or out (-1). */
export function countDay(counted: Counted, day: string, sign: 1 | -1): void {
  counted.days.set(day, (counted.days.get(day) ?? 0) + sign);
}

/** What the counters go by. */
type CountedAsset = {
  taken_day: string;
  byte_count: number;
  trashed_at_ms: number | null;
  is_hidden: number;
};

/** Counts an asset in (`sign` 1) or out (-1) wherever it stands. */
export function countAsset(counted: Counted, asset: CountedAsset, sign: 1 | -1): void {
  if (asset.is_hidden === 1) return;
  if (asset.trashed_at_ms !== null) {
    counted.trashed += sign;
    counted.trashedBytes += sign * asset.byte_count;
    return;
  }
  counted.assets += sign;
  counted.bytes += sign * asset.byte_count;
  countDay(counted, asset.taken_day, sign);
}

// As texts with numbered parameters: each group of uploads writes these, and kysely would put them together anew each time.
const COUNT = `insert into totals (id, asset_count, byte_count, trashed_count, trashed_bytes) values (1, ?1, ?2, ?3, ?4)
  on conflict (id) do update set asset_count = asset_count + ?1, byte_count = byte_count + ?2,
  trashed_count = trashed_count + ?3, trashed_bytes = trashed_bytes + ?4`;
const COUNT_DAY = `insert into day_counts (day, asset_count) values (?1, ?2)
  on conflict (day) do update set asset_count = asset_count + ?2`;
const NOTE = "insert into changes (kind, asset_id, at_ms) values (?1, ?2, ?3)";

/** Writes counters down, in the transaction that changes what they count. */
export async function writeCounters(tx: Db, counted: Counted): Promise<void> {
  const { assets, bytes, trashed, trashedBytes } = counted;
  await tx.executeQuery(CompiledQuery.raw(COUNT, [assets, bytes, trashed, trashedBytes]));
  for (const [day, count] of counted.days)
    if (count !== 0) await tx.executeQuery(CompiledQuery.raw(COUNT_DAY, [day, count]));
  if ([...counted.days.values()].some((count) => count < 0))
    await tx.deleteFrom("day_counts").where("asset_count", "<=", 0).execute();
}

/** Adds lines to the feed, one for each asset and kind. */
export async function noteAll(tx: Db, noted: readonly Noted[], atMs: number): Promise<void> {
  for (const [kind, lines] of Map.groupBy(noted, (one) => one.kind))
    await noteChanges(tx, kind, [...new Set(lines.map(({ assetId }) => assetId))], atMs);
}

/** Adds lines to the feed of changes; the oldest go. */
export async function noteChanges(
  tx: Db,
  kind: Change["kind"],
  assetIds: readonly string[],
  atMs: number,
): Promise<void> {
  if (assetIds.length === 0) return;
  let newest = 0;
  for (const id of assetIds) {
    const { insertId = 0n } = await tx.executeQuery(CompiledQuery.raw(NOTE, [kind, id, atMs]));
    newest = Number(insertId);
  }
  // Not at every line: a delete costs more than it saves.
  if (newest % 100 < assetIds.length)
    await tx
      .deleteFrom("changes")
      .where("seq", "<=", newest - KEPT_CHANGES)
      .execute();
}
