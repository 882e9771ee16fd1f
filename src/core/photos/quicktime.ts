import { type Range, boxesOf, firstBox } from "./boxes.ts";
import { cameraOf, oneLine } from "./camera-name.ts";
import { parseContentIdentifier } from "./content-identifier.ts";
import { type FilmNotes, parseFilmDate, readMetaBox, readUserData } from "./film-notes.ts";
import { parseIso6709 } from "./place.ts";
import { type ReadAt, viewOf } from "./read-at.ts";

/** What the boxes of a film tell; nulls where they do not. */
export type FilmFacts = {
  /** Ms since the epoch; the clock that wrote it may have been wrong. */
  createdAtMs: number | null;
  /** Minutes east of UTC where the film was taken; null where it tells an instant only. */
  createdOffsetMinutes: number | null;
  durationMs: number | null;
  /** Of the first track with a picture, as shown, pixels. */
  width: number | null;
  height: number | null;
  /** Degrees, north and east positive; both or none. */
  latitude: number | null;
  longitude: number | null;
  camera: string | null;
  software: string | null;
  /** Apple's name for the Live Photo that it belongs to. */
  contentIdentifier: string | null;
  /** A box stands among the user data that is nothing but zeros now: so Android takes a place out. */
  isPlaceBlank: boolean;
};

/** Boxes looked at in one file; real ones have some dozens before what is wanted. */
const MAX_BOXES = 256;
/** The longest `mvhd` and `tkhd` have 120 bytes with their header. */
const HEADER_BYTES = 120;
/** Seconds from 1904 to 1970 (ISO 14496-12, 8.2.2). */
const MAC_EPOCH_S = 2_082_844_800;
const MAX_DURATION_MS = 1000 * 3_600_000;
const MAX_PX = 65_535;

const NOTHING: FilmFacts = {
  createdAtMs: null,
  createdOffsetMinutes: null,
  durationMs: null,
  width: null,
  height: null,
  latitude: null,
  longitude: null,
  camera: null,
  software: null,
  contentIdentifier: null,
  isPlaceBlank: false,
};

/**
 * What an MP4 or QuickTime film tells (ISO 14496-12: `moov` with `mvhd`, `trak`/`tkhd`, `udta` and `meta`), wherever in the file
 * it lies, in small reads of at most 256 boxes. Of two dates the one with an offset counts. Null where there is no `moov`. Never
 * throws for what a file holds, only what `read` throws.
 */
export async function readFilmFacts(read: ReadAt, sizeBytes: number): Promise<FilmFacts | null> {
  const budget = { boxes: MAX_BOXES };
  const moov = await firstBox(read, { bodyBytes: 0, endBytes: sizeBytes }, "moov", budget);
  if (moov === null) return null;
  const facts = { ...NOTHING };
  const notes: FilmNotes = {};
  for await (const box of boxesOf(read, moov, budget)) {
    if (box.type === "mvhd") Object.assign(facts, movieHeader(await body(read, box)));
    if (box.type === "trak" && facts.width === null) {
      const track = await firstBox(read, box, "tkhd", budget);
      if (track !== null) Object.assign(facts, trackSize(await body(read, track)));
    }
    if (box.type === "meta") await readMetaBox(read, box, budget, notes);
    if (box.type === "udta") await readUserData(read, box, budget, notes);
  }
  return { ...facts, ...told(notes) };
}

function told(notes: FilmNotes): Partial<FilmFacts> {
  const { created = "", location = "", make = null, model = null, software = "" } = notes;
  return {
    ...parseFilmDate(created),
    ...(location === "" && notes.place !== undefined ? notes.place : parseIso6709(location)),
    camera: cameraOf(make, model),
    software: oneLine(software) || null,
    contentIdentifier: parseContentIdentifier(notes.contentIdentifier ?? null),
    isPlaceBlank: notes.blankPlace !== undefined,
  };
}

async function body(read: ReadAt, { bodyBytes, endBytes }: Range): Promise<DataView> {
  return viewOf(await read(bodyBytes, Math.min(HEADER_BYTES, endBytes - bodyBytes)));
}

/** `mvhd`: version 0 has times of 32 bits, version 1 of 64. */
function movieHeader(view: DataView): Pick<FilmFacts, "createdAtMs" | "durationMs"> {
  const nothing = { createdAtMs: null, durationMs: null };
  if (view.byteLength < 20) return nothing;
  const isLong = view.getUint8(0) === 1;
  if (isLong && view.byteLength < 32) return nothing;
  const createdS = isLong ? Number(view.getBigUint64(4)) : view.getUint32(4);
  const perSecond = view.getUint32(isLong ? 20 : 12);
  const units = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16);
  const isUnknown = units === (isLong ? 2 ** 64 : 2 ** 32 - 1) || perSecond === 0;
  const durationMs = isUnknown ? null : Math.round((units / perSecond) * 1000);
  const isLasting = durationMs !== null && durationMs > 0 && durationMs <= MAX_DURATION_MS;
  // What cameras without a clock write is 0.
  const createdAtMs = (createdS - MAC_EPOCH_S) * 1000;
  return {
    createdAtMs: createdS > MAC_EPOCH_S && Number.isSafeInteger(createdAtMs) ? createdAtMs : null,
    durationMs: isLasting ? durationMs : null,
  };
}

/** `tkhd`: its matrix turns the picture by quarters, its last 8 bytes are the size as 16.16 fixed point. Sound has size 0. */
function trackSize(view: DataView): Pick<FilmFacts, "width" | "height"> {
  const nothing = { width: null, height: null };
  const matrixAt = view.byteLength > 0 && view.getUint8(0) === 1 ? 52 : 40;
  if (view.byteLength < matrixAt + 44) return nothing;
  const [width, height] = [36, 40].map((at) => Math.round(view.getUint32(matrixAt + at) / 65_536));
  if (width === undefined || height === undefined || width < 1 || height < 1) return nothing;
  if (width > MAX_PX || height > MAX_PX) return nothing;
  const isTurned = view.getInt32(matrixAt) === 0 && view.getInt32(matrixAt + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}
