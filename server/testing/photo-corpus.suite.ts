import sharp, { type Exif } from "sharp";
import type { TakenSource } from "../../src/core/photos/capture-date.ts";
import type { FileFacts } from "../../src/core/photos/photo-facts.ts";
import { box, filmBytes, heifBytes } from "./box-bytes.suite.ts";
import { jpegBytes, pngBytes, samsungTrailer } from "./photo-bytes.suite.ts";
import { type Fields, appleNote, placeFields, tiffBytes } from "./tiff-bytes.suite.ts";

/** A file with what must be read from it. */
export type CorpusFile = {
  name: string;
  bytes: Uint8Array;
  facts: Partial<FileFacts>;
  taken: {
    /** Wall time there. */
    local: string;
    source: TakenSource;
    /** Minutes; null: the file does not tell. */
    offset: number | null;
    /** Where the file tells the instant. */
    atMs?: number;
  };
};

/** Half past two in the afternoon in Tokyo, on a day when Europe's clocks show the morning. */
const INSTANT = Date.UTC(2024, 0, 31, 5, 30, 15);
const DATE = "2024:01:31 14:30:15";
const TOKYO: CorpusFile["taken"] = {
  local: "2024-01-31T14:30:15",
  source: "exif",
  offset: 540,
  atMs: INSTANT,
};
const PLACE = { latitude: 35.658581, longitude: 139.745433 };
const SOUTH_WEST = { latitude: -33.447487, longitude: -70.673676 };
const PAIR = "7B1D2F3A-0C4E-4F5A-9B6C-112233445566";
const IPHONE: Partial<FileFacts> = {
  ...PLACE,
  camera: "Apple iPhone 15 Pro",
  software: "18.1",
  contentIdentifier: PAIR,
  hasMakerNote: true,
  width: 3024,
  height: 4032,
};

/** EXIF as an iPhone writes it; orientation 6: turned by a quarter. */
const phoneExif = (isLittle: boolean, more: Fields = {}): Uint8Array =>
  tiffBytes(
    {
      0x010f: "Apple",
      0x0110: "iPhone 15 Pro",
      0x0112: [6],
      0x0131: "18.1",
      0x0132: "2024:02:02 10:00:00",
      0x8769: {
        fields: {
          0x9003: DATE,
          0x9004: DATE,
          0x9010: "+01:00",
          0x9011: "+09:00",
          0x927c: appleNote(PAIR),
          ...more,
        },
      },
      0x8825: { fields: placeFields(PLACE.latitude, PLACE.longitude) },
    },
    isLittle,
  );

const bare = (fields: Fields, gps: Fields = {}) =>
  tiffBytes({ 0x010f: "Maker", 0x0110: "Maker One", 0x8769: { fields }, 0x8825: { fields: gps } });

/** Files written out by hand: each says one thing that real ones say. */
export function writtenCorpus(): CorpusFile[] {
  const localOnly = { ...TOKYO, offset: null };
  delete localOnly.atMs;
  const noPlace = { latitude: null, longitude: null };
  const motion = '<rdf:Description GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1"/>';
  const film = { createdAtMs: INSTANT, brand: "qt  " };
  const filmFacts = { kind: "quicktime", width: 1920, height: 1080, durationMs: 2500 } as const;
  const filmTaken = { local: "2024-01-31T06:30:15", offset: null, atMs: INSTANT };
  const of = (
    name: string,
    bytes: Uint8Array,
    facts: Partial<FileFacts>,
    taken: CorpusFile["taken"] = TOKYO,
  ): CorpusFile => ({ name, bytes, facts, taken });
  return [
    of("iphone-big-endian.jpg", jpegBytes({ exif: phoneExif(false) }), { ...IPHONE, kind: "jpeg" }),
    of("iphone-little-endian.jpg", jpegBytes({ exif: phoneExif(true), isJfif: true }), {
      ...IPHONE,
      hasJfif: true,
    }),
    of(
      "no-offset.jpg",
      jpegBytes({ exif: bare({ 0x9003: DATE }) }),
      { ...noPlace, camera: "Maker One", exifOffset: null },
      localOnly,
    ),
    of(
      "offset-of-another-date.jpg",
      jpegBytes({ exif: bare({ 0x9003: DATE, 0x9012: "+09:00", 0x9004: "2024:02:01 01:01:01" }) }),
      { exifOffset: null },
      localOnly,
    ),
    of(
      "digitized-only.jpg",
      jpegBytes({ exif: bare({ 0x9004: DATE, 0x9012: "+09:00" }) }),
      { exifDate: DATE },
      TOKYO,
    ),
    of(
      "clock-never-set.jpg",
      jpegBytes({ exif: bare({ 0x9003: "0000:00:00 00:00:00", 0x9004: "    :  :     :  :  " }) }),
      { exifDate: null },
      { local: "2025-03-01T13:00:00", source: "modified", offset: null },
    ),
    of(
      "south-west.jpg",
      jpegBytes({
        exif: bare({ 0x9003: DATE }, placeFields(SOUTH_WEST.latitude, SOUTH_WEST.longitude)),
      }),
      SOUTH_WEST,
      localOnly,
    ),
    of(
      "no-fix.jpg",
      jpegBytes({ exif: bare({ 0x9003: DATE }, placeFields(0, 0)) }),
      { ...noPlace, isPlaceBlank: false },
      localOnly,
    ),
    of(
      "beyond-the-pole.jpg",
      jpegBytes({ exif: bare({ 0x9003: DATE }, placeFields(95, 10)) }),
      noPlace,
      localOnly,
    ),
    of(
      "no-number.jpg",
      jpegBytes({
        exif: bare(
          { 0x9003: DATE },
          {
            ...placeFields(10, 10),
            2: [
              [0, 0],
              [0, 0],
              [0, 0],
            ],
          },
        ),
      }),
      { ...noPlace, isPlaceBlank: false },
      localOnly,
    ),
    of(
      "blanked-by-android.jpg",
      jpegBytes({
        exif: bare(
          { 0x9003: DATE },
          {
            1: "\0",
            2: [
              [0, 0],
              [0, 0],
              [0, 0],
            ],
            3: "\0",
            4: [
              [0, 0],
              [0, 0],
              [0, 0],
            ],
          },
        ),
      }),
      { ...noPlace, isPlaceBlank: true },
      localOnly,
    ),
    of("PXL_20240131_053015123.MP.jpg", jpegBytes({ exif: phoneExif(true), xmp: motion }), {
      isMotionPhoto: true,
    }),
    of(
      "samsung-motion.jpg",
      jpegBytes({
        exif: tiffBytes({
          0x010f: "samsung",
          0x0110: "SM-S911B",
          0x8769: { fields: { 0x9003: DATE } },
        }),
        trailer: samsungTrailer(box("ftyp", [])),
      }),
      { isMotionPhoto: true, camera: "samsung SM-S911B" },
      localOnly,
    ),
    of("photo.heic", heifBytes({ brand: "heic", exif: phoneExif(false), turns: 3 }), {
      ...IPHONE,
      kind: "heic",
    }),
    of("hdr-in-idat.heic", heifBytes({ brand: "heic", exif: phoneExif(false), isInIdat: true }), {
      ...IPHONE,
      width: 4032,
      height: 3024,
    }),
    of("long-numbers.heic", heifBytes({ brand: "heic", exif: phoneExif(true), ilocVersion: 2 }), {
      contentIdentifier: PAIR,
    }),
    of("old-places.heic", heifBytes({ brand: "heic", exif: phoneExif(true), ilocVersion: 0 }), {
      contentIdentifier: PAIR,
    }),
    of("motion.avif", heifBytes({ brand: "avif", exif: phoneExif(true), xmp: motion }), {
      kind: "avif",
      isMotionPhoto: true,
      ...PLACE,
    }),
    of("first.png", pngBytes(phoneExif(false), false), { kind: "png", ...PLACE, width: 480 }),
    of("last.png", pngBytes(phoneExif(false), true), { kind: "png", ...PLACE, width: 480 }),
    of(
      "raw.dng",
      tiffBytes({
        0x00fe: [1],
        0x0100: [160],
        0x0101: [120],
        0x010f: "Maker",
        0x0110: "Maker Raw",
        0x014a: { fields: { 0x00fe: [0], 0x0100: [4032], 0x0101: [3024] } },
        0x8769: { fields: { 0x9003: DATE, 0x9011: "+09:00" } },
        0x8825: { fields: placeFields(PLACE.latitude, PLACE.longitude) },
      }),
      { kind: "tiff", ...PLACE, width: 4032, height: 3024, camera: "Maker Raw" },
    ),
    of(
      "iphone.mov",
      filmBytes({
        ...film,
        keys: {
          "com.apple.quicktime.make": "Apple",
          "com.apple.quicktime.model": "iPhone 15 Pro",
          "com.apple.quicktime.creationdate": "2024-01-31T14:30:15+0900",
          "com.apple.quicktime.location.ISO6709": "+35.658581+139.745433+034.000/",
          "com.apple.quicktime.content.identifier": PAIR.toLowerCase(),
        },
      }),
      { ...filmFacts, ...PLACE, contentIdentifier: PAIR, camera: "Apple iPhone 15 Pro" },
      { ...TOKYO, source: "container" },
    ),
    of(
      "android.mp4",
      filmBytes({ ...film, brand: "isom", userData: { "\xa9xyz": "-33.4475-070.6737/" } }),
      { ...filmFacts, latitude: -33.4475, longitude: -70.6737 },
      { ...filmTaken, source: "container" },
    ),
    of(
      "blanked-by-android.mp4",
      filmBytes({ ...film, brand: "isom", userData: { "\0\0\0\0": "\0".repeat(18) } }),
      { ...filmFacts, ...noPlace, isPlaceBlank: true },
      { ...filmTaken, source: "container" },
    ),
    of(
      "VID_20240131_143015.mp4",
      filmBytes({ ...film, createdAtMs: Date.UTC(1904, 0, 1) }),
      { ...filmFacts, containerAtMs: null },
      { ...localOnly, source: "file-name" },
    ),
  ];
}

/** Files that sharp makes, with pictures in them. */
export async function drawnCorpus(): Promise<CorpusFile[]> {
  const exif: Exif = {
    IFD0: { Make: "Maker", Model: "Maker One", Software: "1.2" },
    IFD2: { DateTimeOriginal: DATE, OffsetTimeOriginal: "+09:00" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "35/1 39/1 30891/1000",
      GPSLongitudeRef: "E",
      GPSLongitude: "139/1 44/1 43558/1000",
    },
  };
  const raw = Buffer.from(Uint8Array.from({ length: 96 * 64 * 3 }, (_, at) => (at * 89) & 255));
  const picture = () => sharp(raw, { raw: { width: 96, height: 64, channels: 3 } });
  const facts = { ...PLACE, camera: "Maker One", software: "1.2", width: 96, height: 64 };
  const made: [string, FileFacts["kind"], Promise<Buffer>][] = [
    ["drawn.jpg", "jpeg", picture().withExif(exif).jpeg().toBuffer()],
    ["drawn.png", "png", picture().withExif(exif).png().toBuffer()],
    ["drawn.webp", "webp", picture().withExif(exif).webp().toBuffer()],
    ["drawn-lossless.webp", "webp", picture().withExif(exif).webp({ lossless: true }).toBuffer()],
    ["drawn.avif", "avif", picture().withExif(exif).avif({ effort: 0 }).toBuffer()],
  ];
  const files: CorpusFile[] = [];
  for (const [name, kind, bytes] of made)
    files.push({ name, bytes: await bytes, facts: { ...facts, kind }, taken: TOKYO });
  files.push({
    name: "1706710953123.gif",
    bytes: await picture().gif().toBuffer(),
    facts: { kind: "gif", width: 96, height: 64, latitude: null },
    taken: {
      local: "2024-01-31T15:22:33",
      source: "file-name",
      offset: null,
      atMs: 1_706_710_953_123,
    },
  });
  return files;
}
