import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** A file in the home's library, as a person with a file manager would find it. */
export type LibraryFile = { path: string; sha256: string };

/** All files under a home's library folder with their hashes, by path; [] before the first one came. */
export async function libraryFiles(dataFolder: string): Promise<LibraryFile[]> {
  const folder = join(dataFolder, "library");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files: LibraryFile[] = [];
  for (const path of paths) {
    files.push({ path: relative(folder, path), sha256: await sha256OfFile(path) });
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
