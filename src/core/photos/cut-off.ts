import type { FileKind } from "./file-kind.ts";
import { lettersAt, viewOf } from "./read-at.ts";

/** How much of the beginning and of the end `isCutOff` wants to see, bytes. */
export const ENDS_BYTES = 64 * 1024;

/** JPEG markers that stand alone: TEM, RST0 to RST7 (ITU-T T.81, table B.1). */
const isLone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const SOS = 0xda;
const EOI = 0xd9;

/**
 * Whether a file surely ends before its format says that it does: a download or a copy that broke off. What cannot be told is
 * taken for whole, since many cameras put films, previews or padding behind a picture.
 *
 * @param head its first `ENDS_BYTES`, or all of it
 * @param tail its last `ENDS_BYTES`, or all of it
 */
export function isCutOff(
  kind: FileKind,
  head: Uint8Array,
  tail: Uint8Array,
  sizeBytes: number,
): boolean {
  switch (kind) {
    case "jpeg":
      return isJpegCutOff(head, tail, sizeBytes);
    case "png":
      return !hasEnd(tail, [0x49, 0x45, 0x4e, 0x44]);
    case "webp":
      return viewOf(head).getUint32(4, true) + 8 > sizeBytes;
    case "avif":
    case "heic":
    case "quicktime":
      return areBoxesCutOff(head, sizeBytes);
    case "gif":
    case "tiff":
    case "matroska":
    case "avi":
    case "mpeg":
    case "other":
      return false;
  }
}

/** Parts before the picture lie one behind the other; the picture itself ends with EOI, and in it each FF is marked as data. */
function isJpegCutOff(head: Uint8Array, tail: Uint8Array, sizeBytes: number): boolean {
  const view = viewOf(head);
  /** What of the tail lies behind a place of the file: before it are parts with markers of their own. */
  const behind = (place: number) => tail.subarray(Math.max(0, place - (sizeBytes - tail.length)));
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return false; // not as the standard has it: nothing can be told
    if (marker === 0xff || isLone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === SOS) return isScanCutOff(behind(at + 2 + view.getUint16(at + 2)));
    at += 2 + view.getUint16(at + 2);
    if (at > sizeBytes) return true;
  }
  return at + 4 > sizeBytes || (at >= view.byteLength && isScanCutOff(behind(at)));
}

/** Whether the end of the file is the middle of a picture: compressed data throughout, and no end in sight. */
function isScanCutOff(tail: Uint8Array): boolean {
  let escapedCount = 0;
  for (let at = tail.indexOf(0xff); at !== -1; at = tail.indexOf(0xff, at + 1)) {
    const next = tail[at + 1];
    if (next === undefined) break;
    if (next === EOI) return false;
    if (next === 0x00 || isLone(next)) escapedCount++;
    else if (next !== 0xff && tail.length === ENDS_BYTES) return false; // something else lies behind the picture
  }
  // In 64 KiB of random bytes some 256 are FF; a short file has few.
  return tail.length < ENDS_BYTES || escapedCount >= 16;
}

function hasEnd(tail: Uint8Array, letters: readonly number[]): boolean {
  for (let at = tail.lastIndexOf(letters[0] ?? 0); at !== -1;) {
    if (letters.every((letter, index) => tail[at + index] === letter)) return true;
    if (at === 0) return false;
    at = tail.lastIndexOf(letters[0] ?? 0, at - 1);
  }
  return false;
}

/** ISO 14496-12, 4.2: each box says how long it is; 0 is "to the end of the file", 1 that a longer number follows. */
function areBoxesCutOff(head: Uint8Array, sizeBytes: number): boolean {
  const view = viewOf(head);
  let at = 0;
  while (at + 8 <= view.byteLength) {
    if (!/^[ -~]{4}$/.test(lettersAt(view, at + 4))) return false;
    const short = view.getUint32(at);
    if (short === 0 || (short === 1 && at + 16 > view.byteLength)) return false;
    const lengthBytes = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    if (lengthBytes < 8) return false;
    at += lengthBytes;
    if (at > sizeBytes) return true;
  }
  return false;
}
