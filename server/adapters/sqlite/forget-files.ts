import type { Sha256 } from "../../../src/core/ids.ts";
import { countAsset, noteChanges, nothingCounted, writeCounters } from "./counting.ts";
import { forgetWords } from "./forget-words.ts";
import type { Db } from "./schema.ts";
import { filesOf } from "./shown-file.ts";

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
      const { before, after } = await shrinkAsset(tx, assetId, byteCount);
      (after === null ? deleted : changed).push(assetId);
      countAsset(counted, before, -1);
      if (after !== null) countAsset(counted, after, 1);
    }
    await writeCounters(tx, counted);
    await noteChanges(tx, "deleted", deleted, nowMs);
    await noteChanges(tx, "changed", changed, nowMs);
    return gone.length;
  });
}

/** Takes files off an asset: it goes with its last one, and shows the next best one where its shown file went. */
async function shrinkAsset(tx: Db, id: string, byteCount: number) {
  const before = await tx
    .selectFrom("assets")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const [shown] = await filesOf(tx, id);
  if (shown === undefined) {
    await tx.deleteFrom("assets").where("id", "=", id).execute();
    await forgetWords(tx, [before.description_row]);
    for (const table of ["album_assets", "pictures", "asset_aliases"] as const)
      await tx.deleteFrom(table).where("asset_id", "=", id).execute();
    return { before, after: null };
  }
  const isHidden = shown.resourceType === "sidecar";
  const isOther = shown.sha256 !== before.primary_sha256;
  const after = {
    ...before,
    primary_sha256: shown.sha256,
    is_hidden: isHidden ? 1 : 0,
    byte_count: before.byte_count - byteCount,
    picture_state: isHidden ? "failed" : isOther ? "waiting" : before.picture_state,
  };
  await tx.updateTable("assets").set(after).where("id", "=", id).execute();
  return { before, after };
}
