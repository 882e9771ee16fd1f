import { ERRORS, type ErrorCode, type FailureClass } from "../errors.ts";
import type { Sha256 } from "../ids.ts";
import type { Receipt } from "../receipt.ts";
import { backOffMs } from "../schedule/back-off.ts";
import { SMALLEST_CHUNK_BYTES } from "../schedule/chunk-size.ts";
import { type Hold, holdFor } from "../schedule/hold.ts";
import type { Failure, JobFacts, JobProgress, LinkedFile, UploadJob } from "./job.ts";

/** What happened to a job. `chunkBytes` is the chunk size to use next, in bytes; of `attemptFailed` the size that failed. */
export type JobEvent =
  | { kind: "started"; chunkBytes: number }
  | { kind: "uploadCreated"; uploadUrl: string; offsetBytes: number; chunkBytes: number }
  | { kind: "offsetConfirmed"; offsetBytes: number; chunkBytes: number }
  | { kind: "receiptRead"; receipt: Receipt }
  | { kind: "attemptFailed"; failure: Failure; retryAfterMs: number | null; chunkBytes: number }
  | { kind: "sourceRead"; sha256: Sha256 }
  | { kind: "interrupted" }
  | { kind: "retried" }
  | { kind: "cancelled" }
  | { kind: "acknowledged" }
  /** Photos go to another home from here on: what the old one had of them counts for nothing. */
  | { kind: "homeChanged" }
  /** The linked folder that it lies in cannot be read now, or can be again. */
  | { kind: "sourceHeld" }
  | { kind: "sourceFreed" }
  /** The same bytes lie under this path and with this modification time now. */
  | { kind: "sourceFound"; path: string; lastModifiedMs: number; chunkBytes: number };

/**
 * What must be done next. `recordReceipt` and `discardBytes` are durable and belong into the transaction
 * that stores the new state; the others are performed by the drain afterwards and are safe to lose or repeat.
 */
export type JobEffect =
  | { kind: "createUpload"; lengthBytes: number }
  | { kind: "queryOffset"; uploadUrl: string }
  | { kind: "sendChunk"; uploadUrl: string; offsetBytes: number; lengthBytes: number }
  | { kind: "readSource" }
  | { kind: "terminateUpload"; uploadUrl: string }
  | { kind: "holdQueue"; hold: Hold }
  | { kind: "halveChunk"; refusedBytes: number }
  | { kind: "recordReceipt"; receipt: Receipt }
  | { kind: "discardBytes" };

/** The job after the step (null: its row is gone) and what is to be done. */
export type Step = { job: UploadJob | null; effects: JobEffect[] };

/**
 * The one transition function of a job: pure, total, the same in page, worker, tests and simulator.
 * An event that does not fit the state changes nothing.
 * A photo that was cancelled too late is home all the same: its receipt is kept.
 *
 * If the process dies right after a step was stored, the next wake finds the row as stored, treats `pending`
 * as `interrupted`, and asks the home where the upload stands: nothing but the current chunk is sent again.
 *
 * @param nowMs ms since the epoch
 * @param random uniform in [0, 1), for jitter
 */
export function stepJob(job: UploadJob, event: JobEvent, nowMs: number, random: number): Step {
  switch (event.kind) {
    case "started":
      return job.state === "registered" ? start(job, event.chunkBytes) : unchanged(job);
    case "uploadCreated":
      return job.state === "pending"
        ? proceed({ ...job, uploadUrl: event.uploadUrl }, event, nowMs, random)
        : unchanged(job);
    case "offsetConfirmed":
      return job.state === "pending" ? proceed(job, event, nowMs, random) : unchanged(job);
    case "receiptRead":
      return job.state === "succeeded" ? unchanged(job) : finish(job, event.receipt);
    case "attemptFailed":
      return job.state === "pending" ? fail(job, event, nowMs, random) : unchanged(job);
    case "sourceRead":
      return job.state === "pending"
        ? compareSource(job, event.sha256, nowMs, random)
        : unchanged(job);
    case "interrupted":
      return job.state === "pending" ? { job: registered(job), effects: [] } : unchanged(job);
    case "retried":
      return job.state === "failed" ? retry(job) : unchanged(job);
    case "cancelled":
      return job.state === "succeeded" || job.state === "cancelled" ? unchanged(job) : cancel(job);
    case "acknowledged":
      return job.state === "registered" || job.state === "pending"
        ? unchanged(job)
        : acknowledge(job);
    case "homeChanged":
      return job.state === "succeeded"
        ? unchanged(job)
        : { job: asFoundByNewHome(job), effects: [] };
    case "sourceHeld":
      return withSource(job, { isHeld: true }, job.lastModifiedMs);
    case "sourceFreed":
      return withSource(job, { isHeld: false }, job.lastModifiedMs);
    case "sourceFound":
      return goOnFrom(job, event);
  }
}

function unchanged(job: UploadJob): Step {
  return { job, effects: [] };
}

/** The job without what its state carried. */
function base(job: UploadJob): JobFacts & JobProgress {
  const kept: JobFacts & JobProgress & StateFields = { ...job };
  delete kept.state;
  delete kept.failure;
  delete kept.notBeforeAtMs;
  delete kept.receipt;
  return kept;
}

type StateFields = Partial<Record<"state" | "failure" | "notBeforeAtMs" | "receipt", unknown>>;

function registered(job: UploadJob): UploadJob {
  return { ...base(job), state: "registered" };
}

function pending(job: UploadJob): UploadJob {
  return { ...base(job), state: "pending" };
}

/** The job as the new home finds it. Set aside stays set aside and cancelled stays cancelled: both were decided by a person or by the file. */
function asFoundByNewHome(job: UploadJob): UploadJob {
  const fresh = {
    offsetBytes: 0,
    uploadUrl: null,
    attemptCount: 0,
    mismatchCount: 0,
    sendsDeleted: false,
  };
  const isDecided =
    job.state === "cancelled" || (job.state === "failed" && job.notBeforeAtMs === null);
  return isDecided ? { ...job, ...fresh } : registered({ ...job, ...fresh });
}

/** A job of a linked folder that is on its way stands in the queue again, with its file as it is now; what it sent already counts. */
function withSource(job: UploadJob, now: Partial<LinkedFile>, lastModifiedMs: number): Step {
  const isOnItsWay =
    job.state === "registered" ||
    job.state === "pending" ||
    (job.state === "failed" && job.notBeforeAtMs !== null);
  if (job.source === undefined || !isOnItsWay) return unchanged(job);
  const source = { ...job.source, ...now };
  return { job: registered({ ...job, source, lastModifiedMs }), effects: [] };
}

function goOnFrom(job: UploadJob, event: Extract<JobEvent, { kind: "sourceFound" }>): Step {
  const found = withSource(job, { path: event.path, isHeld: false }, event.lastModifiedMs);
  return job.state === "pending" && found.job?.state === "registered"
    ? start(found.job, event.chunkBytes)
    : found;
}

/** Only who read that a photo was deleted at home can have wanted it there again; a retry after anything else asks again. */
function retry(job: Extract<UploadJob, { state: "failed" }>): Step {
  const sendsDeleted = job.sendsDeleted || job.failure.code === "deleted-at-home";
  return { job: registered({ ...job, sendsDeleted }), effects: [] };
}

function start(job: UploadJob, chunkBytes: number): Step {
  return { job: pending(job), effects: [nextRequest(job, chunkBytes)] };
}

function nextRequest(job: UploadJob, chunkBytes: number): JobEffect {
  return job.uploadUrl === null
    ? { kind: "createUpload", lengthBytes: Math.min(chunkBytes, job.sizeBytes) }
    : { kind: "queryOffset", uploadUrl: job.uploadUrl };
}

/** The home named an offset: send the next chunk from there. */
function proceed(
  job: UploadJob,
  event: { offsetBytes: number; chunkBytes: number },
  nowMs: number,
  random: number,
): Step {
  const { offsetBytes, chunkBytes } = event;
  const { uploadUrl, sizeBytes } = job;
  const sane = Number.isSafeInteger(offsetBytes) && offsetBytes >= 0 && offsetBytes <= sizeBytes;
  // All bytes are there but twice no receipt came with the answer: this upload leads nowhere.
  const stuck = offsetBytes === sizeBytes && job.offsetBytes === sizeBytes;
  if (uploadUrl === null || !sane || stuck) {
    const attemptCount = job.attemptCount + 1;
    const anew = { ...job, uploadUrl: null, offsetBytes: 0, attemptCount };
    return failedUntil(anew, failureOf("home-error"), nowMs + backOffMs(attemptCount, random));
  }
  const next = pending({
    ...job,
    offsetBytes,
    mismatchCount: offsetBytes > job.offsetBytes ? 0 : job.mismatchCount,
  });
  // Every chunk arrived as sent, yet the home began this upload anew: the bytes here may not be those that were picked.
  if (job.mismatchCount > 0 && offsetBytes < job.offsetBytes)
    return { job: next, effects: [{ kind: "readSource" }] };
  if (offsetBytes === sizeBytes)
    return { job: next, effects: [{ kind: "queryOffset", uploadUrl }] };
  const lengthBytes = Math.min(chunkBytes, sizeBytes - offsetBytes);
  return { job: next, effects: [{ kind: "sendChunk", uploadUrl, offsetBytes, lengthBytes }] };
}

/** Whether a receipt speaks of this very photo: only then may its row and bytes go. */
export function isReceiptFor(receipt: Receipt, job: UploadJob): boolean {
  return receipt.sha256 === job.sha256 && receipt.sizeBytes === job.sizeBytes;
}

function finish(job: UploadJob, receipt: Receipt): Step {
  if (!isReceiptFor(receipt, job)) {
    return job.state === "cancelled"
      ? unchanged(job)
      : setAside(job, failureOf("receipt-mismatch"));
  }
  return {
    job: { ...base(job), offsetBytes: job.sizeBytes, state: "succeeded", receipt },
    effects: [{ kind: "recordReceipt", receipt }, { kind: "discardBytes" }],
  };
}

function cancel(job: UploadJob): Step {
  const effects: JobEffect[] = [{ kind: "discardBytes" }];
  if (job.uploadUrl !== null) effects.push({ kind: "terminateUpload", uploadUrl: job.uploadUrl });
  return { job: { ...base(job), state: "cancelled" }, effects };
}

/** The row goes. For a job that did not succeed its bytes go with it: the person removed it. */
function acknowledge(job: UploadJob): Step {
  return { job: null, effects: job.state === "failed" ? [{ kind: "discardBytes" }] : [] };
}

function setAside(job: UploadJob, failure: Failure): Step {
  return { job: { ...base(job), state: "failed", failure, notBeforeAtMs: null }, effects: [] };
}

function failedUntil(
  job: UploadJob,
  failure: Failure,
  notBeforeAtMs: number,
  effects: JobEffect[] = [],
): Step {
  return { job: { ...base(job), state: "failed", failure, notBeforeAtMs }, effects };
}

function fail(
  job: UploadJob,
  event: Extract<JobEvent, { kind: "attemptFailed" }>,
  nowMs: number,
  random: number,
): Step {
  const { failure, retryAfterMs, chunkBytes } = event;
  const failureClass: FailureClass = ERRORS[failure.code].class;
  const counted = { ...job, attemptCount: job.attemptCount + 1 };
  const laterMs = nowMs + backOffMs(counted.attemptCount, random);
  switch (failureClass) {
    case "transient":
      return failedUntil(counted, failure, laterMs);
    case "throttled":
      return { job: registered(job), effects: [hold("throttled", failure, nowMs, retryAfterMs)] };
    case "account":
      return { job: registered(job), effects: [hold("signed-out", failure, nowMs, null)] };
    case "home-full":
      return { job: registered(job), effects: [hold("home-full", failure, nowMs, retryAfterMs)] };
    case "too-large":
      // A chunk cannot be halved for ever: below the smallest chunk the file itself is what is refused.
      return chunkBytes <= SMALLEST_CHUNK_BYTES || job.sizeBytes <= SMALLEST_CHUNK_BYTES
        ? setAside(counted, failure)
        : failedUntil(counted, failure, nowMs, [{ kind: "halveChunk", refusedBytes: chunkBytes }]);
    case "gone":
      return failedUntil({ ...counted, uploadUrl: null, offsetBytes: 0 }, failure, laterMs);
    case "mismatch":
      return job.mismatchCount === 0
        ? failedUntil({ ...counted, mismatchCount: 1 }, failure, nowMs)
        : {
            job: pending({ ...counted, mismatchCount: job.mismatchCount + 1 }),
            effects: [{ kind: "readSource" }],
          };
    case "permanent":
      return setAside(counted, failure);
  }
}

function hold(
  reason: "throttled" | "signed-out" | "home-full",
  failure: Failure,
  nowMs: number,
  retryAfterMs: number | null,
): JobEffect {
  return { kind: "holdQueue", hold: holdFor(reason, failure, nowMs, retryAfterMs) };
}

/** After a second mismatch the stored bytes were hashed again: they are as picked (the way is bad), or they are not. */
function compareSource(job: UploadJob, sha256: Sha256, nowMs: number, random: number): Step {
  return sha256 === job.sha256
    ? failedUntil(job, failureOf("checksum-mismatch"), nowMs + backOffMs(job.attemptCount, random))
    : setAside(job, failureOf("source-changed"));
}

function failureOf(code: ErrorCode): Failure {
  return { code, httpStatus: null, words: code };
}
