import { createHash, randomBytes } from "node:crypto";
import sharp from "sharp";

/** A file to send; no two are the same. */
export type SentFile = { bytes: Buffer; sha256: Buffer; takenAtMs: number };

const OWN_BYTES = 16;
const OLD_MS = Date.UTC(1990, 0, 1);
const RECENT_MS = Date.UTC(2024, 0, 1);

function ownCopy(template: Buffer, takenAtMs: number): SentFile {
  const bytes = Buffer.concat([template, randomBytes(OWN_BYTES)]);
  return { bytes, sha256: createHash("sha256").update(bytes).digest(), takenAtMs };
}

/** Real JPEGs of this width, each with bytes of its own behind its end. */
export async function pictureMaker(widthPx: number): Promise<(at: number) => SentFile> {
  const height = Math.round((widthPx * 3) / 4);
  const raw = Buffer.alloc(widthPx * height * 3);
  const noise = randomBytes(65_536);
  for (let at = 0; at < raw.length; at++)
    raw[at] = (at / raw.length) * 200 + ((noise[at % noise.length] ?? 0) & 31);
  const image = sharp(raw, { raw: { width: widthPx, height, channels: 3 } });
  const template = await image.jpeg({ quality: 80 }).toBuffer();
  return (at) => ownCopy(template, RECENT_MS + at * 1000);
}

/** Files that nobody draws, older than all pictures: what they cost is the upload alone. */
export function plainMaker(sizeBytes: number): () => SentFile {
  const template = randomBytes(sizeBytes - OWN_BYTES);
  return () => ownCopy(template, OLD_MS);
}
