import { type AssetId, assetIdOf, parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import type { AssetEntry, AssetRows, NewResource } from "../../ports/asset-rows.ts";
import type { Db, Schema } from "./schema.ts";
import { upsertUpload } from "./uploads.ts";

type EntryRow = Schema["assets"] & Schema["resources"];

const entryOf = (row: EntryRow): AssetEntry => ({
  id: parseAssetId(row.asset_id),
  filename: row.filename,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  sha256: parseSha256(row.sha256),
  takenAtMs: row.taken_at_ms,
  takenLocal: row.taken_local,
  takenSource: row.taken_source,
  storedAtMs: row.stored_at_ms,
});

const entries = (db: Db) =>
  db
    .selectFrom("assets")
    .innerJoin("resources", "resources.sha256", "assets.primary_sha256")
    .selectAll(["assets", "resources"]);

/** Adds a file and, when it is the first or the primary one, its asset; nothing when its hash is home already. */
async function addResource(
  tx: Db,
  resource: NewResource,
): Promise<{ assets: number; bytes: number }> {
  const added = await tx
    .insertInto("resources")
    .values({
      sha256: resource.sha256,
      asset_id: resource.assetId,
      resource_type: resource.resourceType,
      filename: resource.filename,
      media_type: resource.mediaType,
      size_bytes: resource.sizeBytes,
      path: resource.path,
      device_id: resource.deviceId,
      stored_at_ms: resource.storedAtMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return { assets: 0, bytes: 0 };
  const shown = {
    primary_sha256: resource.sha256,
    taken_at_ms: resource.taken.takenAtMs,
    taken_local: resource.taken.takenLocal,
    taken_source: resource.taken.takenSource,
    taken_offset_minutes: resource.taken.takenOffsetMinutes,
  };
  const asset = await tx
    .insertInto("assets")
    .values({ id: resource.assetId, ...shown })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const isNew = asset.numInsertedOrUpdatedRows !== 0n;
  if (!isNew && assetIdOf(resource.sha256) === resource.assetId) {
    await tx.updateTable("assets").set(shown).where("id", "=", resource.assetId).execute();
  }
  return { assets: isNew ? 1 : 0, bytes: resource.sizeBytes };
}

/** Photos came from these devices: what still waits there waits from now on. */
async function restartWaiting(tx: Db, arrivedAtMs: ReadonlyMap<string, number>): Promise<void> {
  for (const [deviceId, atMs] of arrivedAtMs) {
    await tx
      .updateTable("devices")
      .set({ waiting_since_ms: atMs })
      .where("id", "=", deviceId)
      .where("waiting_since_ms", "<", atMs)
      .execute();
  }
}

/** What is home, in SQLite. */
export function assetRows(db: Db): AssetRows {
  return {
    async findResources(hashes) {
      if (hashes.length === 0) return [];
      const rows = await db
        .selectFrom("resources")
        .select(["sha256", "asset_id", "size_bytes", "stored_at_ms"])
        .where("sha256", "in", hashes)
        .execute();
      return rows.map((row) => ({
        sha256: parseSha256(row.sha256),
        assetId: parseAssetId(row.asset_id),
        sizeBytes: row.size_bytes,
        storedAtMs: row.stored_at_ms,
      }));
    },
    async commit(commits) {
      await db.transaction().execute(async (tx) => {
        const added = { assets: 0, bytes: 0 };
        const arrivedAtMs = new Map<string, number>();
        for (const { upload, resource } of commits) {
          await upsertUpload(tx, upload);
          const one = resource === null ? null : await addResource(tx, resource);
          added.assets += one?.assets ?? 0;
          added.bytes += one?.bytes ?? 0;
          if (resource !== null) arrivedAtMs.set(resource.deviceId, resource.storedAtMs);
        }
        await restartWaiting(tx, arrivedAtMs);
        await tx
          .insertInto("totals")
          .values({ id: 1, asset_count: added.assets, byte_count: added.bytes })
          .onConflict((conflict) =>
            conflict.column("id").doUpdateSet((eb) => ({
              asset_count: eb("totals.asset_count", "+", added.assets),
              byte_count: eb("totals.byte_count", "+", added.bytes),
            })),
          )
          .execute();
      });
    },
    async listAssets(limit, after) {
      let query = entries(db);
      if (after !== null) {
        query = query.where((eb) =>
          eb(
            eb.refTuple("assets.taken_at_ms", "assets.id"),
            "<",
            eb.tuple(after.takenAtMs, after.id as string),
          ),
        );
      }
      const rows = await query
        .orderBy("assets.taken_at_ms", "desc")
        .orderBy("assets.id", "desc")
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
    async totals() {
      const row = await db.selectFrom("totals").selectAll().executeTakeFirst();
      return { assetCount: row?.asset_count ?? 0, byteCount: row?.byte_count ?? 0 };
    },
    async findAsset(id: AssetId) {
      const row = await entries(db).where("assets.id", "=", id).executeTakeFirst();
      return row === undefined ? null : { ...entryOf(row), path: row.path };
    },
  };
}
