import { type BoxBudget, type Range, boxesOf } from "./boxes.ts";
import { NO_PLACE, type Place, placeOf } from "./place.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

const MAX_TEXT_BYTES = 256;
const MAX_KEYS = 128;
const MAX_KEYS_BYTES = 16 * 1024;
const FULL_BYTES = 4;
/** Boxes of user data that stand for keys (QuickTime File Format, "User data text"; 3GPP and Android write `©xyz` too). */
const KEY_OF_TYPE: Record<string, FilmKey> = {
  "\xa9xyz": "location",
  "\xa9day": "created",
  "\xa9mak": "make",
  "\xa9mod": "model",
  "\xa9swr": "software",
};
/** Android zeroes the type of a box with a place, and what it holds (AOSP MediaProvider, RedactionUtils). */
const BLANKED = "\0\0\0\0";
/** Names of metadata items (QuickTime File Format, "Metadata keys"; AOSP MediaMuxer for Android's). */
const KEY_OF_NAME: Record<string, FilmKey> = {
  "com.apple.quicktime.location.ISO6709": "location",
  "com.apple.quicktime.creationdate": "created",
  "com.apple.quicktime.make": "make",
  "com.apple.quicktime.model": "model",
  "com.apple.quicktime.software": "software",
  "com.apple.quicktime.content.identifier": "contentIdentifier",
  "com.android.manufacturer": "make",
  "com.android.model": "model",
};

/** `blankPlace`: there was a location, and it is nothing but zeros now. */
type FilmKey =
  | "blankPlace"
  | "location"
  | "created"
  | "make"
  | "model"
  | "software"
  | "contentIdentifier";

/** What is written beside a film, as it is written. */
export type FilmNotes = Partial<Record<FilmKey, string>> & { place?: Place };

/** Adds what a box `meta` holds: keys with their values (QuickTime) or values named by their type (iTunes). */
export async function readMetaBox(
  read: ReadAt,
  meta: Range,
  budget: BoxBudget,
  notes: FilmNotes,
): Promise<void> {
  // In QuickTime it has no version and flags, in ISO 14496-12 it has.
  const isPlain = lettersAt(viewOf(await read(meta.bodyBytes, 8)), 4) === "hdlr";
  const inside = { ...meta, bodyBytes: meta.bodyBytes + (isPlain ? 0 : FULL_BYTES) };
  let names: string[] = [];
  for await (const box of boxesOf(read, inside, budget)) {
    if (box.type === "keys") names = await readKeys(read, box);
    if (box.type === "ilst") await readItems(read, box, names, budget, notes);
  }
}

/** Adds what a box `udta` holds itself and in a `meta` inside of it. */
export async function readUserData(
  read: ReadAt,
  udta: Range,
  budget: BoxBudget,
  notes: FilmNotes,
): Promise<void> {
  for await (const box of boxesOf(read, udta, budget)) {
    if (box.type === "meta") await readMetaBox(read, box, budget, notes);
    const key = keyIn(KEY_OF_TYPE, box.type);
    if (box.type === BLANKED) notes.blankPlace = "";
    if (box.type === "loci") notes.place ??= await lociPlace(read, box);
    if (key === null) continue;
    // Length of the text and its language stand before it.
    const view = viewOf(await read(box.bodyBytes, 4));
    if (view.byteLength < 4) continue;
    const lengthBytes = Math.min(view.getUint16(0), box.endBytes - box.bodyBytes - 4);
    await note(
      read,
      { bodyBytes: box.bodyBytes + 4, endBytes: box.bodyBytes + 4 + lengthBytes },
      key,
      notes,
    );
  }
}

/** Location information (3GPP TS 26.244, 8.4): language, a name, a role, then degrees as 16.16 fixed point, east first. */
async function lociPlace(read: ReadAt, { bodyBytes, endBytes }: Range): Promise<Place> {
  const bytes = await read(bodyBytes, Math.min(endBytes - bodyBytes, MAX_TEXT_BYTES));
  const nameEnd = bytes.indexOf(0, FULL_BYTES + 2);
  const view = viewOf(bytes);
  if (nameEnd < 0 || view.byteLength < nameEnd + 2 + 8) return NO_PLACE;
  const [longitude, latitude] = [2, 6].map((at) => view.getInt32(nameEnd + at) / 65_536);
  return placeOf(latitude ?? Number.NaN, longitude ?? Number.NaN);
}

async function readKeys(read: ReadAt, { bodyBytes, endBytes }: Range): Promise<string[]> {
  const view = viewOf(await read(bodyBytes, Math.min(endBytes - bodyBytes, MAX_KEYS_BYTES)));
  const names: string[] = [];
  for (let at = 8; at + 8 <= view.byteLength && names.length < MAX_KEYS;) {
    const sizeBytes = view.getUint32(at);
    if (sizeBytes < 8) break;
    names.push(lettersAt(view, at + 8, Math.min(sizeBytes - 8, MAX_TEXT_BYTES)));
    at += sizeBytes;
  }
  return names;
}

async function readItems(
  read: ReadAt,
  ilst: Range,
  names: readonly string[],
  budget: BoxBudget,
  notes: FilmNotes,
): Promise<void> {
  for await (const item of boxesOf(read, ilst, budget)) {
    const name = names[numberOf(item.type) - 1] ?? "";
    const key = keyIn(KEY_OF_NAME, name) ?? keyIn(KEY_OF_TYPE, item.type);
    if (key === null) continue;
    for await (const { type, bodyBytes, endBytes } of boxesOf(read, item, budget))
      // Kind of the value and language stand before it.
      if (type === "data") await note(read, { bodyBytes: bodyBytes + 8, endBytes }, key, notes);
  }
}

async function note(read: ReadAt, text: Range, key: FilmKey, notes: FilmNotes): Promise<void> {
  const lengthBytes = Math.min(text.endBytes - text.bodyBytes, MAX_TEXT_BYTES);
  if (lengthBytes < 1) return;
  const value = new TextDecoder().decode(await read(text.bodyBytes, lengthBytes));
  const plain = value.replaceAll("\0", "").trim();
  if (plain !== "") notes[key] ??= plain;
}

function keyIn(table: Readonly<Record<string, FilmKey>>, name: string): FilmKey | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** Types of items with keys are the number of their key, from 1. */
function numberOf(type: string): number {
  return Array.from(type).reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}

/** An instant that was written with its offset from UTC, as `2024-01-31T14:22:33+0100`; null for what has none. */
export function parseFilmDate(
  text: string,
): { createdAtMs: number; createdOffsetMinutes: number } | null {
  const found =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?(?:Z|([+-])([0-9]{2}):?([0-9]{2}))$/u.exec(
      text,
    );
  if (found === null) return null;
  const [, day, time, sign = "+", hours = "0", minutes = "0"] = found;
  const wallMs = Date.parse(`${day}T${time}Z`);
  const createdOffsetMinutes = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const isOffset = Math.abs(createdOffsetMinutes) <= 15 * 60 && Number(minutes) < 60;
  if (Number.isNaN(wallMs) || !isOffset) return null;
  return { createdAtMs: wallMs - createdOffsetMinutes * 60_000, createdOffsetMinutes };
}
