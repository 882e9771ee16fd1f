import { HomewardError } from "../src/core/errors.ts";
import type { Failure, UploadJob } from "../src/core/jobs/job.ts";
import type { JobEvent } from "../src/core/jobs/step.ts";
import { CHUNK_TARGET_MS } from "../src/core/schedule/chunk-size.ts";
import { asHomewardError } from "./as-homeward-error.ts";
import type { WakeState } from "./wake-state.ts";

/** Whose failure was it: the home's, the source's, or this attempt's? `tried`: the size of the chunk that met it, and after how long. */
export async function explain(
  wake: WakeState,
  job: UploadJob,
  error: unknown,
  tried: { chunkBytes: number; ms: number },
): Promise<JobEvent[]> {
  const { chunkBytes } = tried;
  const failure = asHomewardError(error);
  const trouble = await sourceTrouble(wake, job, failure);
  if (trouble !== null) return trouble;
  if (failure.code === "home-unreachable" || failure.code === "timed-out") {
    // A home that asked for a pause meanwhile is not asked either.
    if (wake.signal.aborted || wake.isHeld) return [{ kind: "interrupted" }];
    if (!(await answers(wake))) return [{ kind: "interrupted" }];
    // The home is there, so it was this request: a stored photo that cannot be read any more fails the same way.
    const problem = await readProblem(wake, job);
    if (problem !== null)
      return (
        (await sourceTrouble(wake, job, problem)) ?? [
          failed(new HomewardError("source-unreadable", undefined, { cause: error }), chunkBytes),
        ]
      );
    // Firefox ends a quiet request whenever a network comes or goes: a chunk must be over before that is likely.
    if (failure.code === "timed-out" || tried.ms > CHUNK_TARGET_MS)
      await wake.way.tookTooLong(chunkBytes);
  }
  await wake.way.failed(job, failure, chunkBytes);
  return [failed(failure, chunkBytes)];
}

/** Asks the home in one small request; when it does not answer either, the whole queue waits. */
async function answers(wake: WakeState): Promise<boolean> {
  try {
    const { waitingCount } = await wake.parts.store.totals();
    await wake.parts.home.probe(wake.signal, waitingCount);
    return true;
  } catch (error) {
    await wake.holdForError(asHomewardError(error));
    return false;
  }
}

/** Why the last byte of a photo cannot be read; null: it can. */
async function readProblem(wake: WakeState, job: UploadJob): Promise<HomewardError | null> {
  const range = { startByte: job.sizeBytes - 1, endByte: job.sizeBytes };
  try {
    await (await wake.parts.store.bytes(job.id, range)).arrayBuffer();
    return null;
  } catch (error) {
    return asHomewardError(error);
  }
}

/** What follows where a linked file is not what was queued; null: that was not it. */
async function sourceTrouble(
  wake: WakeState,
  job: UploadJob,
  { code }: HomewardError,
): Promise<JobEvent[] | null> {
  const events = (await wake.parts.folders?.answer(job, code, wake.chunkBytes)) ?? null;
  // It may have been queued anew.
  if (events !== null) wake.onWorkCame();
  return events;
}

function failed(error: HomewardError, chunkBytes: number): JobEvent {
  const failure: Failure = { code: error.code, httpStatus: null, words: error.message };
  return {
    kind: "attemptFailed",
    failure,
    retryAfterMs: error.retryAfterMs,
    // Not the wake's: another photo's refusal may have halved that while this chunk was on its way.
    chunkBytes,
  };
}
