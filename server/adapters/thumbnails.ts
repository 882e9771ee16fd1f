import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Thumbnails } from "../ports/pictures.ts";

const MAX_PX = 320;
const LIMIT_PIXELS = 250_000_000;
const KEPT_FAILURES = 10_000;

async function readKept(file: string) {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

/** Thumbnails drawn by sharp, one at a time so that uploads go first, and kept as files. */
export function sharpThumbnails(folder: string, library: string): Thumbnails {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.webp`);
  const undrawable = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const draw = async (key: string, path: string, file: string) => {
    const kept = await readKept(file);
    if (kept !== null) return kept;
    const { default: sharp } = await import("sharp");
    sharp.concurrency(1);
    try {
      const options = { limitInputPixels: LIMIT_PIXELS, failOn: "none", sequentialRead: true };
      const image = sharp(join(library, path), options as { failOn: "none" });
      const small = image
        .rotate()
        .resize(MAX_PX, MAX_PX, { fit: "inside", withoutEnlargement: true });
      const bytes = new Uint8Array(await small.webp({ quality: 76 }).toBuffer());
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, bytes);
      await rename(`${file}.new`, file).catch(() => rm(`${file}.new`, { force: true }));
      return bytes;
    } catch {
      if (undrawable.size > KEPT_FAILURES) undrawable.clear();
      undrawable.add(key);
      return null;
    }
  };
  return {
    async draw(key, path) {
      if (undrawable.has(key)) return null;
      const file = fileOf(key);
      const kept = await readKept(file);
      if (kept !== null) return kept;
      const turn = last.then(() => draw(key, path, file));
      last = turn.catch(() => {});
      return await turn;
    },
    async remove(keys) {
      for (const key of keys) {
        undrawable.delete(key);
        await rm(fileOf(key), { force: true });
      }
    },
  };
}
