import { HomewardError } from "../../src/core/errors.ts";
import type { AssetCursor, AssetFilter } from "../ports/asset-rows.ts";
import type { Ctx } from "./app-context.ts";
import { parseCursor } from "./asset-cursor.ts";
import { queryOf } from "./query.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const LONGEST_TEXT = 200;

/** What a listing was asked for: `day` begins it at a wall day. */
export type AssetQuery = {
  limit: number;
  after: AssetCursor | null;
  day: string | null;
  filter: AssetFilter;
};

const NAMES = [
  "limit",
  "cursor",
  "day",
  "from",
  "to",
  "q",
  "camera",
  "album",
  "favourite",
  "bbox",
  "trash",
] as const;

/** Reads the query of a listing; throws `invalid-value` naming the parameter that is wrong. */
export function assetQueryOf(c: Ctx): AssetQuery {
  const query = queryOf(c, NAMES);
  const { cursor } = query;
  const trashed = flag("trash", query.trash);
  const day = dayOf("day", query.day);
  if (day !== null && (cursor !== undefined || trashed))
    throw wrong("day", "given without 'cursor' and 'trash'");
  return {
    limit: limitOf(query.limit),
    after: cursor === undefined ? null : parseCursor(cursor, trashed ? "trash" : "timeline"),
    day,
    filter: {
      fromDay: dayOf("from", query.from),
      toDay: dayOf("to", query.to),
      text: textOf("q", query.q),
      camera: textOf("camera", query.camera),
      albumId: albumIdOf(query.album),
      favourite: flag("favourite", query.favourite),
      box: boxOf(query.bbox),
      trashed,
    },
  };
}

function wrong(name: string, must: string): HomewardError {
  return new HomewardError("invalid-value", `'${name}' must be ${must}.`);
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? DEFAULT_LIMIT : Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT || text === "") {
    throw wrong("limit", `1 to ${MAX_LIMIT}`);
  }
  return limit;
}

function flag(name: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (text !== "true") throw wrong(name, "'true' or left out");
  return true;
}

function textOf(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length > LONGEST_TEXT) throw wrong(name, `at most ${LONGEST_TEXT} characters`);
  return text;
}

function albumIdOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[0-9a-f]{32}$/.test(text)) throw wrong("album", "the id of an album");
  return text;
}

function dayOf(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const ms = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // A day that does not exist becomes another one, or none.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
    throw wrong(name, "a day YYYY-MM-DD");
  return text;
}

const isWithin = (value: number | undefined, most: number): value is number =>
  value !== undefined && Math.abs(value) <= most;

function boxOf(text: string | undefined): AssetFilter["box"] {
  if (text === undefined) return null;
  const [west, south, east, north, ...more] = text
    .split(",")
    .map((part) => (/^-?[0-9]{1,3}(?:\.[0-9]{1,15})?$/.test(part) ? Number(part) : NaN));
  const isBox =
    more.length === 0 &&
    isWithin(west, 180) &&
    isWithin(east, 180) &&
    isWithin(south, 90) &&
    isWithin(north, 90) &&
    south <= north;
  if (!isBox) throw wrong("bbox", "west,south,east,north in degrees");
  return { west, south, east, north };
}
