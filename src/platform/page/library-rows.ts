import { said } from "../../core/said.ts";
import { HomewardError } from "../../core/errors.ts";
import { parseAssetId, parseSha256 } from "../../core/ids.ts";
import type {
  Album,
  AssetFacts,
  AssetPart,
  DayCount,
  LibraryAsset,
  LibraryPage,
} from "../../core/library-ports.ts";
import type { TakenSource } from "../../core/photos/capture-date.ts";

type Row = Readonly<Record<string, unknown>>;

const SOURCES = [
  "exif",
  "container",
  "sidecar",
  "file-name",
  "file-name-day",
  "modified",
  "received",
] as const satisfies TakenSource[];
/** A picture is all that it may be. */
const TINY = /^data:image\/(?:webp|jpeg|png|avif);base64,[A-Za-z0-9+/=]+$/u;

function wrong(): HomewardError {
  return new HomewardError("home-error", said("home-odd"));
}

function row(value: unknown): Row {
  if (typeof value !== "object" || value === null) throw wrong();
  return value as Row;
}

function rows(value: unknown): Row[] {
  if (!Array.isArray(value)) throw wrong();
  return value.map(row);
}

function text(value: unknown): string {
  if (typeof value !== "string") throw wrong();
  return value;
}

/** A number of an answer; throws HomewardError `home-error`. */
export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong();
  return value;
}

const numberOrNull = (value: unknown) => (typeof value === "number" ? value : null);
const textOrNull = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function parsePart(part: Row): AssetPart {
  return {
    sha256: parseSha256(part["sha256"]),
    resourceType: text(part["resourceType"]),
    filename: text(part["filename"]),
    mediaType: text(part["mediaType"]),
    sizeBytes: number(part["sizeBytes"]),
  };
}

function parseEntry(entry: Row): LibraryAsset {
  const tiny = textOrNull(entry["tiny"]);
  return {
    id: parseAssetId(entry["id"]),
    filename: text(entry["filename"]),
    mediaType: text(entry["mediaType"]),
    sizeBytes: number(entry["sizeBytes"]),
    takenAtMs: number(entry["takenAtMs"]),
    takenLocal: text(entry["takenLocal"]),
    sha256: parseSha256(entry["sha256"]),
    takenSource: SOURCES.find((one) => one === entry["takenSource"]) ?? "received",
    storedAtMs: number(entry["storedAtMs"]),
    favourite: entry["favourite"] === true,
    trashedAtMs: numberOrNull(entry["trashedAtMs"]),
    width: numberOrNull(entry["width"]),
    height: numberOrNull(entry["height"]),
    durationMs: numberOrNull(entry["durationMs"]),
    camera: textOrNull(entry["camera"]),
    latitude: numberOrNull(entry["latitude"]),
    longitude: numberOrNull(entry["longitude"]),
    isMotionPhoto: entry["isMotionPhoto"] === true,
    tiny: tiny !== null && TINY.test(tiny) ? tiny : null,
    parts: rows(entry["parts"]).map(parsePart),
  };
}

/** Reads a page of assets; throws HomewardError, as all parsers here. */
export function parseLibraryPage(body: unknown): LibraryPage {
  const { assets, nextCursor } = row(body);
  return { assets: rows(assets).map(parseEntry), nextCursor: textOrNull(nextCursor) };
}

/** Reads all that is told about one asset. */
export function parseFacts(body: unknown): AssetFacts {
  const facts = row(body);
  return {
    ...parseEntry(facts),
    receipt: textOrNull(facts["receipt"]),
    description: textOrNull(facts["description"]),
    albums: rows(facts["albums"]).map(({ id, name }) => ({ id: text(id), name: text(name) })),
  };
}

/** Reads how many photos each day has. */
export function parseDays(body: unknown): DayCount[] {
  return rows(row(body)["days"]).map(({ day, count }) => ({
    day: text(day),
    count: number(count),
  }));
}

/** Reads one album. */
export function parseAlbum(body: unknown): Album {
  const { id, name, assetCount } = row(body);
  return { id: text(id), name: text(name), assetCount: number(assetCount) };
}

/** Reads all albums. */
export function parseAlbums(body: unknown): Album[] {
  return rows(row(body)["albums"]).map(parseAlbum);
}

/** Reads numbers of these names. */
export function parseNumbers<Name extends string>(
  body: unknown,
  names: readonly Name[],
): Record<Name, number> {
  const found = row(body);
  return Object.fromEntries(names.map((name) => [name, number(found[name])])) as Record<
    Name,
    number
  >;
}
