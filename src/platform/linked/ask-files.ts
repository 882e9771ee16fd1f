import type { FoundFile } from "../../core/linked/diff.ts";
import { nameOfError } from "./folder-handle.ts";
import type { Met } from "./walk.ts";

/** Each is a question to the browser's own process. */
const ASKED_AT_ONCE = 32;

/** A file with its size and time; it is read only where it is hashed or sent. */
export type Found = FoundFile & { file: File };

/** Size and time of each file, several at a time. What went since the folder was listed is in neither list. */
export async function askFiles(
  met: readonly Extract<Met, { kind: "file" }>[],
): Promise<{ found: Found[]; unreadable: string[] }> {
  const found: Found[] = [];
  const unreadable: string[] = [];
  for (let at = 0; at < met.length; at += ASKED_AT_ONCE) {
    const some = met.slice(at, at + ASKED_AT_ONCE);
    const answers = await Promise.all(some.map(({ handle }) => fileOf(handle)));
    for (const [index, { path }] of some.entries()) {
      const file = answers[index] ?? null;
      if (file === "unreadable") unreadable.push(path);
      else if (file !== null)
        found.push({ path, sizeBytes: file.size, modifiedAtMs: file.lastModified, file });
    }
  }
  return { found, unreadable };
}

/** Null: it is not there any more. */
async function fileOf(handle: FileSystemFileHandle): Promise<File | "unreadable" | null> {
  try {
    return await handle.getFile();
  } catch (error) {
    return nameOfError(error) === "NotFoundError" ? null : "unreadable";
  }
}
