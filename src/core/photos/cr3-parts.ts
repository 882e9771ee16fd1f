import { boxesOf, firstBox } from "./boxes.ts";
import type { ApartDirectories } from "./exif-facts.ts";
import { NO_PARTS, type PictureParts } from "./picture-parts.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

const MAX_BOXES = 256;
const UUID_BYTES = 16;
/** 85c0b687-820f-11e0-8111-f4ce462b6a48, the box of Canon's notes (exiftool, Image::ExifTool::Canon). */
const CANON = [0x85, 0xc0, 0xb6, 0x87, 0x82, 0x0f, 0x11, 0xe0];

/**
 * Canon's raw photos CR3, which are boxes like a film and carry EXIF in three structures; null for what is none. Their `mvhd`
 * holds the camera's wall time as if it were UTC, so it is not asked.
 */
export async function cr3Parts(
  read: ReadAt,
  sizeBytes: number,
): Promise<{ parts: PictureParts; apart: ApartDirectories } | null> {
  const head = viewOf(await read(0, Math.min(12, sizeBytes)));
  if (lettersAt(head, 4) !== "ftyp" || lettersAt(head, 8) !== "crx ") return null;
  const budget = { boxes: MAX_BOXES };
  const apart: ApartDirectories = { exifBytes: null, gpsBytes: null };
  const parts = { ...NO_PARTS };
  const moov = await firstBox(read, { bodyBytes: 0, endBytes: sizeBytes }, "moov", budget);
  const uuid = moov === null ? null : await firstBox(read, moov, "uuid", budget);
  if (uuid === null) return { parts, apart };
  const name = await read(uuid.bodyBytes, CANON.length);
  if (!CANON.every((byte, index) => name[index] === byte)) return { parts, apart };
  const inside = { ...uuid, bodyBytes: uuid.bodyBytes + UUID_BYTES };
  for await (const { type, bodyBytes } of boxesOf(read, inside, budget)) {
    if (type === "CMT1") parts.exifBytes = bodyBytes;
    if (type === "CMT2") apart.exifBytes = bodyBytes;
    if (type === "CMT4") apart.gpsBytes = bodyBytes;
  }
  return { parts, apart };
}
