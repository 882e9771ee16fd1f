import { cameraOf, oneLine } from "./camera-name.ts";
import { parseContentIdentifier } from "./content-identifier.ts";
import { NO_PLACE, type Place, degreesOf, placeOf } from "./place.ts";
import type { ReadAt } from "./read-at.ts";
import { Tiff, type TiffDirectory } from "./tiff.ts";

/** Tags of EXIF 2.32 and TIFF 6.0. */
const TAG = {
  width: 0x0100,
  height: 0x0101,
  make: 0x010f,
  model: 0x0110,
  orientation: 0x0112,
  software: 0x0131,
  dateTime: 0x0132,
  subDirectories: 0x014a,
  exif: 0x8769,
  gps: 0x8825,
  dateTimeOriginal: 0x9003,
  dateTimeDigitized: 0x9004,
  offsetTime: 0x9010,
  offsetTimeOriginal: 0x9011,
  offsetTimeDigitized: 0x9012,
  makerNote: 0x927c,
  pixelWidth: 0xa002,
  pixelHeight: 0xa003,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
} as const;
/** In Apple's maker note (exiftool, Image::ExifTool::Apple). */
const APPLE_CONTENT_IDENTIFIER = 0x0011;
const MAX_SUB_DIRECTORIES = 8;
const MAX_PX = 1_000_000;
/** Orientations from this one on are turned by a quarter (EXIF 2.32, tag 274). */
const TURNED_FROM = 5;

/** What EXIF tells; nulls where it does not. */
export type ExifTold = Place & {
  exifDate: string | null;
  exifOffset: string | null;
  camera: string | null;
  software: string | null;
  /** Of the picture as it is stored, before turning, pixels. */
  width: number | null;
  height: number | null;
  isTurned: boolean;
  contentIdentifier: string | null;
  hasMakerNote: boolean;
  /** Coordinates stand there, and every byte of them is zero: something blanked them. */
  isPlaceBlank: boolean;
};

/** Where directories lie that have a TIFF structure each to themselves, as CR3 has them; null: there is none. */
export type ApartDirectories = { exifBytes: number | null; gpsBytes: number | null };

/** EXIF as the TIFF structure at `atBytes`, which raw photos are themselves; null where none stands. Never throws for its bytes. */
export async function readExifAt(
  read: ReadAt,
  atBytes: number,
  apart?: ApartDirectories,
): Promise<ExifTold | null> {
  const tiff = await Tiff.open(read, atBytes);
  const first = tiff === null ? null : await tiff.directory(tiff.firstBytes);
  if (tiff === null || first === null) return null;
  const linked = async (tag: number) => {
    const bytes = await first.number(tag);
    return bytes === null ? null : await tiff.directory(bytes);
  };
  const own = async (headerBytes: number | null) => {
    const other = headerBytes === null ? null : await Tiff.open(read, headerBytes);
    return other === null ? null : await other.directory(other.firstBytes);
  };
  const exif = apart === undefined ? await linked(TAG.exif) : await own(apart.exifBytes);
  const gps = apart === undefined ? await linked(TAG.gps) : await own(apart.gpsBytes);
  const [make, model] = [await first.text(TAG.make), await first.text(TAG.model)];
  const software = oneLine((await first.text(TAG.software)) ?? "");
  const orientation = (await first.number(TAG.orientation)) ?? 1;
  const noteBytes = exif?.positionOf(TAG.makerNote) ?? null;
  return {
    ...(await dateOf(first, exif, make !== null || model !== null)),
    ...(await sizeOf(tiff, first, exif)),
    ...(gps === null ? { ...NO_PLACE, isPlaceBlank: false } : await placeIn(gps)),
    camera: cameraOf(make, model),
    software: software === "" ? null : software,
    isTurned: orientation >= TURNED_FROM && orientation <= 8,
    contentIdentifier:
      exif === null || noteBytes === null ? null : await appleIdentifier(tiff, exif, noteBytes),
    hasMakerNote: noteBytes !== null,
  };
}

/**
 * DateTimeOriginal, else DateTimeDigitized, else what cameras of the first years wrote alone, DateTime (the last change, so it
 * counts only where a camera is named). An offset belongs to its own date; one of another date counts where both dates are the
 * same text.
 */
async function dateOf(first: TiffDirectory, exif: TiffDirectory | null, isOfCamera: boolean) {
  // TIFF/EP, which DNG builds on, keeps the date of capture in the first directory.
  const of = async (tag: number, directory = exif) =>
    (await directory?.text(tag)) ?? (await first.text(tag));
  const dates = [
    {
      date: await of(TAG.dateTimeOriginal),
      offset: await of(TAG.offsetTimeOriginal),
    },
    {
      date: await of(TAG.dateTimeDigitized),
      offset: await of(TAG.offsetTimeDigitized),
    },
    {
      date: isOfCamera ? await of(TAG.dateTime, first) : null,
      offset: await of(TAG.offsetTime),
    },
  ];
  const { date: exifDate = null } = dates.find(({ date }) => date !== null && isDate(date)) ?? {};
  if (exifDate === null) return { exifDate, exifOffset: null };
  const same = dates.find(({ date, offset }) => date === exifDate && offset !== null);
  return { exifDate, exifOffset: same?.offset ?? null };
}

/** Cameras whose clock was never set write zeros or blanks. */
const isDate = (text: string) =>
  /^[0-9]{4}.[0-9]{2}.[0-9]{2}/u.test(text) && !text.startsWith("0000");

/** Of raw photos the largest of their pictures; the first directory is often a small one. */
async function sizeOf(tiff: Tiff, first: TiffDirectory, exif: TiffDirectory | null) {
  const offsets = await first.numbers(TAG.subDirectories);
  const directories: (TiffDirectory | null)[] = [first];
  for (const offsetBytes of offsets.slice(0, MAX_SUB_DIRECTORIES))
    directories.push(await tiff.directory(offsetBytes));
  let size: { width: number | null; height: number | null } = { width: null, height: null };
  const pairs = [
    ...directories.map((directory) => [directory, TAG.width, TAG.height] as const),
    [exif, TAG.pixelWidth, TAG.pixelHeight] as const,
  ];
  for (const [directory, wide, high] of pairs) {
    const width = (await directory?.number(wide)) ?? 0;
    const height = (await directory?.number(high)) ?? 0;
    const isSize = width > 0 && height > 0 && width <= MAX_PX && height <= MAX_PX;
    if (isSize && width * height > (size.width ?? 0) * (size.height ?? 0)) size = { width, height };
  }
  return size;
}

async function placeIn(gps: TiffDirectory) {
  const [northRef, eastRef] = [await gps.text(TAG.latitudeRef), await gps.text(TAG.longitudeRef)];
  const latitude = degreesOf(await gps.numbers(TAG.latitude)) * signOf(northRef, "N", "S");
  const longitude = degreesOf(await gps.numbers(TAG.longitude)) * signOf(eastRef, "E", "W");
  const bytes = [
    ...(await gps.bytes(TAG.latitudeRef, 4)),
    ...(await gps.bytes(TAG.latitude, 24)),
    ...(await gps.bytes(TAG.longitude, 24)),
  ];
  const isPlaceBlank = bytes.length >= 48 && bytes.every((byte) => byte === 0);
  return { ...placeOf(latitude, longitude), isPlaceBlank };
}

/** NaN where nothing says which half of the earth is meant. */
function signOf(ref: string | null, positive: string, negative: string): number {
  const letter = ref?.slice(0, 1).toUpperCase();
  return letter === positive ? 1 : letter === negative ? -1 : Number.NaN;
}

/** Apple's note begins with its name and is a directory with offsets from its own beginning. */
async function appleIdentifier(tiff: Tiff, exif: TiffDirectory, noteBytes: number) {
  const head = String.fromCharCode(...(await exif.bytes(TAG.makerNote, 14)));
  if (!head.startsWith("Apple iOS\0") || head.length < 14) return null;
  const directory = await tiff.from(noteBytes, head.endsWith("II")).directory(14);
  return parseContentIdentifier((await directory?.text(APPLE_CONTENT_IDENTIFIER)) ?? null);
}
