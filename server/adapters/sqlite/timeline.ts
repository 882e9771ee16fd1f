import { parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import { shownFirst } from "../../../src/core/photos/part-role.ts";
import type {
  AssetCursor,
  AssetEntry,
  AssetFilter,
  AssetPart,
  WholeEntry,
} from "../../ports/asset-rows.ts";
import { indexedConditions, instantOf } from "./asset-filter.ts";
import { resolveAsset } from "./merge-assets.ts";
import type { Db, Schema } from "./schema.ts";
import { isSearch, searchIds } from "./search.ts";

type EntryRow = Schema["assets"] & Schema["resources"] & { tiny: string | null };

/** Up to `limit` assets of a filter after the cursor, newest first. */
export async function listEntries(
  db: Db,
  limit: number,
  after: AssetCursor | null,
  filter: AssetFilter,
): Promise<AssetEntry[]> {
  if (isSearch(filter)) {
    const ids = await searchIds(db, limit, after, filter);
    if (ids.length === 0) return [];
    const found = await entryRows(db).where("assets.id", "in", ids).execute();
    const byId = new Map(found.map((row) => [row.id, row]));
    const inOrder = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
    return await withParts(db, inOrder);
  }
  const rows = await entryRows(db)
    .where((eb) => eb.and(indexedConditions(eb, filter, after)))
    .orderBy(instantOf(filter), "desc")
    .orderBy("assets.id", "desc")
    .limit(limit)
    .execute();
  return await withParts(db, rows);
}

/** One asset with the path of its primary file; null where there is none. */
export async function findEntry(db: Db, id: string): Promise<WholeEntry | null> {
  const row = await entryRows(db).where("assets.id", "=", id).executeTakeFirst();
  if (row === undefined) {
    const into = await resolveAsset(db, id);
    return into === id ? null : await findEntry(db, into);
  }
  const [entry] = await withParts(db, [row]);
  return entry === undefined ? null : { ...entry, path: row.path, description: row.description };
}

const entryRows = (db: Db) =>
  db
    .selectFrom("assets")
    .innerJoin("resources", "resources.sha256", "assets.primary_sha256")
    .leftJoin("pictures", "pictures.asset_id", "assets.id")
    .selectAll(["assets", "resources"])
    .select("tiny");

async function withParts(db: Db, rows: readonly EntryRow[]): Promise<AssetEntry[]> {
  if (rows.length === 0) return [];
  const parts = await db
    .selectFrom("resources")
    .select(["asset_id", "sha256", "resource_type", "filename", "media_type", "size_bytes"])
    .where(
      "asset_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("sha256")
    .execute();
  const byAsset = Map.groupBy(parts, (part) => part.asset_id);
  return rows.map((row) => {
    const own = (byAsset.get(row.id) ?? []).map(partOf);
    return entryOf(row, own.toSorted(shownFirst(row.id)));
  });
}

function partOf(
  row: Pick<
    Schema["resources"],
    "sha256" | "resource_type" | "filename" | "media_type" | "size_bytes"
  >,
): AssetPart {
  return {
    sha256: parseSha256(row.sha256),
    resourceType: row.resource_type,
    filename: row.filename,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
  };
}

function entryOf(row: EntryRow, parts: AssetPart[]): AssetEntry {
  return {
    id: parseAssetId(row.id),
    filename: row.filename,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: parseSha256(row.sha256),
    takenAtMs: row.taken_at_ms,
    takenLocal: row.taken_local,
    takenSource: row.taken_source,
    storedAtMs: row.stored_at_ms,
    favourite: row.favourite === 1,
    trashedAtMs: row.trashed_at_ms,
    tiny: row.tiny,
    width: row.width,
    height: row.height,
    durationMs: row.duration_ms,
    camera: row.camera,
    latitude: row.latitude,
    longitude: row.longitude,
    isMotionPhoto: row.is_motion === 1,
    parts,
  };
}
