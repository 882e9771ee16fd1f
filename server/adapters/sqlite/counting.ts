import { sql } from "kysely";
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

/** Writes counters down, in the transaction that changes what they count. */
export async function writeCounters(tx: Db, counted: Counted): Promise<void> {
  const { assets, bytes, trashed, trashedBytes } = counted;
  await sql`insert into totals (id, asset_count, byte_count, trashed_count, trashed_bytes)
    values (1, ${assets}, ${bytes}, ${trashed}, ${trashedBytes})
    on conflict (id) do update set asset_count = totals.asset_count + excluded.asset_count,
      byte_count = totals.byte_count + excluded.byte_count,
      trashed_count = totals.trashed_count + excluded.trashed_count,
      trashed_bytes = totals.trashed_bytes + excluded.trashed_bytes`.execute(tx);
  for (const [day, count] of counted.days) {
    if (count === 0) continue;
    await sql`insert into day_counts (day, asset_count) values (${day}, ${count})
      on conflict (day) do update set asset_count = day_counts.asset_count + excluded.asset_count`.execute(
      tx,
    );
  }
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
  for (const id of assetIds)
    await tx.insertInto("changes").values({ kind, asset_id: id, at_ms: atMs }).execute();
  const last = await tx
    .selectFrom("changes")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .executeTakeFirst();
  const newest = last?.seq ?? 0;
  // Not at every line: a delete costs more than it saves.
  if (newest % 100 < assetIds.length)
    await tx
      .deleteFrom("changes")
      .where("seq", "<=", newest - KEPT_CHANGES)
      .execute();
}
