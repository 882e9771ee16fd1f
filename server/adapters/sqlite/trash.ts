import type { AssetId } from "../../../src/core/ids.ts";
import type { Deletion } from "../../ports/library-rows.ts";
import { countDay, noteChanges, nothingCounted, writeCounters } from "./counting.ts";
import { forgetWords } from "./forget-words.ts";
import type { Db } from "./schema.ts";

/** Moves assets into the trash or out of it, with counters and feed; answers how many moved. */
export async function moveTrash(
  db: Db,
  ids: readonly AssetId[],
  nowMs: number,
  way: "in" | "out",
): Promise<number> {
  if (ids.length === 0) return 0;
  return await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom("assets")
      .select(["id", "taken_day", "byte_count"])
      .where("id", "in", ids)
      .where("trashed_at_ms", way === "in" ? "is" : "is not", null)
      .where("is_hidden", "=", 0)
      .execute();
    if (rows.length === 0) return 0;
    const moved = rows.map(({ id }) => id);
    await tx
      .updateTable("assets")
      .set({ trashed_at_ms: way === "in" ? nowMs : null })
      .where("id", "in", moved)
      .execute();
    const sign = way === "in" ? 1 : -1;
    const counted = nothingCounted();
    for (const row of rows) {
      counted.trashed += sign;
      counted.trashedBytes += sign * row.byte_count;
      counted.assets -= sign;
      counted.bytes -= sign * row.byte_count;
      countDay(counted, row.taken_day, way === "in" ? -1 : 1);
    }
    await writeCounters(tx, counted);
    await noteChanges(tx, way === "in" ? "trashed" : "restored", moved, nowMs);
    return rows.length;
  });
}

/** Deletes for good what went to the trash long enough ago: tombstones and notes of doomed files stay, rows go. */
export async function deleteTrashed(
  db: Db,
  beforeMs: number,
  limit: number,
  nowMs: number,
): Promise<Deletion> {
  return await db.transaction().execute(async (tx) => {
    const assets = await tx
      .selectFrom("assets")
      .select(["id", "byte_count", "description_row"])
      .where("trashed_at_ms", "<=", beforeMs)
      .orderBy("trashed_at_ms")
      .limit(limit)
      .execute();
    if (assets.length === 0) return { assetCount: 0, byteCount: 0 };
    const ids = assets.map(({ id }) => id);
    const files = await tx
      .selectFrom("resources")
      .select(["sha256", "size_bytes", "path", "words_row"])
      .where("asset_id", "in", ids)
      .execute();
    for (const { sha256, size_bytes, path } of files) {
      await tx
        .insertInto("tombstones")
        .values({ sha256, size_bytes, deleted_at_ms: nowMs })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx
        .insertInto("doomed_files")
        .values({ path, sha256 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await forgetWords(tx, [
      ...files.map((file) => file.words_row),
      ...assets.map((asset) => asset.description_row),
    ]);
    for (const table of ["resources", "album_assets"] as const)
      await tx.deleteFrom(table).where("asset_id", "in", ids).execute();
    await tx.deleteFrom("asset_aliases").where("asset_id", "in", ids).execute();
    await tx.deleteFrom("assets").where("id", "in", ids).execute();
    const byteCount = assets.reduce((sum, { byte_count }) => sum + byte_count, 0);
    await writeCounters(tx, {
      ...nothingCounted(),
      trashed: -assets.length,
      trashedBytes: -byteCount,
    });
    await noteChanges(tx, "deleted", ids, nowMs);
    return { assetCount: assets.length, byteCount };
  });
}
