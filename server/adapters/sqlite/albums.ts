import type { Selectable } from "kysely";
import type { Album, AlbumRows } from "../../ports/album-rows.ts";
import type { Db, Schema } from "./schema.ts";

const albumOf = (row: Selectable<Schema["albums"]>): Album => ({
  id: row.id,
  name: row.name,
  createdAtMs: row.created_at_ms,
  changedAtMs: row.changed_at_ms,
  assetCount: row.asset_count,
});

const albums = (db: Db) => db.selectFrom("albums").selectAll();

const touch = (tx: Db, id: string, nowMs: number) =>
  tx.updateTable("albums").set({ changed_at_ms: nowMs }).where("id", "=", id).execute();

/** Albums in SQLite. */
export function albumRows(db: Db): AlbumRows {
  return {
    async listAlbums() {
      const rows = await albums(db).orderBy("changed_at_ms", "desc").orderBy("id").execute();
      return rows.map(albumOf);
    },
    async findAlbum(id) {
      const row = await albums(db).where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : albumOf(row);
    },
    async albumsOf(id) {
      return await db
        .selectFrom("albums")
        .innerJoin("album_assets", "album_assets.album_id", "albums.id")
        .select(["albums.id", "albums.name"])
        .where("album_assets.asset_id", "=", id)
        .orderBy("albums.name")
        .execute();
    },
    async addAlbum({ id, name, nowMs }) {
      await db
        .insertInto("albums")
        .values({ id, name, created_at_ms: nowMs, changed_at_ms: nowMs })
        .execute();
    },
    async renameAlbum(id, name, nowMs) {
      const updated = await db
        .updateTable("albums")
        .set({ name, changed_at_ms: nowMs })
        .where("id", "=", id)
        .executeTakeFirst();
      return updated.numUpdatedRows > 0n;
    },
    async removeAlbum(id) {
      return await db.transaction().execute(async (tx) => {
        await tx.deleteFrom("album_assets").where("album_id", "=", id).execute();
        const removed = await tx.deleteFrom("albums").where("id", "=", id).executeTakeFirst();
        return removed.numDeletedRows > 0n;
      });
    },
    async addToAlbum(id, assetIds, nowMs) {
      if (assetIds.length === 0) return 0;
      return await db.transaction().execute(async (tx) => {
        const known = await tx
          .selectFrom("assets")
          .select("id")
          .where("id", "in", assetIds)
          .where((eb) => eb.exists(eb.selectFrom("albums").select("id").where("id", "=", id)))
          .execute();
        let added = 0n;
        for (const asset of known) {
          const row = await tx
            .insertInto("album_assets")
            .values({ album_id: id, asset_id: asset.id, added_at_ms: nowMs })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          added += row.numInsertedOrUpdatedRows ?? 0n;
        }
        if (added > 0n) await touch(tx, id, nowMs);
        return Number(added);
      });
    },
    async removeFromAlbum(id, assetIds, nowMs) {
      if (assetIds.length === 0) return 0;
      return await db.transaction().execute(async (tx) => {
        const removed = await tx
          .deleteFrom("album_assets")
          .where("album_id", "=", id)
          .where("asset_id", "in", assetIds)
          .executeTakeFirst();
        if (removed.numDeletedRows > 0n) await touch(tx, id, nowMs);
        return Number(removed.numDeletedRows);
      });
    },
  };
}
