import { HomewardError } from "../../../core/errors.ts";
import type { IntakeReport, PickedItem } from "../../../core/page-ports.ts";
import type { JobStore } from "../../../core/ports.ts";
import { batchEnd } from "../../../core/takeout/batches.ts";
import type { PlannedFile } from "../../../core/takeout/plan.ts";
import type { ExportFile, OpenedFile } from "./export-file.ts";
import type { ImportRow } from "./import-rows.ts";
import type { LookedThrough } from "./look-through.ts";
import { clearScratchFiles } from "./scratch-file.ts";

/** So many of those that were refused are named. */
const MOST_NAMED = 100;
const LOOK_AGAIN_MS = 2000;

export type ImportParts = {
  store: Pick<JobStore, "totals">;
  /** The page's one way into the queue. */
  intake: (items: readonly PickedItem<File>[], signal: AbortSignal) => Promise<IntakeReport>;
  save: (row: ImportRow) => Promise<void>;
  /** Hears how far it is, and whether it waits for room on this device. */
  onChange: (row: ImportRow, waitsForRoom: boolean) => void;
};

type Attempt = { queuedCount: number; refused: ImportRow["refused"]; isFull: boolean };

/**
 * Takes the files of a plan in, a batch after another, from where the row stands. When this device has no more room it waits
 * until photos went home. A page that dies goes on with the batch that it was at, which doubles nothing. Rejects only with
 * the signal's reason, and when the row cannot be written.
 */
export async function runImport(
  { plan }: LookedThrough,
  begun: ImportRow,
  parts: ImportParts,
  signal: AbortSignal,
): Promise<ImportRow> {
  let row = begun;
  await clearScratchFiles();
  while (row.doneCount < plan.files.length) {
    signal.throwIfAborted();
    const batch = plan.files.slice(row.doneCount, batchEnd(plan.files, row.doneCount));
    let queuedCount = 0;
    let attempt = await takeBatch(batch, parts, signal);
    queuedCount += attempt.queuedCount;
    while (attempt.isFull && (await roomComes(row, parts, signal))) {
      attempt = await takeBatch(batch, parts, signal);
      queuedCount += attempt.queuedCount;
    }
    // An intake that was stopped has not seen all of it: the batch is begun anew.
    signal.throwIfAborted();
    row = rowAfter(row, batch.length, queuedCount, attempt.refused);
    await parts.save(row);
    parts.onChange(row, false);
  }
  return row;
}

function rowAfter(
  row: ImportRow,
  batchCount: number,
  queuedCount: number,
  refused: ImportRow["refused"],
): ImportRow {
  const alreadyCount = Math.max(0, batchCount - queuedCount - refused.length);
  return {
    ...row,
    doneCount: row.doneCount + batchCount,
    queuedCount: row.queuedCount + queuedCount,
    alreadyCount: row.alreadyCount + alreadyCount,
    refused: [...row.refused, ...refused].slice(0, MOST_NAMED),
    refusedCount: row.refusedCount + refused.length,
  };
}

/** Opens the files of a batch and hands them to the intake; what was made for them is freed after. */
async function takeBatch(
  batch: readonly PlannedFile<ExportFile>[],
  parts: ImportParts,
  signal: AbortSignal,
): Promise<Attempt> {
  const opened: OpenedFile[] = [];
  const items: PickedItem<File>[] = [];
  const refused: ImportRow["refused"] = [];
  let isFull = false;
  try {
    for (const { entry, name, filetype, notes } of batch) {
      signal.throwIfAborted();
      try {
        const one = await entry.open(name, filetype);
        opened.push(one);
        items.push({ file: one.file, path: entry.path, ...(notes === null ? {} : { notes }) });
      } catch (error) {
        isFull ||= error instanceof HomewardError && error.code === "device-full";
        refused.push({ filename: name, words: wordsOf(error) });
      }
    }
    const report = await parts.intake(items, signal);
    return {
      queuedCount: report.queuedCount,
      refused: [...refused, ...report.refused],
      isFull: isFull || report.noRoomCount > 0,
    };
  } finally {
    await Promise.all(opened.map((one) => one.release()));
  }
}

/** Waits until photos went home; false where none is on its way, so that waiting would be for ever. */
async function roomComes(
  row: ImportRow,
  { store, onChange }: ImportParts,
  signal: AbortSignal,
): Promise<boolean> {
  const { waitingCount: before } = await store.totals();
  if (before === 0) return false;
  onChange(row, true);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    signal.throwIfAborted();
    const { waitingCount } = await store.totals();
    if (waitingCount < before) return true;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "source-unreadable";
}
