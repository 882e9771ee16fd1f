import type { Sha256 } from "../../../src/core/ids.ts";
import { countDay, noteChanges, nothingCounted, writeCounters } from "./counting.ts";
import { forgetWords } from "./forget-words.ts";
import type { Db } from "./schema.ts";

/** Forgets contents as if they had never come; assets that have no file left go with them. */
export async function forgetFiles(
  db: Db,
  hashes: readonly Sha256[],
  nowMs: number,
): Promise<number> {
  if (hashes.length === 0) return 0;
  return await db.transaction().execute(async (tx) => {
    const gone = await tx
      .selectFrom("resources")
      .select(["sha256", "asset_id", "size_bytes", "words_row"])
      .where("sha256", "in", hashes)
      .execute();
    await tx.deleteFrom("resources").where("sha256", "in", hashes).execute();
    await forgetWords(
      tx,
      gone.map((file) => file.words_row),
    );
    // Who sends it again begins anew instead of finding an upload that is finished.
    await tx.deleteFrom("uploads").where("finished_sha256", "in", hashes).execute();
    const counted = nothingCounted();
    const [deleted, changed]: [string[], string[]] = [[], []];
    for (const [assetId, files] of Map.groupBy(gone, (file) => file.asset_id)) {
      const byteCount = files.reduce((sum, file) => sum + file.size_bytes, 0);
      const asset = await shrinkAsset(tx, assetId, byteCount);
      (asset.isGone ? deleted : changed).push(assetId);
      if (asset.isTrashed) {
        counted.trashedBytes -= byteCount;
        if (asset.isGone) counted.trashed -= 1;
      } else {
        counted.bytes -= byteCount;
        if (asset.isGone) {
          counted.assets -= 1;
          countDay(counted, asset.day, -1);
        }
      }
    }
    await writeCounters(tx, counted);
    await noteChanges(tx, "deleted", deleted, nowMs);
    await noteChanges(tx, "changed", changed, nowMs);
    return gone.length;
  });
}

/** Takes files off an asset: it goes with its last one, and shows another one where its primary file went. */
async function shrinkAsset(tx: Db, id: string, byteCount: number) {
  const asset = await tx
    .selectFrom("assets")
    .select(["taken_day", "trashed_at_ms", "primary_sha256"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const left = await tx
    .selectFrom("resources")
    .select("sha256")
    .where("asset_id", "=", id)
    .orderBy("sha256")
    .execute();
  const isLeft = left.some(({ sha256 }) => sha256 === asset.primary_sha256);
  const [other] = left;
  if (other === undefined) {
    await tx.deleteFrom("assets").where("id", "=", id).execute();
    for (const table of ["album_assets", "pictures"] as const)
      await tx.deleteFrom(table).where("asset_id", "=", id).execute();
  } else {
    const shown = isLeft ? {} : { primary_sha256: other.sha256, picture_state: "waiting" };
    await tx
      .updateTable("assets")
      .set((eb) => ({ ...shown, byte_count: eb("byte_count", "-", byteCount) }))
      .where("id", "=", id)
      .execute();
  }
  const { taken_day: day, trashed_at_ms: trashedAtMs } = asset;
  return { day, isTrashed: trashedAtMs !== null, isGone: other === undefined };
}
