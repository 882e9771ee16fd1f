import { sql } from "kysely";
import { parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import type {
  PictureJob,
  PictureResult,
  PictureRows,
  PictureState,
} from "../../ports/picture-rows.ts";
import type { Db } from "./schema.ts";

/** Written out: a partial index is not chosen for a parameter. */
const WAITS = sql<boolean>`assets.picture_state = 'waiting'`;

type JobRow = { id: string; primary_sha256: string; attempt_count: number | null };

/** Which assets have small pictures, in SQLite. */
export function pictureRows(db: Db): PictureRows {
  const assets = db
    .selectFrom("assets")
    .leftJoin("pictures", "pictures.asset_id", "assets.id")
    .select(["assets.id", "primary_sha256", "attempt_count", "picture_state"]);
  return {
    async listUndrawn(limit) {
      const rows = await assets
        .where(WAITS)
        .orderBy("taken_at_ms", "desc")
        .orderBy("assets.id", "desc")
        .limit(limit)
        .execute();
      return await withFiles(db, rows);
    },
    async countUndrawn() {
      const row = await db
        .selectFrom("assets")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where(WAITS)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    async findPicture(id) {
      const row = await assets.where("assets.id", "=", id).executeTakeFirst();
      if (row === undefined) return null;
      const [job] = await withFiles(db, [row]);
      return job === undefined ? null : { state: row.picture_state as PictureState, job };
    },
    async savePictures(results) {
      if (results.length === 0) return;
      await db.transaction().execute(async (tx) => {
        for (const result of results) await saveOne(tx, result);
      });
    },
    async redrawPicture(id) {
      await db
        .updateTable("assets")
        .set({ picture_state: "waiting" })
        .where("id", "=", id)
        .execute();
    },
    async retryPictures(reason) {
      const failed = db.selectFrom("pictures").select("asset_id").where("reason", "=", reason);
      const updated = await db
        .updateTable("assets")
        .set({ picture_state: "waiting" })
        .where("id", "in", failed)
        .where("picture_state", "=", "failed")
        .executeTakeFirst();
      return Number(updated.numUpdatedRows);
    },
  };
}

async function withFiles(db: Db, rows: readonly JobRow[]): Promise<PictureJob[]> {
  if (rows.length === 0) return [];
  const files = await db
    .selectFrom("resources")
    .select(["asset_id", "sha256", "path"])
    .where(
      "asset_id",
      "in",
      rows.map(({ id }) => id),
    )
    .where("resource_type", "<>", "sidecar")
    .orderBy("sha256")
    .execute();
  const byAsset = Map.groupBy(files, (file) => file.asset_id);
  return rows.map(({ id, primary_sha256, attempt_count }) => {
    const own = byAsset.get(id) ?? [];
    const isPrimary = ({ sha256 }: { sha256: string }) => sha256 === primary_sha256;
    const ordered = [...own.filter(isPrimary), ...own.filter((file) => !isPrimary(file))];
    return {
      assetId: parseAssetId(id),
      attemptCount: attempt_count ?? 0,
      files: ordered.map(({ sha256, path }) => ({ sha256: parseSha256(sha256), path })),
    };
  });
}

async function saveOne(tx: Db, result: PictureResult): Promise<void> {
  const { assetId, state, tiny, reason, attemptCount } = result;
  const updated = await tx
    .updateTable("assets")
    .set((eb) => ({
      picture_state: state,
      width: eb.fn.coalesce("width", eb.val(result.width)),
      height: eb.fn.coalesce("height", eb.val(result.height)),
      duration_ms: eb.fn.coalesce("duration_ms", eb.val(result.durationMs)),
    }))
    .where("id", "=", assetId)
    .where("primary_sha256", "=", result.sha256)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return;
  const row = { attempt_count: attemptCount, tiny, reason };
  await tx
    .insertInto("pictures")
    .values({ asset_id: assetId, ...row })
    .onConflict((conflict) => conflict.column("asset_id").doUpdateSet(row))
    .execute();
}
