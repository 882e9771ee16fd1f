import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import type { AssetCursor, AssetEntry, AssetFilter, AssetPart } from "../../ports/asset-rows.ts";
import type { Db, Schema } from "./schema.ts";

const DAY_MS = 86_400_000;
/** Wall days differ from days in UTC by less than this, whatever offset a file claims: so days bound what is read of the index. */
const FURTHEST_ZONE_MS = DAY_MS;

/** Midnight in UTC of a day `YYYY-MM-DD`, ms since the epoch. */
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

type EntryRow = Schema["assets"] & Schema["resources"] & { tiny: string | null };

/** Up to `limit` assets of a filter after the cursor, newest first. */
export async function listEntries(
  db: Db,
  limit: number,
  after: AssetCursor | null,
  filter: AssetFilter,
): Promise<AssetEntry[]> {
  const instant = filter.trashed ? "assets.trashed_at_ms" : "assets.taken_at_ms";
  const rows = await db
    .selectFrom("assets")
    .innerJoin("resources", "resources.sha256", "assets.primary_sha256")
    .leftJoin("pictures", "pictures.asset_id", "assets.id")
    .selectAll(["assets", "resources"])
    .select("tiny")
    .where((eb) => eb.and(conditionsOf(eb, filter)))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple(instant, "assets.id"),
          "<",
          eb.tuple(after?.takenAtMs ?? 0, String(after?.id)),
        ),
      ),
    )
    .orderBy(instant, "desc")
    .orderBy("assets.id", "desc")
    .limit(limit)
    .execute();
  return await withParts(db, rows);
}

/** One asset with the path of its primary file; null where there is none. */
export async function findEntry(
  db: Db,
  id: string,
): Promise<(AssetEntry & { path: string }) | null> {
  const row = await db
    .selectFrom("assets")
    .innerJoin("resources", "resources.sha256", "assets.primary_sha256")
    .leftJoin("pictures", "pictures.asset_id", "assets.id")
    .selectAll(["assets", "resources"])
    .select("tiny")
    .where("assets.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [entry] = await withParts(db, [row]);
  return entry === undefined ? null : { ...entry, path: row.path };
}

type Builder = ExpressionBuilder<Schema, "assets" | "resources" | "pictures">;

function conditionsOf(eb: Builder, filter: AssetFilter): Expression<SqlBool>[] {
  const { fromDay, toDay, text, camera, albumId, box } = filter;
  const all: Expression<SqlBool>[] = [
    eb("assets.trashed_at_ms", filter.trashed ? "is not" : "is", null),
  ];
  if (fromDay !== null)
    all.push(
      eb("assets.taken_day", ">=", fromDay),
      eb("assets.taken_at_ms", ">=", startOf(fromDay) - FURTHEST_ZONE_MS),
    );
  if (toDay !== null)
    all.push(
      eb("assets.taken_day", "<=", toDay),
      eb("assets.taken_at_ms", "<=", startOf(toDay) + DAY_MS + FURTHEST_ZONE_MS),
    );
  if (camera !== null) all.push(eb("assets.camera", "=", camera));
  // Written out: an index of favourites is not chosen for a parameter.
  if (filter.favourite) all.push(sql<SqlBool>`assets.favourite = 1`);
  if (albumId !== null)
    all.push(
      sql<SqlBool>`assets.id in (select asset_id from album_assets where album_id = ${albumId})`,
    );
  if (text !== null)
    all.push(
      sql<SqlBool>`assets.id in (select asset_id from asset_words where asset_words match ${matchOf(text)})`,
    );
  if (box !== null) {
    all.push(eb.between("assets.latitude", box.south, box.north));
    all.push(
      box.west <= box.east
        ? eb.between("assets.longitude", box.west, box.east)
        : eb.or([eb("assets.longitude", ">=", box.west), eb("assets.longitude", "<=", box.east)]),
    );
  }
  return all;
}

/** What a person typed as a query of FTS5 that cannot fail: every word quoted, each the beginning of a word. */
function matchOf(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.length === 0 ? '""' : words.map((word) => `"${word}"*`).join(" ");
}

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
    const isPrimary = (part: AssetPart) => part.sha256 === row.primary_sha256;
    return entryOf(row, [...own.filter(isPrimary), ...own.filter((part) => !isPrimary(part))]);
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
    parts,
  };
}
