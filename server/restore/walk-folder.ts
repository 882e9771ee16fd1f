import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UNFINISHED_SUFFIX } from "./write-original.ts";

/** What systems put beside photos: hidden files, recycle bins, thumbnails of network disks. */
const NOT_A_PERSONS =
  /^(?:\.|@eaDir$|\$RECYCLE\.BIN$|System Volume Information$|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * Every plain file below a folder as a path with `/`, folder by folder in the order of their names, so that memory does not grow
 * with the folder. Links are not followed. `onUnread` hears of folders that cannot be listed and of links.
 */
export async function* walkFolder(
  folder: string,
  onUnread: (path: string, words: string) => void,
  within = "",
): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, within), { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    onUnread(within === "" ? "." : within, `This folder cannot be listed (${code}).`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (NOT_A_PERSONS.test(entry.name) || entry.name.endsWith(UNFINISHED_SUFFIX)) continue;
    const path = within === "" ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(folder, onUnread, path);
    else if (entry.isFile()) yield path;
    else onUnread(path, "This is a link or no plain file; links are not followed.");
  }
}
