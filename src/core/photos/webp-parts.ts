import { NO_PARTS, type PictureParts, readXmp } from "./picture-parts.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

const MAX_CHUNKS = 120;

/** The chunks of a WebP (RFC 9649, section 2); EXIF and XMP stand behind the picture. Never throws for its bytes. */
export async function webpParts(read: ReadAt): Promise<PictureParts> {
  const parts = { ...NO_PARTS };
  let atBytes = 12;
  for (let count = 0; count < MAX_CHUNKS; count++) {
    const view = viewOf(await read(atBytes, 8 + 10));
    if (view.byteLength < 8) return parts;
    const [name, bodyBytes] = [lettersAt(view, 0), view.getUint32(4, true)];
    if (parts.width === null) Object.assign(parts, sizeIn(name, view));
    // Old programs put the words of a JPEG's segment before it.
    if (name === "EXIF") {
      const isLabelled = lettersAt(view, 8, 6) === "Exif\0\0";
      parts.exifBytes ??= atBytes + 8 + (isLabelled ? 6 : 0);
    }
    if (name === "XMP ") parts.xmp ||= await readXmp(read, atBytes + 8, bodyBytes);
    atBytes += 8 + bodyBytes + (bodyBytes % 2);
  }
  return parts;
}

/** Canvas (2.7.1), lossy (RFC 6386, 9.1) or lossless (3.4) picture, whichever comes first. */
function sizeIn(name: string, view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 18) return null;
  const low = (at: number) => view.getUint16(at, true);
  if (name === "VP8X")
    return {
      width: 1 + low(12) + (view.getUint8(14) << 16),
      height: 1 + low(15) + (view.getUint8(17) << 16),
    };
  if (name === "VP8 ") return { width: low(14) & 0x3fff, height: low(16) & 0x3fff };
  if (name !== "VP8L" || view.getUint8(8) !== 0x2f) return null;
  const bits = view.getUint32(9, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
