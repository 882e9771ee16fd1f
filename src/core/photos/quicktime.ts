/** What the boxes of a film tell; nulls where they do not. */
export type FilmFacts = {
  /** Ms since the epoch; the clock that wrote it may have been wrong. */
  createdAtMs: number | null;
  durationMs: number | null;
  /** Of the first track with a picture, as shown, pixels. */
  width: number | null;
  height: number | null;
};

/** Reads up to `lengthBytes` at an offset; fewer at the end of the file. */
export type ReadAt = (offsetBytes: number, lengthBytes: number) => Promise<Uint8Array>;

/** Boxes looked at in one file; real ones have some dozens before what is wanted. */
const MAX_BOXES = 256;
/** The longest `mvhd` and `tkhd` have 120 bytes with their header. */
const HEADER_BYTES = 120;
/** Seconds from 1904 to 1970 (ISO 14496-12, 8.2.2). */
const MAC_EPOCH_S = 2_082_844_800;
const MAX_DURATION_MS = 1000 * 3_600_000;
const MAX_PX = 65_535;

type Box = { type: string; bodyBytes: number; endBytes: number };

/**
 * Creation time, length and size of an MP4 or QuickTime film (ISO 14496-12: `moov` with `mvhd` and `trak`/`tkhd`), wherever in
 * the file they lie, in at most 256 small reads. Null where there is no `moov`. Never throws for what a file holds, only what
 * `read` throws.
 */
export async function readFilmFacts(read: ReadAt, sizeBytes: number): Promise<FilmFacts | null> {
  const budget = { boxes: MAX_BOXES };
  const moov = await firstBox(read, { bodyBytes: 0, endBytes: sizeBytes }, "moov", budget);
  if (moov === null) return null;
  const facts: FilmFacts = { createdAtMs: null, durationMs: null, width: null, height: null };
  for await (const box of boxesOf(read, moov, budget)) {
    if (box.type === "mvhd") Object.assign(facts, movieHeader(await body(read, box)));
    if (box.type === "trak" && facts.width === null) {
      const track = await firstBox(read, box, "tkhd", budget);
      if (track !== null) Object.assign(facts, trackSize(await body(read, track)));
    }
    if (facts.durationMs !== null && facts.width !== null) break;
  }
  return facts;
}

type Range = Pick<Box, "bodyBytes" | "endBytes">;

async function firstBox(read: ReadAt, within: Range, type: string, budget: { boxes: number }) {
  for await (const box of boxesOf(read, within, budget)) if (box.type === type) return box;
  return null;
}

/** The boxes side by side in a range, as long as they are whole, inside of it, and the budget lasts. */
async function* boxesOf(read: ReadAt, within: Range, budget: { boxes: number }) {
  let atBytes = within.bodyBytes;
  while (atBytes + 8 <= within.endBytes && budget.boxes > 0) {
    budget.boxes--;
    const head = viewOf(await read(atBytes, 16));
    if (head.byteLength < 8) return;
    const type = String.fromCharCode(...[4, 5, 6, 7].map((at) => head.getUint8(at)));
    const short = head.getUint32(0);
    const isLong = short === 1;
    if (isLong && head.byteLength < 16) return;
    // 0: up to the end (4.2 of the standard).
    const sizeBytes = isLong
      ? Number(head.getBigUint64(8))
      : short === 0
        ? within.endBytes - atBytes
        : short;
    const headBytes = isLong ? 16 : 8;
    const endBytes = atBytes + sizeBytes;
    if (sizeBytes < headBytes || endBytes > within.endBytes) return;
    yield { type, bodyBytes: atBytes + headBytes, endBytes };
    atBytes = endBytes;
  }
}

async function body(read: ReadAt, { bodyBytes, endBytes }: Box): Promise<DataView> {
  return viewOf(await read(bodyBytes, Math.min(HEADER_BYTES, endBytes - bodyBytes)));
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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
