import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, lstat, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { HomewardError } from "../../../src/core/errors.ts";
import { numberedFileName } from "../../../src/core/photos/file-name.ts";
import type { OriginalStore, Placement } from "../../ports/original-store.ts";
import { codeOf, onDisk } from "./errors.ts";
import { partPath } from "./part-store.ts";
import { syncFolder } from "./sync-folder.ts";

const KEPT_NAMES = 10_000;

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

/** Whether a plain file with exactly this content stands here already. */
async function holds(file: string, placement: Placement): Promise<boolean> {
  const stats = await lstat(file);
  if (!stats.isFile() || stats.size !== placement.sizeBytes) return false;
  return (await hashOf(file)) === placement.sha256;
}

/** The library as plain files `YYYY/YYYY-MM-DD/NAME.EXT`, on the file system of the parts (placing is a hard link). */
export async function openDiskOriginalStore(
  folder: string,
  partsFolder: string,
): Promise<OriginalStore> {
  await mkdir(folder, { recursive: true });
  /** Folders whose own names are durable. */
  const settled = new Set<string>();
  /** The last number given to a name, so that the thousandth `image.jpg` of a day is not asked for a thousand times. */
  const numbers = new Map<string, number>();

  /** Links the part under the first name that is free or holds the same bytes. */
  const claim = async (within: string, placement: Placement): Promise<string> => {
    const wished = join(within, placement.name);
    if (numbers.size > KEPT_NAMES) numbers.clear();
    for (let n = (numbers.get(wished) ?? 0) + 1; ; n += 1) {
      const path = join(within, numberedFileName(placement.name, n));
      try {
        // oxlint-disable-next-line no-await-in-loop -- the next name is tried only when this one is taken
        await onDisk(link(partPath(partsFolder, placement.partId), join(folder, path)));
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (!(await holds(join(folder, path), placement))) continue;
      }
      numbers.set(wished, n);
      return path;
    }
  };

  return {
    async place(placement) {
      const within = join(placement.day.slice(0, 4), placement.day);
      try {
        return await claim(within, placement);
      } catch (error) {
        if (codeOf(error) !== "ENOENT") throw error;
        settled.delete(within);
        await onDisk(mkdir(join(folder, within), { recursive: true }));
        return await claim(within, placement);
      }
    },
    async sync(paths) {
      const days = new Set(paths.map((path) => dirname(path)));
      const folders = new Set(days);
      for (const day of days) {
        if (!settled.has(day)) folders.add(dirname(day)).add(".");
      }
      await onDisk(Promise.all([...folders].map((one) => syncFolder(join(folder, one)))));
      for (const day of days) settled.add(day);
    },
    forgetNames() {
      numbers.clear();
    },
    async read(path, { start, end }) {
      try {
        const handle = await open(join(folder, path), "r");
        return handle.createReadStream({ start, end, highWaterMark: 256 * 1024 });
      } catch (cause) {
        if (codeOf(cause) !== "ENOENT") throw cause;
        throw new HomewardError(
          "not-found",
          "The file of this photo is not in the library any more.",
          {
            cause,
          },
        );
      }
    },
  };
}
