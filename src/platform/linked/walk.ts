import { inOrder, isAfter } from "../../core/linked/order.ts";
import type { PathFilter } from "../../core/linked/rules.ts";
import { nameOfError } from "./folder-handle.ts";

/** A file that a walk came to; or a folder that could not be looked into, with a slash at its end. */
export type Met =
  | { kind: "file"; path: string; handle: FileSystemFileHandle }
  | { kind: "unreadable"; path: string };

/**
 * Walks through a folder and all below it in the order of paths, beginning after the cursor. Only the names of the folders on
 * the way to where it is are in memory. A folder that went meanwhile is as if it had not been there; rejects only
 * where the first one cannot be read.
 */
export async function* walk(
  folder: FileSystemDirectoryHandle,
  filter: PathFilter,
  cursor: string | null,
  under = "",
): AsyncGenerator<Met> {
  const inside: (FileSystemDirectoryHandle | FileSystemFileHandle)[] = [];
  try {
    for await (const handle of folder.values()) inside.push(handle);
  } catch (error) {
    if (under === "") throw error;
    if (nameOfError(error) !== "NotFoundError") yield { kind: "unreadable", path: under };
    return;
  }
  for (const handle of inOrder(inside)) {
    const path = under + handle.name;
    if (!isAfter(path, handle.kind, cursor)) continue;
    if (handle.kind === "directory") {
      if (filter.entersFolder(path)) yield* walk(handle, filter, cursor, `${path}/`);
    } else if (filter.takesFile(path)) yield { kind: "file", path, handle };
  }
}

/** The file under a path as it is now; rejects with the browser's error (`NotFoundError`: it is not there). */
export async function fileAt(folder: FileSystemDirectoryHandle, path: string): Promise<File> {
  const names = path.split("/");
  const last = names.pop() ?? "";
  let inside = folder;
  for (const name of names) inside = await inside.getDirectoryHandle(name);
  return (await inside.getFileHandle(last)).getFile();
}
