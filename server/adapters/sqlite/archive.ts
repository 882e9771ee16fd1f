import { type AssetId, parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import type { TakenSource } from "../../../src/core/photos/capture-date.ts";
import type { ArchiveRows, ArchivedAsset, ArchivedFile } from "../../ports/archive-rows.ts";
import type { Db, Schema } from "./schema.ts";

/** The whole of what is home, in SQLite. */
export function archiveRows(db: Db): ArchiveRows {
  return {
    async listArchived(limit, after) {
      const rows = await db
        .selectFrom("assets")
        .selectAll()
        .where("id", ">", after ?? "")
        .orderBy("id")
        .limit(limit)
        .execute();
      return await withRest(db, rows);
    },
    async findArchived(ids) {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom("assets").selectAll().where("id", "in", ids).execute();
      const found = new Map((await withRest(db, rows)).map((asset) => [asset.id, asset]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async listTombstones(limit, after) {
      const rows = await db
        .selectFrom("tombstones")
        .selectAll()
        .where("sha256", ">", after ?? "")
        .orderBy("sha256")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        sha256: parseSha256(row.sha256),
        sizeBytes: row.size_bytes,
        deletedAtMs: row.deleted_at_ms,
      }));
    },
    async keepTombstones(tombstones) {
      if (tombstones.length === 0) return 0;
      return await db.transaction().execute(async (tx) => {
        const hashes = tombstones.map(({ sha256 }) => sha256);
        const rows = await tx
          .selectFrom("resources")
          .select("sha256")
          .where("sha256", "in", hashes)
          .execute();
        const home = new Set(rows.map(({ sha256 }) => sha256));
        let kept = 0n;
        for (const { sha256, sizeBytes, deletedAtMs } of tombstones) {
          if (home.has(sha256)) continue;
          const row = await tx
            .insertInto("tombstones")
            .values({ sha256, size_bytes: sizeBytes, deleted_at_ms: deletedAtMs })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          kept += row.numInsertedOrUpdatedRows ?? 0n;
        }
        return Number(kept);
      });
    },
    async keepAlbum({ id, name, createdAtMs, changedAtMs }) {
      await db
        .insertInto("albums")
        .values({ id, name, created_at_ms: createdAtMs, changed_at_ms: changedAtMs })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async keepMembers(members) {
      if (members.length === 0) return;
      await db.transaction().execute(async (tx) => {
        for (const { albumId, assetId, addedAtMs } of members)
          await tx
            .insertInto("album_assets")
            .columns(["album_id", "asset_id", "added_at_ms"])
            .expression((eb) =>
              eb
                .selectFrom(["albums", "assets"])
                .select((one) => ["albums.id", "assets.id", one.val(addedAtMs).as("added_at_ms")])
                .where("albums.id", "=", albumId)
                .where("assets.id", "=", assetId),
            )
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      });
    },
  };
}

type Row = Schema["assets"];

async function withRest(db: Db, rows: readonly Row[]): Promise<ArchivedAsset[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const files = await db
    .selectFrom("resources")
    .selectAll()
    .where("asset_id", "in", ids)
    .orderBy("sha256")
    .execute();
  const albums = await db
    .selectFrom("album_assets")
    .innerJoin("albums", "albums.id", "album_assets.album_id")
    .select(["asset_id", "albums.id", "albums.name", "added_at_ms"])
    .where("asset_id", "in", ids)
    .orderBy("albums.id")
    .execute();
  const filesBy = Map.groupBy(files, (file) => file.asset_id);
  const albumsBy = Map.groupBy(albums, (album) => album.asset_id);
  return rows.map((row) => {
    const own = (filesBy.get(row.id) ?? []).map(fileOf);
    const isPrimary = (file: ArchivedFile) => file.sha256 === row.primary_sha256;
    return {
      ...assetOf(row),
      albums: (albumsBy.get(row.id) ?? []).map(({ id, name, added_at_ms }) => ({
        id,
        name,
        addedAtMs: added_at_ms,
      })),
      files: [...own.filter(isPrimary), ...own.filter((file) => !isPrimary(file))],
    };
  });
}

function fileOf(row: Schema["resources"]): ArchivedFile {
  return {
    sha256: parseSha256(row.sha256),
    resourceType: row.resource_type,
    filename: row.filename,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    path: row.path,
    storedAtMs: row.stored_at_ms,
  };
}

function assetOf(row: Row): Omit<ArchivedAsset, "albums" | "files"> {
  const { width, height, camera, latitude, longitude } = row;
  return {
    id: parseAssetId(row.id) satisfies AssetId,
    taken: {
      takenAtMs: row.taken_at_ms,
      takenLocal: row.taken_local,
      takenSource: row.taken_source as TakenSource,
      takenOffsetMinutes: row.taken_offset_minutes,
    },
    facts: {
      width,
      height,
      durationMs: row.duration_ms,
      camera,
      latitude,
      longitude,
      isMotionPhoto: row.is_motion === 1,
    },
    favourite: row.favourite === 1,
    trashedAtMs: row.trashed_at_ms,
    description: row.description,
  };
}
