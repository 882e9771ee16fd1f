import { rename, writeFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import { Undrawable } from "./drawing.ts";

const THUMBNAIL_PX = 320;
const PREVIEW_PX = 1600;
const TINY_PX = 16;
/** A data URI no longer than this stands in lists. */
const MAX_TINY_CHARS = 300;
/** Some phones take 200 megapixels. */
const LIMIT_PIXELS = 250_000_000;

/** The only readers that libvips may use: no SVG, no PDF, nothing that runs or fetches anything. */
const READERS = [
  "VipsForeignLoadJpegFile",
  "VipsForeignLoadJpegBuffer",
  "VipsForeignLoadPngFile",
  "VipsForeignLoadPngBuffer",
  "VipsForeignLoadWebpFile",
  "VipsForeignLoadWebpBuffer",
  "VipsForeignLoadNsgifFile",
  "VipsForeignLoadNsgifBuffer",
  "VipsForeignLoadTiffFile",
  "VipsForeignLoadTiffBuffer",
  "VipsForeignLoadHeifFile",
  "VipsForeignLoadHeifBuffer",
];

/** Pixels of a picture that another reader opened. */
export type RawPicture = { pixels: Uint8Array; width: number; height: number; channels: 3 | 4 };

/** sharp with one thread, without a cache, and with those readers only. */
async function openSharp() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: READERS });
  return sharp;
}

let opened: ReturnType<typeof openSharp> | null = null;

/** Both sizes as WebP without any metadata, in a file each, and the tiny one. Throws Undrawable for what cannot be read. */
export async function drawWithSharp(
  source: string | Uint8Array | RawPicture,
  thumbnailFile: string,
  previewFile: string,
): Promise<{ tiny: string | null; width: number; height: number }> {
  const sharp = await (opened ??= openSharp());
  const options = {
    limitInputPixels: LIMIT_PIXELS,
    failOn: "error",
    sequentialRead: true,
  } as const;
  const open = (): Sharp => {
    if (typeof source === "string" || source instanceof Uint8Array) return sharp(source, options);
    const { pixels, width, height, channels } = source;
    return sharp(pixels, { raw: { width, height, channels } });
  };
  const { size, preview, thumbnail, tiny } = await reading(async () => {
    const { autoOrient } = await open().metadata();
    const fit = { fit: "inside", withoutEnlargement: true } as const;
    const shown = open().autoOrient().resize(PREVIEW_PX, PREVIEW_PX, fit);
    const large = await shown.webp({ quality: 78, effort: 2 }).toBuffer();
    const small = await sharp(large)
      .resize(THUMBNAIL_PX, THUMBNAIL_PX, fit)
      .webp({ quality: 76, effort: 3 })
      .toBuffer();
    const first = await sharp(small)
      .resize(TINY_PX, TINY_PX, { fit: "inside" })
      .webp({ quality: 30, alphaQuality: 30, effort: 6 })
      .toBuffer();
    return { size: autoOrient, preview: large, thumbnail: small, tiny: first };
  });
  // The thumbnail comes last: where it is, the preview is.
  await writeWhole(previewFile, preview);
  await writeWhole(thumbnailFile, thumbnail);
  const uri = `data:image/webp;base64,${tiny.toString("base64")}`;
  return { tiny: uri.length <= MAX_TINY_CHARS ? uri : null, ...size };
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const isTooLarge = String(cause).includes("exceeds pixel limit");
    throw new Undrawable(isTooLarge ? "too-large" : "unreadable", cause);
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}
