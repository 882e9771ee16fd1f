import { carefulRead } from "./careful-read.ts";
import { cr3Parts } from "./cr3-parts.ts";
import { type ApartDirectories, type ExifTold, readExifAt } from "./exif-facts.ts";
import { KIND_BYTES, fileKindOf } from "./file-kind.ts";
import { heifParts } from "./heif-parts.ts";
import { hasSamsungFilm, jpegParts } from "./jpeg-parts.ts";
import { type FileFacts, NO_FILE_FACTS } from "./photo-facts.ts";
import { NO_PARTS, type PictureParts } from "./picture-parts.ts";
import { pngParts } from "./png-parts.ts";
import { readFilmFacts } from "./quicktime.ts";
import { type ReadAt, viewOf } from "./read-at.ts";
import { webpParts } from "./webp-parts.ts";
import { xmpSigns } from "./xmp-signs.ts";

/** Beyond that a picture is none, whatever its header claims. */
const MAX_PX = 1_000_000;

/**
 * What the bytes of a photo or film tell about it, by their format and whatever the file is called: the same in the page and at
 * home. Reads the beginning and what that points to, at most 4 MiB in all, never a whole film. What is corrupt gives nulls;
 * throws only what `read` throws.
 */
export async function readFileFacts(read: ReadAt, sizeBytes: number): Promise<FileFacts> {
  const careful = carefulRead(read, sizeBytes);
  const kind = fileKindOf(await careful(0, Math.min(KIND_BYTES, sizeBytes)));
  const facts = { ...NO_FILE_FACTS, kind };
  switch (kind) {
    case "jpeg": {
      const { hasJfif, ...parts } = await jpegParts(careful);
      const told = { ...(await withParts(facts, careful, parts)), hasJfif };
      if (told.camera?.toLowerCase().startsWith("samsung") !== true) return told;
      const isMotionPhoto = told.isMotionPhoto || (await hasSamsungFilm(careful, sizeBytes));
      return { ...told, isMotionPhoto };
    }
    case "png":
      return await withParts(facts, careful, await pngParts(careful, sizeBytes));
    case "webp":
      return await withParts(facts, careful, await webpParts(careful));
    case "tiff":
      return await withParts(facts, careful, { ...NO_PARTS, exifBytes: 0 });
    case "heic":
    case "avif": {
      const parts = await heifParts(careful, sizeBytes);
      return await withParts(facts, careful, parts, parts.hasFilm);
    }
    case "gif":
      return { ...facts, ...gifSize(viewOf(await careful(0, Math.min(10, sizeBytes)))) };
    case "quicktime": {
      const raw = await cr3Parts(careful, sizeBytes);
      if (raw !== null) return await withParts(facts, careful, raw.parts, false, raw.apart);
      const film = await readFilmFacts(careful, sizeBytes);
      if (film === null) return facts;
      const { createdAtMs, createdOffsetMinutes, ...others } = film;
      return {
        ...facts,
        ...others,
        containerAtMs: createdAtMs,
        containerOffsetMinutes: createdOffsetMinutes,
      };
    }
    case "matroska":
    case "avi":
    case "mpeg":
    case "other":
      return facts;
  }
}

async function withParts(
  facts: FileFacts,
  read: ReadAt,
  parts: PictureParts,
  isMotionPhoto = false,
  apart?: ApartDirectories,
): Promise<FileFacts> {
  const exif = parts.exifBytes === null ? null : await readExifAt(read, parts.exifBytes, apart);
  const signs = xmpSigns(parts.xmp);
  const isDated = exif?.exifDate !== null && exif !== null;
  return {
    ...facts,
    ...(exif === null ? {} : pictureFactsOf(exif)),
    exifDate: isDated ? exif.exifDate : signs.date,
    exifOffset: isDated ? exif.exifOffset : signs.offset,
    ...shownSize(parts, exif),
    isMotionPhoto: isMotionPhoto || signs.isMotionPhoto,
  };
}

function pictureFactsOf(exif: ExifTold) {
  const { latitude, longitude, isPlaceBlank, camera, software } = exif;
  const { contentIdentifier, hasMakerNote } = exif;
  return {
    latitude,
    longitude,
    isPlaceBlank,
    camera,
    software,
    contentIdentifier,
    hasMakerNote,
  };
}

/** The size that the format tells, else EXIF, turned as it is shown. */
function shownSize(parts: PictureParts, exif: ExifTold | null) {
  const isTurned = !parts.turnsItself && exif?.isTurned === true;
  const of = (wide: number | null | undefined, high: number | null | undefined) => {
    const isSize = isPx(wide) && isPx(high);
    if (!isSize) return null;
    return isTurned ? { width: high, height: wide } : { width: wide, height: high };
  };
  return (
    of(parts.width, parts.height) ?? of(exif?.width, exif?.height) ?? { width: null, height: null }
  );
}

const isPx = (value: number | null | undefined): value is number =>
  typeof value === "number" && value > 0 && value <= MAX_PX;

/** The logical screen (GIF89a, section 18). */
function gifSize(view: DataView) {
  if (view.byteLength < 10) return {};
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  return isPx(width) && isPx(height) ? { width, height } : {};
}
