import { sql } from "kysely";
import { parseAssetId, type AssetId } from "../../../src/core/ids.ts";
import { hasWords, searchWords } from "../../../src/core/photos/search-words.ts";
import type { AssetCursor, AssetFilter } from "../../ports/asset-rows.ts";
import { indexedConditions, instantOf } from "./asset-filter.ts";
import type { Db } from "./schema.ts";

/** So many matches are gathered and sorted; where there are more, the list is walked instead, for the next match is near. */
const FEW = 5000;
/** Rows of the list that are looked at in one go, at first and at most: others wait that long for the database. */
const FIRST_WINDOW = 250;
const WIDEST_WINDOW = 2000;

type Row = {
  id: string;
  instant: number | null;
  camera: string | null;
  latitude: number | null;
  longitude: number | null;
  description: string | null;
};
type Candidates = { ids: string[]; by: "text" | "album" | "box" };

/** Whether a filter asks for what no index has in the order of the list. */
export const isSearch = ({ text, albumId, box }: AssetFilter): boolean =>
  text !== null || albumId !== null || box !== null;

/** Up to `limit` ids of a search after the cursor, in the order of the list. Other work gets its turn in between. */
export async function searchIds(
  db: Db,
  limit: number,
  after: AssetCursor | null,
  filter: AssetFilter,
): Promise<AssetId[]> {
  if (filter.text !== null && searchWords(filter.text).length === 0) return [];
  const few = await fewCandidates(db, filter);
  const rows =
    few === null
      ? await walk(db, limit, after, filter)
      : await keepers(db, await read(db, after, filter, FEW, few.ids), filter, few.by);
  return rows.slice(0, limit).map(({ id }) => parseAssetId(id));
}

/** All that one part of the search finds, where that is not much; null where each part finds a lot, or an album has it in order. */
async function fewCandidates(db: Db, filter: AssetFilter): Promise<Candidates | null> {
  const { text, albumId, box } = filter;
  if (text !== null) {
    const match = searchWords(text)
      .map((word) => `"${word}"*`)
      .join(" ");
    const found = await sql<{ id: string }>`select asset_id as id from asset_words
      where asset_words match ${match} limit ${FEW + 1}`.execute(db);
    if (found.rows.length <= FEW) return { ids: found.rows.map(({ id }) => id), by: "text" };
  }
  if (isInOrder(filter) && box === null) return null;
  if (albumId !== null) {
    const found = await db
      .selectFrom("album_assets")
      .select("asset_id")
      .where("album_id", "=", albumId)
      .limit(FEW + 1)
      .execute();
    if (found.length <= FEW) return { ids: found.map((row) => row.asset_id), by: "album" };
  }
  if (box !== null && !filter.trashed) {
    const found = await db
      .selectFrom("assets")
      .select("id")
      .where("trashed_at_ms", "is", null)
      .where("latitude", ">=", box.south)
      .where("latitude", "<=", box.north)
      .where((eb) => {
        const [east, west] = [eb("longitude", "<=", box.east), eb("longitude", ">=", box.west)];
        return box.west <= box.east ? eb.and([east, west]) : eb.or([east, west]);
      })
      .limit(FEW + 1)
      .execute();
    if (found.length <= FEW) return { ids: found.map(({ id }) => id), by: "box" };
  }
  return null;
}

/** Whether an album has its photos in the order of the list: that of capture, not that of the trash. */
const isInOrder = ({ albumId, trashed }: AssetFilter): boolean => albumId !== null && !trashed;

/** Rows of an album after a cursor, in order. */
async function readAlbum(
  db: Db,
  albumId: string,
  after: AssetCursor | null,
  filter: AssetFilter,
  limit: number,
): Promise<Row[]> {
  const order = ["album_assets.listed_at_ms", "album_assets.asset_id"] as const;
  return (
    db
      .selectFrom("album_assets")
      // A cross join is the one that SQLite does not turn round: the album leads, not the timeline.
      .crossJoin("assets")
      .whereRef("assets.id", "=", "album_assets.asset_id")
      .select(["id", "camera", "latitude", "longitude", "description", "listed_at_ms as instant"])
      .where("album_id", "=", albumId)
      .where("listed_at_ms", "is not", null)
      .where((eb) => eb.and(indexedConditions(eb, filter, null)))
      .$if(after !== null, (query) =>
        query.where((eb) =>
          eb(eb.refTuple(...order), "<", eb.tuple(after?.takenAtMs ?? 0, String(after?.id))),
        ),
      )
      .orderBy(order[0], "desc")
      .orderBy(order[1], "desc")
      .limit(limit)
      .execute()
  );
}

/** Rows of the list after a cursor, in order; `among`: only these. */
async function read(
  db: Db,
  after: AssetCursor | null,
  filter: AssetFilter,
  limit: number,
  among: readonly string[] | null,
): Promise<Row[]> {
  const instant = instantOf(filter);
  return await db
    .selectFrom("assets")
    .select(["id", "camera", "latitude", "longitude", "description"])
    .select(`${instant} as instant`)
    .where((eb) => eb.and(indexedConditions(eb, filter, after)))
    .$if(among !== null, (query) =>
      query.where("id", "in", sql<string>`(select value from json_each(${JSON.stringify(among)}))`),
    )
    .orderBy(instant, "desc")
    .orderBy("assets.id", "desc")
    .limit(limit)
    .execute();
}

/** Goes through the list from the cursor on until enough is found. */
async function walk(
  db: Db,
  limit: number,
  after: AssetCursor | null,
  filter: AssetFilter,
): Promise<Row[]> {
  const found: Row[] = [];
  let cursor = after;
  const { albumId, text, box } = filter;
  const isWanted = text === null && box === null && isInOrder(filter);
  for (let size = isWanted ? limit : FIRST_WINDOW; ; size = Math.min(size * 2, WIDEST_WINDOW)) {
    const window =
      albumId !== null && isInOrder(filter)
        ? await readAlbum(db, albumId, cursor, filter, size)
        : await read(db, cursor, filter, size, null);
    found.push(...(await keepers(db, window, filter, isInOrder(filter) ? "album" : null)));
    const last = window.at(-1);
    if (last === undefined || window.length < size || found.length >= limit) return found;
    cursor = { takenAtMs: last.instant ?? 0, id: parseAssetId(last.id) };
    // The database answers on this very thread: uploads go on between two windows.
    await new Promise(setImmediate);
  }
}

/** The rows that match text, album and place; `but` was answered already. */
async function keepers(
  db: Db,
  rows: Row[],
  { text, albumId, box }: AssetFilter,
  but: Candidates["by"] | null,
): Promise<Row[]> {
  let kept = box === null ? rows : rows.filter((row) => isIn(row, box));
  const asked = () =>
    sql<string>`(select value from json_each(${JSON.stringify(kept.map(({ id }) => id))}))`;
  if (albumId !== null && but !== "album" && kept.length > 0) {
    const inside = await db
      .selectFrom("album_assets")
      .select("asset_id")
      .where("album_id", "=", albumId)
      .where("asset_id", "in", asked())
      .execute();
    const ids = new Set(inside.map((row) => row.asset_id));
    kept = kept.filter(({ id }) => ids.has(id));
  }
  if (text !== null && but !== "text" && kept.length > 0) {
    const wanted = searchWords(text);
    const files = await db
      .selectFrom("resources")
      .select(["asset_id", "filename"])
      .where("asset_id", "in", asked())
      .execute();
    const namesOf = Map.groupBy(files, (file) => file.asset_id);
    kept = kept.filter(({ id, camera, description }) =>
      (namesOf.get(id) ?? []).some(({ filename }) =>
        hasWords(`${filename} ${camera ?? ""} ${description ?? ""}`, wanted),
      ),
    );
  }
  return kept;
}

function isIn({ latitude, longitude }: Row, box: NonNullable<AssetFilter["box"]>): boolean {
  if (latitude === null || longitude === null) return false;
  if (latitude < box.south || latitude > box.north) return false;
  return box.west <= box.east
    ? longitude >= box.west && longitude <= box.east
    : longitude >= box.west || longitude <= box.east;
}
