import { HomewardError } from "../core/errors.ts";
import { type IntakeRoom, roomAfter } from "../core/jobs/job-limit.ts";
import { newJob, type UploadJob } from "../core/jobs/job.ts";
import { countChange } from "../core/jobs/totals.ts";
import type { EnqueueOutcome, PickedFile } from "../core/ports.ts";
import { hasBuffers, type PartKind, putBlob, putBuffers, sweepParts } from "./byte-parts.ts";
import { allOrNothing, type Database, type WriteTransaction } from "./database.ts";
import { fromRow, toRow } from "./job-row.ts";
import { mendRows } from "./mend-rows.ts";
import { changeTotals, readTotals } from "./totals-row.ts";

/** What an intake goes by: how bytes are kept, how much may be put in, and whether test mode lets each write fail. */
export type IntakeRules = {
  kind: PartKind;
  /** From the number of unfinished jobs as the transaction finds it. */
  roomFor: (unfinishedCount: number) => IntakeRoom;
  failsWrites: boolean;
};

/**
 * Stores picked files and their jobs, all in one strict transaction; if that does not fit the device or one of them
 * cannot be read, one by one, so that each file that fits is kept and each that does not is named.
 * For kind `buffer` no other intake and no sweep may run at the same time.
 */
export async function enqueueFiles(
  database: Database,
  rules: IntakeRules,
  files: readonly PickedFile<Blob>[],
): Promise<EnqueueOutcome[]> {
  try {
    const outcomes = await enqueueTogether(database, rules, files);
    // Its parts were written before its row was refused.
    if (rules.kind === "buffer" && outcomes.includes("over-limit")) await sweepParts(database);
    return outcomes;
  } catch (error) {
    if (error instanceof PartsTaken) return enqueueFiles(database, rules, files);
    // A damaged row stood in the way: it counts as set aside, and picking its photo again replaces it.
    if (error instanceof HomewardError && (await mendRows(database)) > 0)
      return enqueueFiles(database, rules, files);
    // What was written of it takes room that the next file may need.
    if (rules.kind === "buffer") await sweepParts(database).catch(() => {});
    if (files.length === 1) return [refusalOf(error)];
    const outcomes: EnqueueOutcome[] = [];
    for (const file of files) outcomes.push(...(await enqueueFiles(database, rules, [file])));
    return outcomes;
  }
}

async function enqueueTogether(
  database: Database,
  rules: IntakeRules,
  files: readonly PickedFile<Blob>[],
): Promise<EnqueueOutcome[]> {
  if (rules.kind === "buffer") await writeBuffersFirst(database, files);
  return allOrNothing(database, ["jobs", "bytes", "receipts", "totals"], "strict", (transaction) =>
    enqueueIn(transaction, rules, files),
  );
}

async function enqueueIn(
  transaction: WriteTransaction,
  rules: IntakeRules,
  files: readonly PickedFile<Blob>[],
): Promise<EnqueueOutcome[]> {
  const jobs = transaction.objectStore("jobs");
  const receipts = transaction.objectStore("receipts");
  const { waitingCount, needsYouCount } = await readTotals(transaction);
  let room = rules.roomFor(waitingCount + needsYouCount);
  const added: { before: UploadJob | null; after: UploadJob }[] = [];
  const outcomes: EnqueueOutcome[] = [];
  for (const { facts, bytes } of files) {
    if ((await receipts.getKey(facts.sha256)) !== undefined) {
      outcomes.push("already-home");
      continue;
    }
    const row = await jobs.get(facts.id);
    const old = row === undefined ? null : fromRow(row);
    if (old !== null && !isReplaceable(old)) {
      outcomes.push("already-queued");
      continue;
    }
    const left = roomAfter(room, facts.sizeBytes, old?.state === "failed" ? 0 : 1);
    if (left === null) {
      outcomes.push("over-limit");
      continue;
    }
    room = left;
    if (rules.failsWrites) throw new DOMException("Test mode", "QuotaExceededError");
    if (rules.kind === "buffer" && !(await hasBuffers(transaction, facts.id, bytes.size)))
      throw new PartsTaken();
    const job = newJob(facts);
    // Not awaited one by one: the transaction's end tells whether all went well.
    void jobs.put(toRow(job)).catch(() => {});
    if (rules.kind === "blob") void putBlob(transaction, facts.id, bytes).catch(() => {});
    added.push({ before: old, after: job });
    outcomes.push("queued");
  }
  await changeTotals(transaction, (totals) =>
    added.reduce((sum, { before, after }) => countChange(sum, before, after), totals),
  );
  return outcomes;
}

/** The old row was removed between the parts and the new row, and took the parts with it. */
class PartsTaken extends Error {}

async function writeBuffersFirst(
  database: Database,
  files: readonly PickedFile<Blob>[],
): Promise<void> {
  for (const { facts, bytes } of files) {
    const row = await database.get("jobs", facts.id);
    if (row !== undefined && !isReplaceable(fromRow(row))) continue;
    await putBuffers(database, facts.id, bytes);
  }
}

/** A cancelled job, or one that was set aside, is begun anew when its photo is picked again. */
function isReplaceable(job: UploadJob): boolean {
  return job.state === "cancelled" || (job.state === "failed" && job.notBeforeAtMs === null);
}

/** IndexedDB's error as an outcome: only a failed write tells that the device is full (`estimate()` does not). */
function refusalOf(error: unknown): EnqueueOutcome {
  if (error instanceof HomewardError) throw error;
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "no-room";
  if (
    ["NotReadableError", "NotFoundError", "DataError", "SecurityError", "UnknownError"].includes(
      name,
    )
  )
    return "unreadable";
  throw error;
}
