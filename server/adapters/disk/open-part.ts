import { closeSync, constants, fstatSync, open, statSync, unlinkSync } from "node:fs";
import { copyFile, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { codeOf } from "./errors.ts";

// [Note: What takes no time is done at once]
// To name, date or close a file takes microseconds; to have another thread do it takes ten times as much, and a good part of
// a small photo was that (docs/decisions/0010). The catalogue waits for the same disk in the same way. Bytes, new files, and
// making anything durable are never waited for like this.

const openFile = promisify(open);
const FLAGS = constants.O_RDWR | constants.O_CREAT;

/** The path of a part in the uploads folder. */
export function partPath(folder: string, id: string): string {
  return join(folder, `${id}.part`);
}

/** Deletes a part; nothing happens when there is none. */
export async function removePart(folder: string, id: string): Promise<void> {
  const file = partPath(folder, id);
  try {
    // With its place in the library it loses only a name; bytes that nobody else has take time to give up.
    if (statSync(file).nlink > 1) unlinkSync(file);
    else await unlink(file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Opens an empty part; an older one is not emptied but replaced, for it may have a second name in the library. */
export async function openEmpty(folder: string, id: string): Promise<number> {
  const file = partPath(folder, id);
  try {
    return await openFile(file, FLAGS | constants.O_EXCL, 0o600);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    await removePart(folder, id);
    return await openFile(file, FLAGS | constants.O_EXCL, 0o600);
  }
}

/** Opens a part to go on; one that a crash left with a second name in the library is copied first, for there it is whole. */
export async function openAgain(folder: string, id: string): Promise<number> {
  const path = partPath(folder, id);
  const file = await openFile(path, FLAGS, 0o600);
  if (fstatSync(file).nlink === 1) return file;
  closeSync(file);
  // Should the copying die, the sweep finds a part that belongs to no upload.
  const copy = partPath(folder, `${id}.copy`);
  await copyFile(path, copy, constants.COPYFILE_FICLONE);
  await rename(copy, path);
  return await openFile(path, FLAGS, 0o600);
}
