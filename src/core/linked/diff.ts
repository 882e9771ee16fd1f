import type { Sha256 } from "../ids.ts";
import type { ErrorCode } from "../errors.ts";

/** A file as a look finds it. */
export type FoundFile = { path: string; sizeBytes: number; modifiedAtMs: number };

/**
 * What is remembered of a file. `sha256` null: it could not be read, for the reason `problem`. `queuedFor`: the home for whose
 * queue it was taken (whatever became of it there is the queue's matter); null: it was not yet.
 */
export type Remembered = FoundFile & {
  sha256: Sha256 | null;
  problem: ErrorCode | null;
  queuedFor: string | null;
};

/**
 * What is to be done about the files of one stretch of a look.
 *
 * - `read`: new, changed, or not readable before: hash it.
 * - `queue`: known by its hash, but not in the queue for this home.
 * - `gone`: remembered, and not there any more: forget it. Nothing at home is deleted for that.
 * Of all others nothing is to be done: they cost no reading and no writing.
 */
export type Stretch<File extends FoundFile = FoundFile> = {
  steps: ({ kind: "read"; file: File } | { kind: "queue"; file: File; sha256: Sha256 })[];
  gone: string[];
};

/**
 * Compares what lies in a stretch of a folder with what is remembered of the same stretch.
 *
 * @param keeps paths that are not to be taken for gone though they were not found: their folder could not be read
 */
export function diffStretch<File extends FoundFile>(
  found: readonly File[],
  remembered: readonly Remembered[],
  home: string,
  keeps: (path: string) => boolean,
): Stretch<File> {
  const known = new Map(remembered.map((row) => [row.path, row]));
  const steps: Stretch<File>["steps"] = [];
  for (const file of found) {
    const row = known.get(file.path);
    known.delete(file.path);
    if (row === undefined || row.sha256 === null || !isSame(row, file))
      steps.push({ kind: "read", file });
    else if (row.queuedFor !== home) steps.push({ kind: "queue", file, sha256: row.sha256 });
  }
  return { steps, gone: [...known.keys()].filter((path) => !keeps(path)) };
}

/** The same file by size and time: reading it again would give the same hash, or something changes files and puts their time back. */
export function isSame(one: Omit<FoundFile, "path">, other: Omit<FoundFile, "path">): boolean {
  return one.sizeBytes === other.sizeBytes && one.modifiedAtMs === other.modifiedAtMs;
}
