import { sql } from "kysely";
import { type AssetId, parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import type { Change, LibraryRows } from "../../ports/library-rows.ts";
import { noteChanges } from "./counting.ts";
import type { Db } from "./schema.ts";
import { deleteTrashed, moveTrash } from "./trash.ts";

/** No id is smaller: what comes "after" this is everything of the instants before. */
const FIRST_ID = parseAssetId("0".repeat(32));

/** More than anybody has; files may claim what they like. */
const MOST_CAMERAS = 1000;

/** The first camera by name after another one, an expression of SQL. */
const nextCamera = (than: string) => sql`(select min(camera) from assets
  where trashed_at_ms is null and camera is not null and camera > ${sql.raw(than)})`;

/** What people do with what is home, in SQLite. */
export function libraryRows(db: Db): LibraryRows {
  return {
    async countByDay() {
      const rows = await db.selectFrom("day_counts").selectAll().orderBy("day", "desc").execute();
      return rows.map((row) => ({ day: row.day, count: row.asset_count }));
    },
    async cursorBeforeDay(day) {
      const first = await db
        .selectFrom("assets")
        .select(["taken_at_ms"])
        .where("trashed_at_ms", "is", null)
        .where("is_hidden", "=", 0)
        .where("taken_day", "<=", day)
        .orderBy("taken_day", "desc")
        .orderBy("taken_at_ms", "desc")
        .limit(1)
        .executeTakeFirst();
      return first === undefined ? null : { takenAtMs: first.taken_at_ms + 1, id: FIRST_ID };
    },
    async listCameras() {
      // Hops from one to the next in the index: a distinct would read all of it.
      const { rows } = await sql<{ camera: string }>`with recursive found (camera) as (
        select ${nextCamera("''")} union all
        select ${nextCamera("found.camera")} from found where found.camera is not null)
        select camera from found where camera is not null limit ${MOST_CAMERAS}`.execute(db);
      return rows.map(({ camera }) => camera);
    },
    async setFavourite(id, favourite, nowMs) {
      return await db.transaction().execute(async (tx) => {
        const updated = await tx
          .updateTable("assets")
          .set({ favourite: favourite ? 1 : 0 })
          .where("id", "=", id)
          .executeTakeFirst();
        if (updated.numUpdatedRows === 0n) return false;
        await noteChanges(tx, "changed", [id], nowMs);
        return true;
      });
    },
    moveToTrash: (ids, nowMs) => moveTrash(db, ids, nowMs, "in"),
    takeFromTrash: (ids, nowMs) => moveTrash(db, ids, nowMs, "out"),
    async trashTotals() {
      const row = await db
        .selectFrom("totals")
        .select(["trashed_count", "trashed_bytes"])
        .executeTakeFirst();
      return { count: row?.trashed_count ?? 0, bytes: row?.trashed_bytes ?? 0 };
    },
    deleteTrashed: (beforeMs, limit, nowMs) => deleteTrashed(db, beforeMs, limit, nowMs),
    async listDoomed(limit, afterPath) {
      const rows = await db
        .selectFrom("doomed_files")
        .selectAll()
        .where("path", ">", afterPath)
        .orderBy("path")
        .limit(limit)
        .execute();
      return rows.map(({ path, sha256 }) => ({ path, sha256: parseSha256(sha256) }));
    },
    async forgetDoomed(paths) {
      if (paths.length === 0) return;
      await db.deleteFrom("doomed_files").where("path", "in", paths).execute();
    },
    async findTombstones(hashes) {
      if (hashes.length === 0) return [];
      const rows = await db
        .selectFrom("tombstones")
        .select("sha256")
        .where("sha256", "in", hashes)
        .execute();
      return rows.map(({ sha256 }) => parseSha256(sha256));
    },
    async changesAfter(seq, limit) {
      const rows = await db
        .selectFrom("changes")
        .selectAll()
        .where("seq", ">", seq)
        .orderBy("seq")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        seq: row.seq,
        kind: row.kind as Change["kind"],
        assetId: parseAssetId(row.asset_id) satisfies AssetId,
        atMs: row.at_ms,
      }));
    },
    async changeRange() {
      const row = await db
        .selectFrom("changes")
        .select((eb) => [eb.fn.min("seq").as("oldest"), eb.fn.max("seq").as("newest")])
        .executeTakeFirst();
      return { oldestSeq: row?.oldest ?? 0, newestSeq: row?.newest ?? 0 };
    },
    async feedEpoch() {
      const { epoch } = await db.selectFrom("feed").select("epoch").executeTakeFirstOrThrow();
      return epoch;
    },
  };
}
