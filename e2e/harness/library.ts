import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file in the home's library, as a person with a file manager would find it. */
export type LibraryFile = { path: string; sha256: string };

/** Paths of all files under a home's library folder, in order; [] before the first one came. */
export async function libraryPaths(dataFolder: string): Promise<string[]> {
  const folder = join(dataFolder, "library");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** All files of the library with their hashes. */
export async function libraryFiles(dataFolder: string): Promise<LibraryFile[]> {
  const files: LibraryFile[] = [];
  for (const path of await libraryPaths(dataFolder)) {
    files.push({ path, sha256: await sha256OfFile(path) });
  }
  return files;
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(bytes as Buffer);
  }
  return hash.digest("hex");
}
