import { NO_PARTS, type PictureParts, readXmp } from "./picture-parts.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

/** Length, name and checksum around the body of each chunk (PNG, third edition, 5.3). */
const FRAME_BYTES = 12;
const MAX_CHUNKS = 100;
/** Some programs append EXIF behind the picture; walking there may be thousands of chunks, so it is looked for from the end. */
const TAIL_BYTES = 64 * 1024;
const XMP_KEYWORD = "XML:com.adobe.xmp\0\0\0";

/** The chunks of a PNG. Never throws for its bytes. */
export async function pngParts(read: ReadAt, sizeBytes: number): Promise<PictureParts> {
  const parts = { ...NO_PARTS };
  let atBytes = 8;
  for (let count = 0; count < MAX_CHUNKS; count++) {
    const view = viewOf(await read(atBytes, 8 + XMP_KEYWORD.length + 2));
    if (view.byteLength < FRAME_BYTES) return parts;
    const [bodyBytes, name] = [view.getUint32(0), lettersAt(view, 4)];
    if (name === "IHDR" && view.byteLength >= 16)
      Object.assign(parts, { width: view.getUint32(8), height: view.getUint32(12) });
    if (name === "eXIf") parts.exifBytes ??= atBytes + 8;
    if (name === "iTXt" && lettersAt(view, 8, XMP_KEYWORD.length) === XMP_KEYWORD)
      // Language and translated keyword follow, both empty but for their NULs.
      parts.xmp ||= await readXmp(read, atBytes + 8 + XMP_KEYWORD.length, bodyBytes);
    if (name === "IDAT")
      return { ...parts, exifBytes: parts.exifBytes ?? (await tailExif(read, sizeBytes)) };
    if (name === "IEND") return parts;
    atBytes += FRAME_BYTES + bodyBytes;
  }
  return parts;
}

/** A chunk of EXIF near the end that is whole. */
async function tailExif(read: ReadAt, sizeBytes: number): Promise<number | null> {
  const fromBytes = Math.max(0, sizeBytes - TAIL_BYTES);
  const tail = await read(fromBytes, TAIL_BYTES);
  const view = viewOf(tail);
  for (let at = tail.indexOf(0x65); at >= 0; at = tail.indexOf(0x65, at + 1)) {
    if (at < 4 || lettersAt(view, at) !== "eXIf") continue;
    const endBytes = at + 4 + view.getUint32(at - 4) + 4;
    // Behind it stands another chunk, at least the last one.
    if (/^[A-Za-z]{4}$/u.test(lettersAt(view, endBytes + 4))) return fromBytes + at + 4;
  }
  return null;
}
