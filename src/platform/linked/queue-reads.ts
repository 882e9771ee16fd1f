import type { ErrorCode } from "../../core/errors.ts";
import type { FoundFile, Remembered } from "../../core/linked/diff.ts";
import { factsOfLinked } from "../../core/linked/linked-facts.ts";
import type { LinkedFolder } from "../../core/linked/linked-folder.ts";
import { type HashedPart, withKin } from "../../core/photos/kin.ts";
import { NO_CLUES } from "../../core/photos/pairing.ts";
import type { LookParts } from "./look-parts.ts";
import type { Read } from "./read-steps.ts";

/** Puts what was read into the queue of this home, and answers what is to be remembered of it. */
export async function queueReads(
  folder: LinkedFolder,
  reads: readonly Read[],
  home: string,
  { store, nowMs }: Pick<LookParts, "store" | "nowMs">,
): Promise<{ rows: Remembered[]; isFull: boolean; queuedCount: number }> {
  const hashed = reads.filter((read) => read.sha256 !== null);
  const parts = hashed.map(({ file, sha256 }): HashedPart<Blob> => {
    const filetype = file.file.type;
    const facts = factsOfLinked(folder, file, filetype, sha256, nowMs());
    const { path, sizeBytes } = file;
    const picked = { facts, bytes: file.file };
    // Only names pair here: a worker does not read what the bytes tell.
    return { path, sizeBytes, filetype, picked, clues: NO_CLUES, sourceId: folder.id };
  });
  const outcomes = parts.length === 0 ? [] : await store.enqueue(withKin(parts));
  const isIn = outcomes.map((one) => one !== "over-limit" && one !== "no-room");
  const rows = hashed.map(({ file, sha256 }, at): Remembered => {
    const queuedFor = isIn[at] === true ? home : null;
    const { path, sizeBytes, modifiedAtMs } = file;
    return { path, sizeBytes, modifiedAtMs, sha256, problem: null, queuedFor };
  });
  for (const read of reads) {
    if (read.sha256 === null && read.problem !== null)
      rows.push(problemRow(read.file, read.problem));
  }
  const queuedCount = outcomes.filter((one) => one === "queued").length;
  return { rows, isFull: isIn.includes(false), queuedCount };
}

/** What is remembered of a file that cannot be read. */
export function problemRow(file: FoundFile, problem: ErrorCode): Remembered {
  const { path, sizeBytes, modifiedAtMs } = file;
  return { path, sizeBytes, modifiedAtMs, sha256: null, problem, queuedFor: null };
}
