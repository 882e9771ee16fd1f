import type { UploadJob } from "../jobs/job.ts";
import { formatDuration } from "./format-duration.ts";
import type { Situation } from "./situation.ts";
import { WORDS } from "./words.ts";

/** Bytes of the job that are at home, in percent of its size; whole, 0 to 100, and 100 only when all are. */
export function sentPercent(job: UploadJob): number {
  if (job.sizeBytes === 0) return 0;
  return Math.floor((Math.min(job.offsetBytes, job.sizeBytes) / job.sizeBytes) * 100);
}

/** The state of one job in words, with the reason why it waits. `nowMs`: ms since the epoch. */
export function jobWords(job: UploadJob, situation: Situation, nowMs: number): string {
  switch (job.state) {
    case "pending":
      return sendingWords(job, situation);
    case "registered":
      return waitingWords(job, situation);
    case "failed": {
      const { words } = job.failure;
      if (job.notBeforeAtMs === null) return words;
      // A time that has come is kept only by what holds the whole queue.
      if (job.notBeforeAtMs <= nowMs) {
        return situation === "going"
          ? WORDS.job.triesAgainSoon(words)
          : WORDS.job.waitingFor[situation];
      }
      return WORDS.job.triesAgain(formatDuration(job.notBeforeAtMs - nowMs), words);
    }
    case "succeeded":
      return WORDS.job.succeeded;
    case "cancelled":
      return WORDS.job.cancelled;
  }
}

function sendingWords(job: UploadJob, situation: Situation): string {
  if (situation === "offline") return WORDS.job.waitingFor.offline;
  const percent = sentPercent(job);
  return percent === 100 ? WORDS.job.checking : WORDS.job.sending(percent);
}

function waitingWords(job: UploadJob, situation: Situation): string {
  const why = situation === "going" ? WORDS.job.waiting : WORDS.job.waitingFor[situation];
  const percent = sentPercent(job);
  return percent === 0 ? why : `${why} · ${WORDS.job.paused(percent)}`;
}
