import { HomewardError } from "../core/errors.ts";
import { assetIdOf } from "../core/ids.ts";
import { type IntakeRoom, roomAfter } from "../core/jobs/job-limit.ts";
import { newJob, type UploadJob } from "../core/jobs/job.ts";
import { countChange, countReceipt, type Totals } from "../core/jobs/totals.ts";
import type { EnqueueOutcome, PickedFile } from "../core/ports.ts";
import {
  deleteParts,
  hasBuffers,
  type PartKind,
  putBlob,
  putBuffers,
  sweepParts,
} from "./byte-parts.ts";
import { allOrNothing, type Database, type WriteTransaction } from "./database.ts";
import { fromRow, toRow } from "./job-row.ts";
import { keepNotes } from "./keep-notes.ts";
import { mendRows } from "./mend-rows.ts";
import { PairBook } from "./pair-book.ts";
import { prunePairs } from "./prune-pairs.ts";
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
    // Now and then is enough.
    if (files.some(({ facts, kin }) => kin !== undefined && facts.sha256.startsWith("00")))
      await prunePairs(database).catch(() => {});
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
  return allOrNothing(
    database,
    ["jobs", "bytes", "receipts", "totals", "imports", "pairs"],
    "strict",
    (transaction) => enqueueIn(transaction, rules, files),
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
  const changes: ((totals: Totals) => Totals)[] = [];
  const outcomes: EnqueueOutcome[] = [];
  // Asked for all at once: one after another, the answers would take longer than the writing.
  const known = await Promise.all(
    files.map(({ facts }) => Promise.all([receipts.getKey(facts.sha256), jobs.get(facts.id)])),
  );
  const seen = new Map<string, "already-home" | "already-queued">();
  const pairs = await PairBook.open(transaction, files);
  for (const [at, file] of files.entries()) {
    const { bytes } = file;
    const facts = pairs.place(file);
    // A receipt for another photo: the home is told first which one this belongs to, when it is sent.
    const receipt = mustTell(facts, file, rules.kind) ? undefined : file.receipt;
    await keepNotes(transaction, facts);
    const [receiptKey, row] = known[at] ?? [];
    const before = receiptKey === undefined ? seen.get(facts.id) : "already-home";
    if (before !== undefined) {
      outcomes.push(before);
      continue;
    }
    const old = row === undefined ? null : fromRow(row);
    if (old !== null && !isReplaceable(old)) {
      // Picked by hand too: from here on it needs its linked folder no more.
      if (facts.source === undefined && old.source !== undefined && rules.kind === "blob") {
        void jobs.put(toRow(asCopied(old))).catch(() => {});
        void putBlob(transaction, facts.id, bytes).catch(() => {});
      }
      outcomes.push("already-queued");
      continue;
    }
    if (receipt !== undefined) {
      const { filename, filetype, lastModifiedMs } = facts;
      void receipts.put({ ...receipt, filename, filetype, lastModifiedMs }).catch(() => {});
      void jobs.delete(facts.id).catch(() => {});
      void deleteParts(transaction, facts.id).catch(() => {});
      changes.push((totals) => countReceipt(countChange(totals, old, null), facts.sizeBytes));
      seen.set(facts.id, "already-home");
      outcomes.push("already-home");
      continue;
    }
    const isCopied = facts.source === undefined;
    const left = roomAfter(room, isCopied ? facts.sizeBytes : 0, old?.state === "failed" ? 0 : 1);
    if (left === null) {
      outcomes.push("over-limit");
      continue;
    }
    room = left;
    if (rules.failsWrites) throw new DOMException("Test mode", "QuotaExceededError");
    if (
      isCopied &&
      rules.kind === "buffer" &&
      !(await hasBuffers(transaction, facts.id, bytes.size))
    )
      throw new PartsTaken();
    const job = newJob(facts);
    // Not awaited one by one: the transaction's end tells whether all went well.
    void jobs.put(toRow(job)).catch(() => {});
    if (isCopied && rules.kind === "blob")
      void putBlob(transaction, facts.id, bytes).catch(() => {});
    changes.push((totals) => countChange(totals, old, job));
    seen.set(facts.id, "already-queued");
    outcomes.push("queued");
  }
  await changeTotals(transaction, (totals) => changes.reduce((sum, by) => by(sum), totals));
  await pairs.write();
  return outcomes;
}

/** Whether the home has a file, and not as the part of a photo that it turned out to be: its job says so. Where its bytes were not put aside first, it stays as the home has it. */
function mustTell(facts: PickedFile["facts"], { receipt }: PickedFile, kind: PartKind): boolean {
  const isPart = facts.assetId !== assetIdOf(facts.sha256);
  return receipt !== undefined && isPart && receipt.assetId !== facts.assetId && kind === "blob";
}

/** The old row was removed between the parts and the new row, and took the parts with it. */
class PartsTaken extends Error {}

async function writeBuffersFirst(
  database: Database,
  files: readonly PickedFile<Blob>[],
): Promise<void> {
  for (const { facts, bytes, receipt } of files) {
    if (receipt !== undefined) continue;
    const row = await database.get("jobs", facts.id);
    if (facts.source !== undefined) continue;
    if (row !== undefined && !isReplaceable(fromRow(row))) continue;
    await putBuffers(database, facts.id, bytes);
  }
}

/** The job of a linked file whose bytes lie on this device from now on. */
function asCopied(job: UploadJob): UploadJob {
  const copied = { ...job };
  delete copied.source;
  return copied;
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
