import type { UploadJob } from "../jobs/job.ts";
import type { BlockDetails } from "./block-details.ts";
import { CONDITION_WORDS, WORDS } from "../words/spoken.ts";
import { formatDuration } from "./format-duration.ts";
import { inWords } from "./in-words.ts";
import { jobReason } from "./job-reason.ts";
import { type Situation, isBlock } from "./situation.ts";

/** Bytes of the job that are at home, in percent of its size; whole, 0 to 100, and 100 only when all are. */
export function sentPercent(job: UploadJob): number {
  if (job.sizeBytes === 0) return 0;
  return Math.floor((Math.min(job.offsetBytes, job.sizeBytes) / job.sizeBytes) * 100);
}

/** The state of one job in words, with the one reason why it is not home yet. `nowMs`: ms since the epoch. */
export function jobWords(
  job: UploadJob,
  situation: Situation,
  nowMs: number,
  details: BlockDetails,
): string {
  const reason = jobReason(job, situation, nowMs);
  if (reason === null) return job.state === "cancelled" ? WORDS.job.cancelled : WORDS.job.succeeded;
  const percent = sentPercent(job);
  const failed = job.state === "failed" ? job : null;
  const words = inWords(failed?.failure.words ?? "");
  const waits = (why: string) => (job.state === "registered" ? withPercent(why, percent) : why);
  if (isBlock(reason)) return waits(CONDITION_WORDS.job[reason](details));
  switch (reason) {
    case "sending":
      return percent === 100 ? WORDS.job.checking : WORDS.job.sending(percent);
    case "stopping":
      return WORDS.job.stopping(percent);
    case "held":
      return waits(inWords("folder-unreadable"));
    case "its-turn":
      return withPercent(WORDS.job.waiting, percent);
    case "set-aside":
      return words;
    case "due":
      return WORDS.job.triesAgainSoon(words);
    case "back-off":
      return WORDS.job.triesAgain(formatDuration((failed?.notBeforeAtMs ?? nowMs) - nowMs), words);
    case "unsupported":
    case "signed-out":
    case "offline":
    case "home-full":
    case "throttled":
    case "unreachable":
      return waits(WORDS.job.waitingFor[reason]);
  }
}

function withPercent(why: string, percent: number): string {
  return percent === 0 ? why : `${why} · ${WORDS.job.partlyHome(percent)}`;
}
