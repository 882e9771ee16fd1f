import type { JobView, UploadJob } from "./job.ts";

/**
 * The counters that the screen shows, kept in the same transaction as the rows they count.
 * Bytes and counts of unfinished work by state, and of the round: all work since the queue was last empty.
 */
export type Totals = {
  /** Registered, pending and backing off: on the way. */
  waitingCount: number;
  /** Of those: pending. */
  sendingCount: number;
  /** Of those: failed, with a next try to come. */
  backingOffCount: number;
  /** Sum of the sizes of those, bytes. */
  waitingBytes: number;
  /** Bytes of those that the home has confirmed. */
  confirmedBytes: number;
  /** Set aside: a person must look. */
  needsYouCount: number;
  /** Of those: deleted at home, and in the trash there; one question for all of each. */
  deletedCount: number;
  trashedCount: number;
  /** Receipts on this device. */
  homeCount: number;
  homeBytes: number;
  /** Gone home in this round. */
  roundHomeCount: number;
  roundHomeBytes: number;
};

export const NO_TOTALS: Totals = {
  waitingCount: 0,
  sendingCount: 0,
  backingOffCount: 0,
  waitingBytes: 0,
  confirmedBytes: 0,
  needsYouCount: 0,
  deletedCount: 0,
  trashedCount: 0,
  homeCount: 0,
  homeBytes: 0,
  roundHomeCount: 0,
  roundHomeBytes: 0,
};

/** How many rows each view has, from the counters. */
export function countsByView(totals: Totals): Record<JobView, number> {
  const { needsYouCount, waitingCount, sendingCount, backingOffCount } = totals;
  return {
    "needs-you": needsYouCount,
    sending: sendingCount,
    waiting: waitingCount - sendingCount - backingOffCount,
    "backing-off": backingOffCount,
  };
}

/** The totals after one row changed from `before` to `after` (null: no row). A first job on an empty queue begins a round. */
export function countChange(
  totals: Totals,
  before: UploadJob | null,
  after: UploadJob | null,
): Totals {
  const next = { ...totals };
  if (before === null && after !== null && totals.waitingCount === 0) {
    next.roundHomeCount = 0;
    next.roundHomeBytes = 0;
  }
  count(next, before, -1);
  count(next, after, 1);
  return next;
}

/** The totals after a receipt was written for a photo that had none. */
export function countReceipt(totals: Totals, sizeBytes: number): Totals {
  return {
    ...totals,
    homeCount: totals.homeCount + 1,
    homeBytes: totals.homeBytes + sizeBytes,
    roundHomeCount: totals.roundHomeCount + 1,
    roundHomeBytes: totals.roundHomeBytes + sizeBytes,
  };
}

/** The totals after a shift that was counted apart, field by field. */
export function addTotals(totals: Totals, shift: Totals): Totals {
  const sum = { ...totals };
  for (const field of Object.keys(sum) as (keyof Totals)[]) sum[field] += shift[field];
  return sum;
}

function count(totals: Totals, job: UploadJob | null, sign: 1 | -1): void {
  if (job === null || job.state === "succeeded" || job.state === "cancelled") return;
  if (job.state === "failed" && job.notBeforeAtMs === null) {
    totals.needsYouCount += sign;
    if (job.failure.code === "deleted-at-home") totals.deletedCount += sign;
    if (job.failure.code === "trashed-at-home") totals.trashedCount += sign;
    return;
  }
  totals.waitingCount += sign;
  if (job.state === "pending") totals.sendingCount += sign;
  if (job.state === "failed") totals.backingOffCount += sign;
  totals.waitingBytes += sign * job.sizeBytes;
  totals.confirmedBytes += sign * job.offsetBytes;
}
