import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

const DATE = "2024:05:01";
const TRAILER_BYTES = 16;
/** So many photos a day, as on a holiday. */
const PHOTOS_A_DAY = 20;
const DAY_MS = 86_400_000;

/** A photo in pieces of which only the first and the last are its own. */
export type Photo = { filename: string; pieces: Buffer[]; sha256: Buffer };

/**
 * Photos of exactly `sizeBytes` from one real JPEG that is shorter: each has its own day in its EXIF, is filled up with random
 * bytes behind its end, as phones append short films, and ends in bytes of its own.
 */
export function openPhotos(templatePath: string, sizeBytes: number): (at: number) => Photo {
  const template = readFileSync(templatePath);
  const dateAt = template.indexOf(DATE);
  if (dateAt === -1) throw new Error(`No EXIF date in ${templatePath}`);
  const headBytes = template.lastIndexOf(DATE, 65_536) + DATE.length;
  const fillBytes = sizeBytes - template.length - TRAILER_BYTES;
  const middle = Buffer.concat([template.subarray(headBytes), randomBytes(fillBytes)]);
  return (at) => {
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(at / PHOTOS_A_DAY) * DAY_MS);
    const date = day.toISOString().slice(0, 10).replaceAll("-", ":");
    const head = Buffer.from(
      template.subarray(0, headBytes).toString("latin1").replaceAll(DATE, date),
      "latin1",
    );
    const pieces = [head, middle, randomBytes(TRAILER_BYTES)];
    const hash = createHash("sha256");
    for (const piece of pieces) hash.update(piece);
    return { filename: `IMG_${String(at).padStart(5, "0")}.jpg`, pieces, sha256: hash.digest() };
  };
}
