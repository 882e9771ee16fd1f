import { join } from "node:path";
import { HomewardError } from "../src/core/errors.ts";
import { openDiskHasher } from "./adapters/disk/hasher.ts";
import { openDiskLibraryFolder } from "./adapters/disk/library-folder.ts";
import { lockProcess } from "./adapters/sqlite/process-lock.ts";
import { openCatalogue } from "./data-folder.ts";
import type { Settings } from "./settings.ts";
import { findingWords } from "./verify/finding-words.ts";
import { verifyLibrary } from "./verify/verify.ts";

/** Two read at once: one reads the disk while the other one counts. */
const LANES = 2;

const nowMs = () => Date.now();

/** Takes the lock of verifications in a data folder; throws `home-busy` while another process has it. */
export function lockVerify(dataFolder: string): () => void {
  const unlock = lockProcess(join(dataFolder, "verify.lock"));
  if (unlock === null) {
    throw new HomewardError("home-busy", `${dataFolder} is being verified or repaired already.`);
  }
  return unlock;
}

/** The hasher of a command that a person waits for. */
export function openCommandHasher(libraryFolder: string, rateMbPerS: number | null) {
  const bytesPerS = rateMbPerS === null ? null : rateMbPerS * 1e6;
  return openDiskHasher(libraryFolder, { lanes: LANES, bytesPerS, isLowPriority: false });
}

/** `homeward verify`: reads everything again and prints what is wrong. Resolves with the exit status: 1 when anything is. */
export async function runVerifyCommand(settings: Settings): Promise<number> {
  const { dataFolder, rateMbPerS } = settings;
  const catalogue = await openCatalogue(dataFolder);
  const libraryFolder = join(dataFolder, "library");
  try {
    const unlock = lockVerify(dataFolder);
    const hasher = openCommandHasher(libraryFolder, rateMbPerS);
    try {
      const startedAtMs = performance.now();
      const folder = openDiskLibraryFolder(libraryFolder);
      const run = await catalogue.beginVerifyRun(nowMs());
      const end = await verifyLibrary({ rows: catalogue, folder, hasher, nowMs }, run, {
        onFinding: (finding) => console.log(findingWords(finding)),
      });
      const seconds = (performance.now() - startedAtMs) / 1000;
      const megabytes = end.checkedBytes / 1e6;
      const wrong = end.missing + end.changed + end.unreadable + end.untracked;
      console.log(
        `${end.checkedCount} files, ${megabytes.toFixed(1)} MB read in ${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(0)} MB/s): ` +
          (wrong === 0
            ? "all as they came."
            : `${end.missing} missing, ${end.changed} changed, ${end.unreadable} unreadable, ${end.untracked} untracked.`),
      );
      return wrong === 0 ? 0 : 1;
    } finally {
      await hasher.close();
      unlock();
    }
  } finally {
    await catalogue.close();
  }
}
