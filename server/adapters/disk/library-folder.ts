import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FolderEntry, LibraryFolder } from "../../ports/library-folder.ts";
import { codeOf } from "./errors.ts";
import { readFileAt } from "./read-at.ts";

/** What file managers and file systems leave in folders; no original has such a name (core/photos/file-name). */
const NOT_OURS = /^(?:\..*|thumbs\.db|desktop\.ini|@eadir|lost\+found)$/i;

/** One entry of a folder, its path ending in `/` where it is a folder itself, so that order by path is order of the walk. */
type Step = { path: string; isFolder: boolean; isFile: boolean };

const inOrder = (one: Step, other: Step) =>
  Buffer.compare(Buffer.from(one.path), Buffer.from(other.path));

function stepOf(within: string, entry: Dirent): Step {
  const isFolder = entry.isDirectory();
  return { path: within + entry.name + (isFolder ? "/" : ""), isFolder, isFile: entry.isFile() };
}

/** Whether a step, or anything below it, comes after a path. */
function isAfter({ path, isFolder }: Step, afterPath: string): boolean {
  if (isFolder && afterPath.startsWith(path)) return true;
  return Buffer.compare(Buffer.from(path), Buffer.from(afterPath)) > 0;
}

async function* walk(root: string, afterPath: string): AsyncGenerator<FolderEntry> {
  const stack: Step[] = [{ path: "", isFolder: true, isFile: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (!step.isFolder) {
      yield { path: step.path, isFile: step.isFile };
      continue;
    }
    const within = step.path;
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, within), { withFileTypes: true });
    } catch (error) {
      // It was removed since its parent was read; anything else is told as something that cannot be read.
      if (codeOf(error) !== "ENOENT") yield { path: within.slice(0, -1), isFile: false };
      continue;
    }
    const steps = entries
      .filter(({ name }) => !NOT_OURS.test(name))
      .map((entry) => stepOf(within, entry))
      .filter((one) => isAfter(one, afterPath));
    stack.push(...steps.toSorted(inOrder).toReversed());
  }
}

/** The library in a folder of this machine. Links are never followed. */
export function openDiskLibraryFolder(root: string): LibraryFolder {
  return {
    walk: (afterPath) => walk(root, afterPath),
    async look(path) {
      try {
        const stats = await lstat(join(root, path));
        return stats.isFile() ? { sizeBytes: stats.size, modifiedAtMs: stats.mtimeMs } : null;
      } catch (error) {
        if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return null;
        throw error;
      }
    },
    readAt: (path, offsetBytes, sizeBytes) => readFileAt(join(root, path), offsetBytes, sizeBytes),
  };
}
