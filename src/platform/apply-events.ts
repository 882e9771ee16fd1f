import type { JobId } from "../core/ids.ts";
import type { UploadJob } from "../core/jobs/job.ts";
import { type JobEffect, type JobEvent, stepJob } from "../core/jobs/step.ts";
import { countChange, countReceipt, type Totals } from "../core/jobs/totals.ts";
import type { Receipt } from "../core/receipt.ts";
import { deleteParts } from "./byte-parts.ts";
import { allOrNothing, type Database, type WriteTransaction } from "./database.ts";
import { readRow, toRow } from "./job-row.ts";
import { changeTotals } from "./totals-row.ts";

export type EventsOfJob = { jobId: JobId; events: readonly JobEvent[] };
export type Applied = { job: UploadJob | null; effects: JobEffect[] };

/**
 * Steps jobs through events and stores what came of it, receipts and counters included, in one transaction.
 * Strict durability when a receipt is among them, for then the photo's bytes are deleted here; relaxed otherwise,
 * since losing a step to a power cut only means asking the home again.
 */
export async function applyEvents(
  database: Database,
  batch: readonly EventsOfJob[],
  nowMs: number,
  random: () => number,
): Promise<Applied[]> {
  const receiving = batch.some(({ events }) =>
    events.some((event) => event.kind === "receiptRead"),
  );
  return allOrNothing(
    database,
    ["jobs", "bytes", "receipts", "totals"],
    receiving ? "strict" : "relaxed",
    (transaction) => applyIn(transaction, batch, nowMs, random),
  );
}

async function applyIn(
  transaction: WriteTransaction,
  batch: readonly EventsOfJob[],
  nowMs: number,
  random: () => number,
): Promise<Applied[]> {
  const jobs = await readJobs(transaction, batch);
  const before = new Map(jobs);
  const receipts: { receipt: Receipt; job: UploadJob }[] = [];
  const discarded = new Set<JobId>();
  const applied: Applied[] = [];
  for (const { jobId, events } of batch) {
    const left: JobEffect[] = [];
    for (const event of events) {
      const job = jobs.get(jobId);
      if (job === undefined || job === null) break;
      const step = stepJob(job, event, nowMs, random());
      jobs.set(jobId, step.job);
      for (const effect of step.effects) {
        if (effect.kind === "recordReceipt") receipts.push({ receipt: effect.receipt, job });
        else if (effect.kind === "discardBytes") discarded.add(jobId);
        else left.push(effect);
      }
    }
    applied.push({ job: jobs.get(jobId) ?? null, effects: left });
  }
  const newReceipts = await Promise.all(receipts.map((kept) => putReceipt(transaction, kept)));
  await Promise.all(
    [...jobs].map(([jobId, job]) => putJob(transaction, jobId, before.get(jobId) ?? null, job)),
  );
  await Promise.all([...discarded].map((jobId) => deleteParts(transaction, jobId)));
  await changeTotals(transaction, (totals) => {
    let next: Totals = totals;
    for (const [jobId, job] of jobs) next = countChange(next, before.get(jobId) ?? null, job);
    for (const [at, { receipt }] of receipts.entries()) {
      if (newReceipts[at] === true) next = countReceipt(next, receipt.sizeBytes);
    }
    return next;
  });
  return applied;
}

async function readJobs(
  transaction: WriteTransaction,
  batch: readonly EventsOfJob[],
): Promise<Map<JobId, UploadJob | null>> {
  const store = transaction.objectStore("jobs");
  const ids = [...new Set(batch.map(({ jobId }) => jobId))];
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  // A damaged row is left alone here, so that the others of the batch go on; who lists rows meets and mends it.
  return new Map(ids.map((id, at) => [id, readRow(rows[at] ?? {})]));
}

async function putJob(
  transaction: WriteTransaction,
  jobId: JobId,
  before: UploadJob | null,
  after: UploadJob | null,
): Promise<void> {
  if (before === after) return;
  const store = transaction.objectStore("jobs");
  await (after === null ? store.delete(jobId) : store.put(toRow(after)));
}

/** Writes a receipt; false where this photo had one already, so that no photo counts twice. */
async function putReceipt(
  transaction: WriteTransaction,
  kept: { receipt: Receipt; job: UploadJob },
): Promise<boolean> {
  const { filename, filetype, lastModifiedMs } = kept.job;
  const store = transaction.objectStore("receipts");
  const known = (await store.getKey(kept.receipt.sha256)) !== undefined;
  await store.put({ ...kept.receipt, filename, filetype, lastModifiedMs });
  return !known;
}
