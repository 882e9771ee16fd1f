import type { Sha256 } from "../ids.ts";
import { factsOf } from "../jobs/facts-of.ts";
import type { JobFacts } from "../jobs/job.ts";
import { NO_NOTES, albumOf, notesText } from "../photos/asset-notes.ts";
import type { FoundFile } from "./diff.ts";
import type { LinkedFolder } from "./linked-folder.ts";
import { nameOf } from "./rules.ts";

/** The facts of a job for a file of a linked folder. `filetype`: as the browser tells it. */
export function factsOfLinked(
  folder: LinkedFolder,
  file: FoundFile,
  filetype: string,
  sha256: Sha256,
  nowMs: number,
): Omit<JobFacts, "lane"> {
  const album = folder.rules.makesAlbums ? albumOf(folderOf(file.path) ?? folder.name) : null;
  return factsOf({
    sha256,
    filename: nameOf(file.path),
    filetype,
    lastModifiedMs: file.modifiedAtMs,
    sizeBytes: file.sizeBytes,
    createdAtMs: nowMs,
    source: { kind: "linked", sourceId: folder.id, path: file.path, isHeld: false },
    ...(album === null ? {} : { notes: notesText({ ...NO_NOTES, albums: [album] }) }),
  });
}

/** The name of the folder that a file lies in; null: it lies in the linked folder itself. */
function folderOf(path: string): string | null {
  return path.split("/").at(-2) ?? null;
}
