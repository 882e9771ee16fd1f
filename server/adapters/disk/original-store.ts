import { createHash } from "node:crypto";
import { createReadStream, linkSync, utimesSync } from "node:fs";
import { lstat, mkdir, open, rmdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { HomewardError } from "../../../src/core/errors.ts";
import { numberedFileName } from "../../../src/core/photos/file-name.ts";
import type { OriginalStore, Placement } from "../../ports/original-store.ts";
import { atOnce, codeOf, onDisk } from "./errors.ts";
import { partPath } from "./open-part.ts";
import { readAndClose } from "./read-pieces.ts";
import { syncFolder } from "./sync-folder.ts";

const KEPT_NAMES = 100_000;

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

/** What is known of a file in the library; the hash only once it was asked for. */
type Known = { sizeBytes: number; sha256: string | null };

/** Whether a plain file with exactly this content stands here; what was found out is kept in `known`. */
async function holds(file: string, placement: Placement, known: Known): Promise<boolean> {
  if (known.sizeBytes !== placement.sizeBytes) return false;
  known.sha256 ??= await hashOf(file);
  return known.sha256 === placement.sha256;
}

/** Does what may find nothing to do: the file is gone, or the folder is not empty. */
async function ifPossible(work: Promise<void>): Promise<boolean> {
  try {
    await onDisk(work);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    return false;
  }
}

async function examine(file: string): Promise<Known> {
  const stats = await lstat(file);
  return { sizeBytes: stats.isFile() ? stats.size : -1, sha256: null };
}

/** The library as plain files `YYYY/YYYY-MM-DD/NAME.EXT`, on the file system of the parts (placing is a hard link). */
export async function openDiskOriginalStore(
  folder: string,
  partsFolder: string,
): Promise<OriginalStore> {
  await mkdir(folder, { recursive: true });
  /** Folders whose own names are durable. */
  const settled = new Set<string>();
  /** Files that were placed or met, so that the thousandth `image.jpg` of a day does not ask the disk a thousand times. */
  const met = new Map<string, Known>();

  /** Links the part under the first name that is free or holds the same bytes. Every number is looked at: a file that was
   * placed before a crash, and never committed, may stand behind any of them. */
  const claim = async (within: string, placement: Placement): Promise<string> => {
    if (met.size > KEPT_NAMES) met.clear();
    for (let n = 1; ; n += 1) {
      const path = join(within, numberedFileName(placement.name, n));
      const known = met.get(path);
      if (known !== undefined && known.sizeBytes !== placement.sizeBytes) continue;
      if (typeof known?.sha256 === "string" && known.sha256 !== placement.sha256) continue;
      const file = join(folder, path);
      try {
        atOnce(() => linkSync(partPath(partsFolder, placement.partId), file));
        met.set(path, { sizeBytes: placement.sizeBytes, sha256: placement.sha256 });
        return path;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
      const there = await examine(file);
      met.set(path, there);
      if (await holds(file, placement, there)) return path;
    }
  };

  return {
    async place(placement) {
      // A date, since Node takes a negative number of seconds for now.
      const takenAt = new Date(placement.takenAtMs);
      // Before the link, so that the name never becomes durable without it.
      atOnce(() => utimesSync(partPath(partsFolder, placement.partId), takenAt, takenAt));
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
    async remove(paths) {
      for (const path of paths) {
        met.delete(path);
        await ifPossible(unlink(join(folder, path)));
      }
      const days = new Set(paths.map((path) => dirname(path)));
      const left = new Set<string>();
      for (const day of days) {
        settled.delete(day);
        let emptied = day;
        // Up to the library itself, which stays.
        while (emptied !== "." && (await ifPossible(rmdir(join(folder, emptied)))))
          emptied = dirname(emptied);
        left.add(emptied);
      }
      for (const one of left) await ifPossible(syncFolder(join(folder, one)));
    },
    async read(path, { start, end }) {
      try {
        const handle = await open(join(folder, path), "r");
        return readAndClose(handle, { start, end });
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
