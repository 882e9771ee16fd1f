import type { ReadAt } from "./read-at.ts";

/** Where the facts of a picture lie in its file, and what its format itself tells. */
export type PictureParts = {
  /** Of the TIFF header of its EXIF; null where there is none. */
  exifBytes: number | null;
  /** XMP as text, at most 64 KiB; empty where there is none. */
  xmp: string;
  /** As stored, before EXIF turns it, pixels. */
  width: number | null;
  height: number | null;
  /** The format turns the picture itself (HEIF), so that EXIF does not. */
  turnsItself: boolean;
};

export const NO_PARTS: PictureParts = {
  exifBytes: null,
  xmp: "",
  width: null,
  height: null,
  turnsItself: false,
};

const MAX_XMP_BYTES = 64 * 1024;

/** Reads bytes as a text of XMP. */
export async function readXmp(read: ReadAt, atBytes: number, lengthBytes: number): Promise<string> {
  return new TextDecoder().decode(await read(atBytes, Math.min(lengthBytes, MAX_XMP_BYTES)));
}
