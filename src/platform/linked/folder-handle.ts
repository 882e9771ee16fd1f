import type { FolderAccess } from "../../core/linked/linked-folder.ts";

/** Permissions of handles (https://wicg.github.io/file-system-access/): not in TypeScript's library. */
type Asking = {
  queryPermission?(options: { mode: "read" }): Promise<PermissionState>;
  requestPermission?(options: { mode: "read" }): Promise<PermissionState>;
};

/**
 * Whether a folder can be read now. A folder that has nothing in it is `away` where something was seen in it before: the place
 * of a disk that is not connected looks like that, and nobody's photos are to be forgotten for it. Never asks, never rejects.
 */
export async function accessOf(
  handle: FileSystemDirectoryHandle,
  wasSeenFull: boolean,
): Promise<FolderAccess> {
  try {
    const state = await (handle as Asking).queryPermission?.({ mode: "read" });
    if (state !== undefined && state !== "granted") return "ask";
    for await (const _ of handle.keys()) return "ok";
    return wasSeenFull ? "away" : "ok";
  } catch (error) {
    return nameOfError(error) === "NotAllowedError" ? "ask" : "away";
  }
}

/** Asks the person for a yes, so it must be called by a click. False: they did not give it. */
export async function askForAccess(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (handle as Asking).requestPermission?.({ mode: "read" });
  return state === undefined || state === "granted";
}

/** What a DOMException is called; "" for anything else. */
export function nameOfError(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
