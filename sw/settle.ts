import { assetIdOf } from "../src/core/ids.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { isReceiptFor, type JobEvent } from "../src/core/jobs/step.ts";
import type { Receipt } from "../src/core/receipt.ts";
import type { CheckResult } from "../src/core/tus/client.ts";
import { asHomewardError } from "./as-homeward-error.ts";
import type { WakeState } from "./wake-state.ts";

/** What sets a photo aside that a person did not want at home any more: whether they do now is asked on the page. */
const UNWANTED = {
  deleted: unwanted("deleted-at-home"),
  trashed: unwanted("trashed-at-home"),
};

function unwanted(code: "deleted-at-home" | "trashed-at-home"): JobEvent {
  const failure = { code, httpStatus: null, words: code };
  return { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 0 };
}

/** How a photo was put away at home, where a person has not said that it shall go there all the same. */
function putAway(job: UploadJob, answer: CheckResult | undefined): keyof typeof UNWANTED | null {
  if (job.state !== "registered") return null;
  if (answer?.status === "deleted") return job.sendsDeleted ? null : "deleted";
  return answer?.status === "trashed" ? "trashed" : null;
}

/** The home takes so many at a time. */
const MOST_PARTS = 200;

/** Whether the home has a file as a photo of its own, or as another's, that this device knows to be part of one. */
function isPartElsewhere(job: UploadJob, receipt: Receipt | null | undefined): boolean {
  if (receipt === null || receipt === undefined) return false;
  return job.assetId !== assetIdOf(job.sha256) && job.assetId !== receipt.assetId;
}

/** Tells the home which photos these belong to; answers how they stand now. What it does not understand stays as it was. */
async function joined(wake: WakeState, jobs: readonly UploadJob[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  try {
    for (let at = 0; at < jobs.length; at += MOST_PARTS) {
      const parts = jobs
        .slice(at, at + MOST_PARTS)
        .map(({ sha256, assetId }) => ({ sha256, assetId }));
      results.push(...(await wake.parts.home.join(parts, wake.signal)));
    }
  } catch (error) {
    if (wake.signal.aborted || asHomewardError(error).class !== "permanent") throw error;
  }
  return results;
}

/**
 * Asks the home in one request which of at most 1,000 jobs it has already and settles those: receipt kept, row and bytes gone.
 * What was put into the trash there or deleted for good is set aside, until the person says what shall become of it.
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
    const parts = jobs.filter((job) => isPartElsewhere(job, answers.get(job.sha256)?.receipt));
    for (const result of await joined(wake, parts)) answers.set(result.sha256, result);
    const settled = jobs.map(async (job) => {
      const answer = answers.get(job.sha256);
      const away = putAway(job, answer);
      if (away !== null) {
        const started: JobEvent = { kind: "started", chunkBytes: wake.chunkBytes };
        await store.apply(job.id, [started, UNWANTED[away]]);
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
