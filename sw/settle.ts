import type { UploadJob } from "../src/core/jobs/job.ts";
import { isReceiptFor } from "../src/core/jobs/step.ts";
import { asHomewardError } from "./carry.ts";
import type { WakeState } from "./wake-state.ts";

/**
 * Asks the home in one request which of at most 1,000 jobs it has already and settles those: receipt kept, row and bytes gone.
 * Answers the jobs that the home does not have; null when it could not be asked.
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
    const receipts = new Map(results.map((result) => [result.sha256, result.receipt]));
    const settled = jobs.map(async (job) => {
      const receipt = receipts.get(job.sha256) ?? null;
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
