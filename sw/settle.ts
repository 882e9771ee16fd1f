import { ERRORS } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { isReceiptFor, type JobEvent } from "../src/core/jobs/step.ts";
import { asHomewardError } from "./carry.ts";
import type { WakeState } from "./wake-state.ts";

/** What sets a photo aside that a person deleted at home for good. */
const DELETED: JobEvent = {
  kind: "attemptFailed",
  failure: {
    code: "deleted-at-home",
    httpStatus: null,
    words: ERRORS["deleted-at-home"].words,
  },
  retryAfterMs: null,
  chunkBytes: 0,
};

/**
 * Asks the home in one request which of at most 1,000 jobs it has already and settles those: receipt kept, row and bytes gone.
 * What lies in the trash there is home. What was deleted there for good is set aside, unless the person wants it there again.
 * Answers the jobs that are to be sent; null when the home could not be asked.
 */
export async function settleThoseAtHome(
  wake: WakeState,
  jobs: UploadJob[],
): Promise<UploadJob[] | null> {
  const { home, store } = wake.parts;
  try {
    const results = await home.check(
      jobs.map((job) => job.sha256),
      wake.signal,
    );
    const answers = new Map(results.map((result) => [result.sha256, result]));
    const settled = jobs.map(async (job) => {
      const answer = answers.get(job.sha256);
      if (answer?.status === "deleted" && job.state === "registered" && !job.sendsDeleted) {
        await store.apply(job.id, [{ kind: "started", chunkBytes: wake.chunkBytes }, DELETED]);
        return null;
      }
      const receipt = answer?.receipt ?? null;
      if (receipt === null || !isReceiptFor(receipt, job)) return job;
      await store.apply(job.id, [{ kind: "receiptRead", receipt }, { kind: "acknowledged" }]);
      wake.homeCount++;
      return null;
    });
    return (await Promise.all(settled)).filter((job) => job !== null);
  } catch (error) {
    if (!wake.signal.aborted) await wake.holdForError(asHomewardError(error));
    return null;
  }
}
