import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId, parseSha256 } from "../../src/core/ids.ts";
import { descriptionOf } from "../../src/core/photos/asset-notes.ts";
import type { TakenSource } from "../../src/core/photos/capture-date.ts";
import {
  type Fields,
  booleanOf,
  degreesOf,
  fieldsOf,
  instantOf,
  jsonFields,
  listOf,
  matchOf,
  orNull,
  textOf,
  wholeOf,
  wrongField,
} from "./field-readers.ts";
import { SIDECAR_FORMAT, SIDECAR_VERSION, type Sidecar, type SidecarFile } from "./sidecar.ts";

const MOST_FILES = 100;
const MOST_ALBUMS = 1000;
const DAY_MINUTES = 24 * 60;
const SOURCE = /^[a-z][a-z-]{0,31}$/;
const LOCAL = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$/;
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/;
const RESOURCE_TYPE = /^[a-z][a-zA-Z0-9-]{0,31}$/;

/**
 * Reads the text of a sidecar. Null for what is none of Homeward's (photo services put JSON of their own beside photos); throws
 * HomewardError `invalid-value`, saying what is wrong, for what says that it is one.
 */
export function parseSidecar(text: string): Sidecar | null {
  if (!text.includes(`"${SIDECAR_FORMAT}"`)) return null;
  const fields = jsonFields(text);
  if (fields["format"] !== SIDECAR_FORMAT) return null;
  if (fields["version"] !== SIDECAR_VERSION)
    throw new HomewardError("invalid-value", "It is of another version of Homeward.");
  const files = listOf(fields, "files", MOST_FILES).map(fileOf);
  if (files.length === 0) throw wrongField("files", "a list of at least one");
  return {
    format: SIDECAR_FORMAT,
    version: SIDECAR_VERSION,
    id: parseAssetId(fields["id"]),
    takenAt: textOf(fields, "takenAt"),
    takenAtMs: instantOf(fields, "takenAtMs"),
    takenLocal: matchOf(fields, "takenLocal", LOCAL, "YYYY-MM-DDTHH:MM:SS"),
    takenSource: matchOf(fields, "takenSource", SOURCE, "where a date is found") as TakenSource,
    takenOffsetMinutes: orNull(fields, "takenOffsetMinutes", (from, name) =>
      wholeOf(from, name, -DAY_MINUTES, DAY_MINUTES),
    ),
    width: orNull(fields, "width", whole(1)),
    height: orNull(fields, "height", whole(1)),
    durationMs: orNull(fields, "durationMs", whole(0)),
    camera: orNull(fields, "camera", (from, name) =>
      matchOf(from, name, /^\P{Cc}{1,200}$/u, "one line"),
    ),
    latitude: orNull(fields, "latitude", degreesOf(90)),
    longitude: orNull(fields, "longitude", degreesOf(180)),
    // Exports of before have none.
    isMotionPhoto: fields["isMotionPhoto"] === true,
    favourite: booleanOf(fields, "favourite"),
    trashedAtMs: orNull(fields, "trashedAtMs", instantOf),
    description: descriptionOf(fields["description"]),
    albums: listOf(fields, "albums", MOST_ALBUMS).map(memberOf),
    files,
  };
}

function whole(least: number) {
  return (fields: Fields, name: string) => wholeOf(fields, name, least, Number.MAX_SAFE_INTEGER);
}

/** Reads an album's id and name, which are the same in sidecar and manifest. */
export function albumNameOf(fields: Fields): { id: string; name: string } {
  return {
    id: matchOf(fields, "id", /^[0-9a-f]{32}$/, "32 hexadecimal digits"),
    name: matchOf(fields, "name", /^\P{Cc}{1,200}$/u, "a line of 1 to 200 letters"),
  };
}

function memberOf(value: unknown): Sidecar["albums"][number] {
  const fields = fieldsOf(value, "albums");
  return { ...albumNameOf(fields), addedAtMs: instantOf(fields, "addedAtMs") };
}

function fileOf(value: unknown): SidecarFile {
  const fields = fieldsOf(value, "files");
  return {
    file: relativeOf(fields, "file"),
    sha256: parseSha256(fields["sha256"]),
    sizeBytes: wholeOf(fields, "sizeBytes", 0, Number.MAX_SAFE_INTEGER),
    resourceType: matchOf(fields, "resourceType", RESOURCE_TYPE, "a word"),
    filename: textOf(fields, "filename"),
    mediaType: matchOf(fields, "mediaType", MEDIA_TYPE, "a media type"),
    storedAtMs: instantOf(fields, "storedAtMs"),
    path: relativeOf(fields, "path"),
    receipt: textOf(fields, "receipt"),
  };
}

/** A path that stays below the folder in which it is looked for. */
function relativeOf(fields: Fields, name: string): string {
  const path = textOf(fields, name);
  const isInside = path
    .split("/")
    .every((segment) => segment !== "" && segment !== "." && segment !== "..");
  if (!isInside || /[\0\\]/.test(path)) throw wrongField(name, "a path inside the folder");
  return path;
}
