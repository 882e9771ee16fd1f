import { big, latin1 } from "./box-bytes.suite.ts";

/** A segment of a JPEG. */
const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ...big(body.length + 2, 2),
  ...body,
];

type JpegParts = {
  exif?: Uint8Array;
  xmp?: string;
  /** Begins as programs write it. */
  isJfif?: boolean;
  /** What stands behind the end of the picture. */
  trailer?: readonly number[];
};

/** A JPEG with all but a picture in it, stored as 4032 × 3024. */
export function jpegBytes({ exif, xmp, isJfif = false, trailer = [] }: JpegParts): Uint8Array {
  const jfif = isJfif ? segment(0xe0, [...latin1("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]) : [];
  const app1 = exif === undefined ? [] : segment(0xe1, [...latin1("Exif\0\0"), ...exif]);
  const name = "http://ns.adobe.com/xap/1.0/\0";
  const note = xmp === undefined ? [] : segment(0xe1, latin1(name + xmp));
  const frame = segment(0xc0, [8, ...big(3024, 2), ...big(4032, 2), 1, 1, 0x11, 0]);
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0, 0, 0, 0xff, 0xd9];
  return Uint8Array.from([0xff, 0xd8, ...jfif, ...app1, ...note, ...frame, ...scan, ...trailer]);
}

/** A PNG with all but a picture in it, 640 × 480, with EXIF before it or behind it. */
export function pngBytes(exif: Uint8Array, isExifLast: boolean): Uint8Array {
  const chunk = (name: string, body: readonly number[]) => [
    ...big(body.length, 4),
    ...latin1(name),
    ...body,
    ...big(0, 4),
  ];
  const header = chunk("IHDR", [...big(640, 4), ...big(480, 4), 8, 2, 0, 0, 0]);
  const picture = Array.from({ length: 30 }, () =>
    chunk(
      "IDAT",
      Array.from({ length: 8192 }, (_, index) => (index * 37) & 255),
    ),
  ).flat();
  const note = chunk("eXIf", Array.from(exif));
  const body = isExifLast ? [...picture, ...note] : [...note, ...picture];
  return Uint8Array.from([
    0x89,
    ...latin1("PNG\r\n\x1a\n"),
    ...header,
    ...body,
    ...chunk("IEND", []),
  ]);
}

/** What Samsung's phones write behind a motion photo: the film, then a directory with its place. */
export function samsungTrailer(film: readonly number[]): number[] {
  const little = (value: number, bytes: number) => big(value, bytes).toReversed();
  const block = [
    ...little(0, 2),
    ...little(0x0a30, 2),
    ...little(16, 4),
    ...latin1("MotionPhoto_Data"),
    ...film,
  ];
  const directory = [
    ...latin1("SEFH"),
    ...little(107, 4),
    ...little(1, 4),
    ...little(0, 2),
    ...little(0x0a30, 2),
    ...little(block.length, 4),
    ...little(block.length, 4),
  ];
  return [...block, ...directory, ...little(directory.length, 4), ...latin1("SEFT")];
}
