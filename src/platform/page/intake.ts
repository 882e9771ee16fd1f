import { HomewardError } from "../../core/errors.ts";
import { factsOf } from "../../core/jobs/facts-of.ts";
import type { IntakeProgress, IntakeReport, PickedItem } from "../../core/page-ports.ts";
import type { EnqueueOutcome, JobStore, PickedFile } from "../../core/ports.ts";
import { notesText } from "../../core/photos/asset-notes.ts";
import { ERRORS } from "../../core/errors.ts";
import { sha256Of } from "../sha256.ts";
import { loadHasher } from "./load-hasher.ts";

/** Files are stored together up to this many and this many bytes: one strict transaction for many is three times as fast. */
const BATCH_FILES = 32;
const BATCH_BYTES = 64 * 1024 * 1024;

type Report = {
  queuedCount: number;
  alreadyQueuedCount: number;
  alreadyHomeCount: number;
  noRoomCount: number;
  refused: { filename: string; words: string }[];
};

/**
 * Takes picked files in: hashes one after another, stores them in batches, tells how far it is.
 * `onStored` is called whenever a batch is safe on this device, so that sending begins while the rest comes in.
 * Nothing but the file in hand is in memory. A file that cannot be taken is named; the rest goes on.
 */
export async function takeIn(
  items: readonly PickedItem<File>[],
  parts: { store: JobStore<Blob>; nowMs: () => number; onStored: () => void },
  onProgress: (progress: IntakeProgress) => void,
): Promise<IntakeReport> {
  const report: Report = {
    queuedCount: 0,
    alreadyQueuedCount: 0,
    alreadyHomeCount: 0,
    noRoomCount: 0,
    refused: [],
  };
  const allBytes = items.reduce((sum, { file }) => sum + file.size, 0);
  let doneCount = 0;
  let doneBytes = 0;
  let batch: PickedFile<File>[] = [];
  let storing: Promise<void> = Promise.resolve();

  const refuse = (file: { name: string; size: number }, error: unknown): void => {
    report.refused.push({ filename: file.name, words: wordsOf(error) });
    doneCount++;
    doneBytes += file.size;
  };

  /** Never rejects: what cannot be stored is refused by name. */
  const store = async (stored: PickedFile<File>[]): Promise<void> => {
    try {
      const outcomes = await parts.store.enqueue(stored);
      for (const [at, { bytes }] of stored.entries()) {
        count(report, bytes.name, outcomes[at] ?? "unreadable");
        doneCount++;
        doneBytes += bytes.size;
      }
    } catch (error) {
      for (const { bytes } of stored) refuse(bytes, error);
    }
    onProgress({ doneCount, allCount: items.length, doneBytes, allBytes });
    parts.onStored();
  };

  for (const item of items) {
    const { file } = item;
    const onHashed = (hashedBytes: number): void =>
      onProgress({
        doneCount,
        allCount: items.length,
        doneBytes: doneBytes + hashedBytes / 2,
        allBytes,
      });
    try {
      batch.push(await read(item, parts.nowMs(), onHashed));
    } catch (error) {
      refuse(file, error);
      onProgress({ doneCount, allCount: items.length, doneBytes, allBytes });
      continue;
    }
    const batchBytes = batch.reduce((sum, { bytes }) => sum + bytes.size, 0);
    if (batch.length < BATCH_FILES && batchBytes < BATCH_BYTES) continue;
    // One batch is being stored while the next one is hashed; a third waits here.
    await storing;
    storing = store(batch);
    batch = [];
  }
  await storing;
  if (batch.length > 0) await store(batch);
  return report;
}

async function read(
  { file, notes }: PickedItem<File>,
  createdAtMs: number,
  onHashed: (bytes: number) => void,
): Promise<PickedFile<File>> {
  if (file.size === 0) throw new HomewardError("file-empty");
  const sha256 = await sha256Of(file, loadHasher, onHashed);
  return {
    bytes: file,
    facts: factsOf({
      sha256,
      filename: file.name,
      filetype: file.type,
      lastModifiedMs: file.lastModified,
      sizeBytes: file.size,
      createdAtMs,
      ...(notes === undefined ? {} : { notes: notesText(notes) }),
    }),
  };
}

function count(report: Report, filename: string, outcome: EnqueueOutcome): void {
  switch (outcome) {
    case "queued":
      report.queuedCount++;
      return;
    case "already-queued":
      report.alreadyQueuedCount++;
      return;
    case "already-home":
      report.alreadyHomeCount++;
      return;
    case "over-limit":
      report.noRoomCount++;
      report.refused.push({ filename, words: ERRORS["over-limit"].words });
      return;
    case "no-room":
      report.noRoomCount++;
      report.refused.push({ filename, words: ERRORS["device-full"].words });
      return;
    case "unreadable":
      report.refused.push({ filename, words: ERRORS["source-unreadable"].words });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : ERRORS["source-unreadable"].words;
}
