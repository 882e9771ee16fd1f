import { createHash, randomBytes } from "node:crypto";
import sharp from "sharp";

/** A file to send; no two are the same. */
export type SentFile = {
  pieces: readonly Buffer[];
  sizeBytes: number;
  sha256: Buffer;
  takenAtMs: number;
};

const OWN_BYTES = 16;
const OLD_MS = Date.UTC(1990, 0, 1);
const RECENT_MS = Date.UTC(2024, 0, 1);

/** Makes files that are these bytes and some of their own; cheaply, since the sender shares the machine. */
function copiesOf(template: Buffer): (takenAtMs: number) => SentFile {
  const hash = createHash("sha256").update(template);
  const sizeBytes = template.length + OWN_BYTES;
  return (takenAtMs) => {
    const own = randomBytes(OWN_BYTES);
    return {
      pieces: [template, own],
      sizeBytes,
      sha256: hash.copy().update(own).digest(),
      takenAtMs,
    };
  };
}

/** Real JPEGs of these widths in turn, soft shapes with grain, each with bytes of its own behind its end. */
export async function pictureMaker(widthsPx: readonly number[]): Promise<(at: number) => SentFile> {
  const makers = await Promise.all(widthsPx.map(async (px) => copiesOf(await jpeg(px))));
  return (at) => {
    const make = makers[at % makers.length];
    if (make === undefined) throw new Error("Say at least one width");
    return make(RECENT_MS + at * 1000);
  };
}

async function jpeg(widthPx: number): Promise<Buffer> {
  const heightPx = Math.round((widthPx * 3) / 4);
  const raw = randomBytes(widthPx * heightPx * 3);
  for (let at = 0; at < raw.length; at++) {
    const [x, y] = [Math.floor(at / 3) % widthPx, Math.floor(at / 3 / widthPx)];
    const shape = 128 + 60 * Math.sin(x / 170 + y / 300) + 40 * Math.sin(y / 90);
    raw[at] = shape + ((raw[at] ?? 0) & 15);
  }
  const image = sharp(raw, { raw: { width: widthPx, height: heightPx, channels: 3 } });
  return await image.jpeg({ quality: 85 }).toBuffer();
}

/** Files that nobody draws, older than all pictures: what they cost is the upload alone. */
export function plainMaker(sizeBytes: number): () => SentFile {
  const make = copiesOf(randomBytes(sizeBytes - OWN_BYTES));
  return () => make(OLD_MS);
}
