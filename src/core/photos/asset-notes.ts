/** So many letters of a description are kept. */
export const LONGEST_DESCRIPTION = 5000;
/** So many albums of one photo, of so long a name, are kept. */
export const MOST_ALBUMS = 50;
export const LONGEST_ALBUM = 200;

/** Before the first photograph there was none; after the year 9999 there is no date that a day can be written of. */
const FIRST_PHOTO_MS = Date.UTC(1826, 0, 1);
const LAST_DATE_MS = Date.UTC(9999, 11, 31);
/** Zones reach from 12 hours west to 14 hours east. */
const WIDEST_OFFSET_MINUTES = 14 * 60;

/**
 * What is told about a photo beside its bytes: by the JSON of Google Takeout, by the tables of an Apple export. It never
 * changes a file; at home it fills what the file itself leaves open.
 */
export type AssetNotes = {
  /** When it was taken, ms since the epoch; null: not told. */
  takenAtMs: number | null;
  /** What a clock on the wall showed then, `YYYY-MM-DDTHH:MM:SS`; null: not told. */
  takenLocal: string | null;
  /** Minutes east of UTC; null: not told. */
  takenOffsetMinutes: number | null;
  /** Degrees, north and east positive; both or none. */
  latitude: number | null;
  longitude: number | null;
  /** In the person's words; null: none. */
  description: string | null;
  /** Names of albums that it is in, each once. */
  albums: string[];
  favourite: boolean;
};

/** Notes that tell nothing. */
export const NO_NOTES: AssetNotes = {
  takenAtMs: null,
  takenLocal: null,
  takenOffsetMinutes: null,
  latitude: null,
  longitude: null,
  description: null,
  albums: [],
  favourite: false,
};

/**
 * Reads notes as they come from a queue row, a header or a request. Never throws: a photo is not kept back by what is told
 * about it, so each field that is wrong or out of bounds is left out. Null where nothing is left.
 */
export function parseAssetNotes(value: unknown): AssetNotes | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const told = value as Record<string, unknown>;
  const taken = takenOf(told);
  const place = isPlace(told["latitude"], told["longitude"])
    ? { latitude: plainZero(told["latitude"]), longitude: plainZero(told["longitude"]) }
    : {};
  const albums = Array.isArray(told["albums"]) ? told["albums"] : [];
  const notes: AssetNotes = {
    ...NO_NOTES,
    ...taken,
    ...place,
    description: descriptionOf(told["description"]),
    albums: [...new Set(albums.map(albumOf).filter((name) => name !== null))].slice(0, MOST_ALBUMS),
    favourite: told["favourite"] === true,
  };
  return tellsSomething(notes) ? notes : null;
}

/** The same for notes as a JSON text; null also where it is none. */
export function parseNotesText(text: string): AssetNotes | null {
  try {
    return parseAssetNotes(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Notes as a JSON text, without the fields that tell nothing. */
export function notesText(notes: AssetNotes): string {
  return JSON.stringify(Object.fromEntries(Object.entries(notes).filter(isTold)));
}

const isTold = ([, value]: [string, unknown]): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Both together: what `first` does not tell is taken from `second`; the albums of both. */
export function mergeNotes(first: AssetNotes, second: AssetNotes): AssetNotes {
  const dated = first.takenAtMs === null && first.takenLocal === null ? second : first;
  const placed = first.latitude === null ? second : first;
  const { takenAtMs, takenLocal, takenOffsetMinutes } = dated;
  return {
    takenAtMs,
    takenLocal,
    takenOffsetMinutes,
    latitude: placed.latitude,
    longitude: placed.longitude,
    description: first.description ?? second.description,
    albums: [...new Set([...first.albums, ...second.albums])].slice(0, MOST_ALBUMS),
    favourite: first.favourite || second.favourite,
  };
}

/** A description as it is kept: whole letters, at most 5,000 of them; null where it says nothing. */
export function descriptionOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, " ")
    .trim();
  return text === "" ? null : cut(text, LONGEST_DESCRIPTION);
}

/** A name as an album may have it: one line of at most 200; null where it is none. */
export function albumOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const name = value
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
  return name === "" ? null : cut(name, LONGEST_ALBUM);
}

/** Cuts between letters, never in the middle of one that takes two code units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}

function takenOf(told: Record<string, unknown>): Partial<AssetNotes> {
  const { takenAtMs: at, takenLocal: local, takenOffsetMinutes: offset } = told;
  const takenAtMs =
    Number.isSafeInteger(at) && (at as number) >= FIRST_PHOTO_MS && (at as number) <= LAST_DATE_MS
      ? (at as number)
      : null;
  const takenLocal = typeof local === "string" && isWallTime(local) ? local : null;
  if (takenAtMs === null && takenLocal === null) return {};
  const takenOffsetMinutes =
    Number.isInteger(offset) && Math.abs(offset as number) <= WIDEST_OFFSET_MINUTES
      ? plainZero(offset)
      : null;
  return { takenAtMs, takenLocal, takenOffsetMinutes };
}

/** The number, −0 as 0: some programs write it, and JSON would not bring it back. */
function plainZero(value: unknown): number {
  return (value as number) + 0;
}

/**
 * Whether two values are a place on the globe. 0, 0 is none: programs write it where they know nothing, and there is only sea.
 */
function isPlace(latitude: unknown, longitude: unknown): boolean {
  if (typeof latitude !== "number" || typeof longitude !== "number") return false;
  const isThere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isThere && !(latitude === 0 && longitude === 0);
}

function isWallTime(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$/u.test(text)) return false;
  const ms = Date.parse(`${text}Z`);
  return ms >= FIRST_PHOTO_MS && ms <= LAST_DATE_MS && new Date(ms).toISOString().startsWith(text);
}

function tellsSomething(notes: AssetNotes): boolean {
  const { takenAtMs, takenLocal, latitude, description, albums, favourite } = notes;
  const told = [takenAtMs, takenLocal, latitude, description].some((one) => one !== null);
  return told || albums.length > 0 || favourite;
}
