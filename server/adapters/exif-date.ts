import type { ExifDate, ReadExifDate } from "../ports/pictures.ts";

const NONE: ExifDate = { exifDate: null, exifOffset: null };
const WANTED = { exif: ["DateTimeOriginal", "OffsetTimeOriginal"] };

/** The text of a tag that exifreader gives as a list of strings. */
function textOf(tag: unknown): string | null {
  const value = (tag as { value?: unknown } | undefined)?.value;
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" ? text : null;
}

/** Reads EXIF dates with exifreader, which is loaded when the first file that may have EXIF comes. */
export const readExifDate: ReadExifDate = async (head, mediaType) => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (mediaType.startsWith("video/") || (isJpeg && !bytes.includes("Exif\0"))) return NONE;
  try {
    const { default: reader } = await import("exifreader");
    const tags = reader.load(bytes, { expanded: true, includeTags: WANTED });
    return {
      exifDate: textOf(tags.exif?.["DateTimeOriginal"]),
      exifOffset: textOf(tags.exif?.["OffsetTimeOriginal"]),
    };
  } catch {
    return NONE; // a broken or absent header is no reason to keep a photo out
  }
};
