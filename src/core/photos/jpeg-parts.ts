import { NO_PARTS, type PictureParts, readXmp } from "./picture-parts.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

const APP0 = 0xe0;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Start of frame, but for the tables and extensions among those numbers (ITU T.81, table B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
/** Segments before the picture; real files have up to some dozens. */
const MAX_SEGMENTS = 200;

/** The segments of a JPEG before its picture (ITU T.81, B.1.1). Never throws for its bytes. */
export async function jpegParts(read: ReadAt): Promise<PictureParts & { hasJfif: boolean }> {
  const parts = { ...NO_PARTS, hasJfif: false };
  let atBytes = 2;
  for (let count = 0; count < MAX_SEGMENTS; count++) {
    const view = viewOf(await read(atBytes, 4 + XMP.length));
    if (view.byteLength < 4 || view.getUint8(0) !== 0xff) return parts;
    const marker = view.getUint8(1);
    if (marker === 0xff) {
      atBytes += 1; // fill bytes may stand before any marker
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return parts;
    const lengthBytes = view.getUint16(2);
    const beginning = lettersAt(view, 4, XMP.length);
    if (marker === APP0 && beginning.startsWith("JFIF\0")) parts.hasJfif = true;
    if (marker === APP1 && beginning.startsWith(EXIF)) parts.exifBytes ??= atBytes + 4 + 6;
    const xmpBytes = lengthBytes - 2 - XMP.length;
    if (marker === APP1 && beginning === XMP && parts.xmp === "")
      parts.xmp = await readXmp(read, atBytes + 4 + XMP.length, xmpBytes);
    if (isFrame(marker) && view.byteLength >= 9 && parts.width === null)
      Object.assign(parts, { height: view.getUint16(5), width: view.getUint16(7) });
    if (lengthBytes < 2) return parts;
    atBytes += 2 + lengthBytes;
  }
  return parts;
}

/** `MotionPhoto_Data` in the directory that Samsung's phones append (exiftool, Image::ExifTool::Samsung). */
const MOTION_PHOTO_BLOCK = 0x0a30;

/** Whether a film lies in the trailer that Samsung's phones write behind the picture. */
export async function hasSamsungFilm(read: ReadAt, sizeBytes: number): Promise<boolean> {
  const tail = viewOf(await read(sizeBytes - 8, 8));
  if (tail.byteLength < 8 || lettersAt(tail, 4) !== "SEFT") return false;
  const directoryBytes = Math.min(tail.getUint32(0, true), 4096);
  const view = viewOf(await read(sizeBytes - 8 - directoryBytes, directoryBytes));
  if (view.byteLength < 12 || lettersAt(view, 0) !== "SEFH") return false;
  const count = view.getUint32(8, true);
  for (let at = 12, index = 0; index < count && at + 12 <= view.byteLength; at += 12, index++)
    if (view.getUint16(at + 2, true) === MOTION_PHOTO_BLOCK) return true;
  return false;
}
