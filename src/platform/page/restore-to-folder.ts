import { HomewardError } from "../../core/errors.ts";
import type { RestorableAsset, RestoreProgress, RestoreReport } from "../../core/folder-restore.ts";
import { FolderContents } from "./folder-contents.ts";
import { dayFolder, writeRestored } from "./write-restored.ts";

export type FolderRestore = {
  /** A folder with permission to write (`showDirectoryPicker({ mode: "readwrite" })`). */
  handle: FileSystemDirectoryHandle;
  assets: Iterable<RestorableAsset> | AsyncIterable<RestorableAsset>;
  signal: AbortSignal;
  /** Called often; show it as it pleases. */
  onProgress: (progress: RestoreProgress) => void;
};

/** What stops everything: the next file would fare no better. */
function stopsAll(error: unknown): boolean {
  if (!(error instanceof HomewardError)) return true;
  const isOfTheFolder = error.code === "device-full" || error.code === "source-unreadable";
  return isOfTheFolder || ["transient", "throttled", "account"].includes(error.class);
}

/**
 * Writes photos from home into a folder as `YYYY/YYYY-MM-DD/NAME`, every file of each. What the folder holds already, by hash and
 * under whatever name, is not fetched; nothing in it is overwritten. So a restore that was cut off goes on with another run.
 * A file that home cannot give is named in the report, and the rest goes on. Rejects with HomewardError where no other file
 * would fare better: home unreachable, signed out, disk full, folder not writable.
 */
export async function restoreToFolder(restore: FolderRestore): Promise<RestoreReport> {
  const report: RestoreReport = {
    writtenCount: 0,
    writtenBytes: 0,
    thereCount: 0,
    failed: [],
    isCancelled: false,
  };
  try {
    const contents = new FolderContents();
    await contents.look(restore.handle, restore.signal, (foundCount) =>
      restore.onProgress({ kind: "looking", foundCount }),
    );
    for await (const asset of restore.assets) await restoreAsset(restore, asset, contents, report);
  } catch (error) {
    if (!restore.signal.aborted) throw error;
    report.isCancelled = true;
  }
  return report;
}

async function restoreAsset(
  { handle, signal, onProgress }: FolderRestore,
  asset: RestorableAsset,
  contents: FolderContents,
  report: RestoreReport,
): Promise<void> {
  for (const part of asset.parts) {
    signal.throwIfAborted();
    try {
      if (await contents.has(part)) report.thereCount += 1;
      else {
        const url = `/api/v1/assets/${asset.id}/parts/${part.sha256}`;
        const folder = await dayFolder(handle, asset.takenLocal);
        const written = await writeRestored(folder, { url, ...part }, signal);
        contents.add(part.sizeBytes, written, part.sha256);
        report.writtenCount += 1;
        report.writtenBytes += part.sizeBytes;
      }
    } catch (error) {
      if (signal.aborted || stopsAll(error) || !(error instanceof HomewardError)) throw error;
      report.failed.push({ filename: part.filename, words: error.message });
    }
    const { writtenCount, writtenBytes, thereCount, failed } = report;
    const doneCount = writtenCount + thereCount + failed.length;
    onProgress({ kind: "writing", doneCount, writtenCount, writtenBytes });
  }
}
