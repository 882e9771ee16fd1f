import { NO_PICTURE_FACTS, type PictureFacts } from "../ports/asset-rows.ts";
import type { ExifFacts, ReadExif } from "../ports/pictures.ts";

const NONE: ExifFacts = { exifDate: null, exifOffset: null, facts: NO_PICTURE_FACTS };
const WANTED = {
  exif: [
    "DateTimeOriginal",
    "OffsetTimeOriginal",
    "Make",
    "Model",
    "Orientation",
    "GPSLatitude",
    "GPSLatitudeRef",
    "GPSLongitude",
    "GPSLongitudeRef",
  ],
  gps: ["Latitude", "Longitude"],
  file: ["Image Width", "Image Height"],
};
const LONGEST_CAMERA = 100;
/** Orientations from this one on are turned by a quarter (EXIF 2.32, tag 274). */
const TURNED_FROM = 5;

type Tags = {
  exif?: Record<string, unknown>;
  gps?: { Latitude?: unknown; Longitude?: unknown };
  file?: Record<string, unknown>;
};

/** Reads EXIF with exifreader, which is loaded when the first file that may have any comes. */
export const readExif: ReadExif = async (head, mediaType) => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (mediaType.startsWith("video/") || (isJpeg && !bytes.includes("Exif\0"))) return NONE;
  try {
    const { default: reader } = await import("exifreader");
    const tags = reader.load(bytes, { expanded: true, includeTags: WANTED }) as Tags;
    return {
      exifDate: textOf(tags.exif?.["DateTimeOriginal"]),
      exifOffset: textOf(tags.exif?.["OffsetTimeOriginal"]),
      facts: { ...NO_PICTURE_FACTS, ...sizeOf(tags), ...placeOf(tags), camera: cameraOf(tags) },
    };
  } catch {
    return NONE; // a broken or absent header is no reason to keep a photo out
  }
};

/** The text of a tag that exifreader gives as a list of strings. */
function textOf(tag: unknown): string | null {
  const value = (tag as { value?: unknown } | undefined)?.value;
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" ? text : null;
}

function numberOf(tag: unknown): number | null {
  const value = (tag as { value?: unknown } | undefined)?.value;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function sizeOf({ file, exif }: Tags): Pick<PictureFacts, "width" | "height"> {
  const [width, height] = [numberOf(file?.["Image Width"]), numberOf(file?.["Image Height"])];
  const isTurned = (numberOf(exif?.["Orientation"]) ?? 1) >= TURNED_FROM;
  return isTurned ? { width: height, height: width } : { width, height };
}

function placeOf({ gps }: Tags): Pick<PictureFacts, "latitude" | "longitude"> {
  const { Latitude: latitude, Longitude: longitude } = gps ?? {};
  const isPlace =
    typeof latitude === "number" &&
    typeof longitude === "number" &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    // What cameras without a fix write.
    (latitude !== 0 || longitude !== 0);
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null };
}

/** Maker and model without saying the maker twice, in one line. */
function cameraOf({ exif }: Tags): string | null {
  const [make, model] = ["Make", "Model"].map((tag) => plain(textOf(exif?.[tag]) ?? ""));
  if (make === undefined || model === undefined || `${make}${model}` === "") return null;
  const isRepeated = model.toLowerCase().startsWith(make.toLowerCase());
  return (isRepeated ? model : `${make} ${model}`).trim().slice(0, LONGEST_CAMERA);
}

function plain(text: string): string {
  // Whatever a file claims, a name is one line of letters.
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
}
