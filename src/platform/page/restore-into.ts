import type { RestorableAsset, RestoreProgress, RestoreReport } from "../../core/folder-restore.ts";

/** The picker of folders (File System Access; Chromium on computers): not in TypeScript's DOM library. */
type FolderPicker = {
  showDirectoryPicker?: (options: {
    id: string;
    mode: "readwrite";
  }) => Promise<FileSystemDirectoryHandle>;
};

/** Whether this browser lets a page write into a folder that the person picks. */
export const canRestoreInto = (): boolean => "showDirectoryPicker" in globalThis;

/**
 * Asks for a folder, so it must be called by a click, and writes these photos into it; null: the person picked none.
 * Rejects with HomewardError as `restoreToFolder` does.
 */
export async function restoreInto(
  assets: readonly RestorableAsset[],
  onProgress: (progress: RestoreProgress) => void,
): Promise<RestoreReport | null> {
  const handle = await (globalThis as FolderPicker)
    .showDirectoryPicker?.({ id: "homeward-restore", mode: "readwrite" })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") return undefined;
      throw error;
    });
  if (handle === undefined) return null;
  const { restoreToFolder } = await import("./restore-to-folder.ts");
  const { signal } = new AbortController();
  return restoreToFolder({ handle, assets, signal, onProgress });
}
