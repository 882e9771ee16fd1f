import { HomewardError } from "../../src/core/errors.ts";
import type { Sha256 } from "../../src/core/ids.ts";
import type { FileRows, TrackedFile } from "../ports/file-rows.ts";
import type { Hasher, LibraryFolder } from "../ports/library-folder.ts";
import type { PictureFiles } from "../ports/pictures.ts";
import type { Finding } from "../ports/verify-rows.ts";
import type { Repair } from "./repair-words.ts";
import { trackedFiles } from "./walk-beside.ts";

const BATCH = 200;

export type GonePorts = {
  rows: FileRows;
  folder: LibraryFolder;
  hasher: Hasher;
  nowMs: () => number;
};
/** Forgetting removes small pictures too: nobody would ever ask for those again. */
export type ForgetPorts = GonePorts & { pictures: Pick<PictureFiles, "remove"> };

/** Contents that are not where the catalogue has them: missing, or of other bytes. */
type Gone = TrackedFile & { kind: "missing" | "changed" };

/**
 * Finds what is home by the catalogue and is not there: missing files, files of another length, and those that the last
 * verification found changed and that still are. Looks at every file, reads only the suspects.
 */
export async function findGone(
  { rows, folder, hasher }: GonePorts,
  suspects: readonly Finding[],
): Promise<{ gone: Gone[]; trackedCount: number }> {
  const suspected = new Set(suspects.map(({ sha256 }) => sha256));
  const gone: Gone[] = [];
  let trackedCount = 0;
  for await (const file of trackedFiles(rows, "")) {
    trackedCount += 1;
    const found = await folder.look(file.path);
    if (found?.sizeBytes === file.sizeBytes && !suspected.has(file.sha256)) continue;
    const reading = await hasher.read(file.path);
    if (reading.kind === "missing") gone.push({ ...file, kind: "missing" });
    if (reading.kind === "hashed" && reading.sha256 !== file.sha256)
      gone.push({ ...file, kind: "changed" });
  }
  return { gone, trackedCount };
}

/**
 * Forgets what is not there, so that devices may send it again. Throws `refused` when nothing at all is there: a disk that is
 * not mounted looks like that.
 */
export async function forgetGone(
  { rows, pictures, nowMs }: ForgetPorts,
  { gone, trackedCount }: { gone: readonly Gone[]; trackedCount: number },
  tell: (repair: Repair) => void,
): Promise<void> {
  if (
    trackedCount > 0 &&
    gone.every(({ kind }) => kind === "missing") &&
    gone.length === trackedCount
  ) {
    throw new HomewardError(
      "refused",
      "Not one of the photos is in the library folder: is its disk there? Nothing was forgotten.",
    );
  }
  for (let at = 0; at < gone.length; at += BATCH) {
    const batch = gone.slice(at, at + BATCH);
    const hashes: Sha256[] = batch.map(({ sha256 }) => sha256);
    await pictures.remove(hashes);
    await rows.forgetFiles(hashes, nowMs());
    for (const { path, kind } of batch) tell({ kind: "forgotten", path, was: kind });
  }
}
