import type { UploadJob } from "../jobs/job.ts";
import { backsOff } from "../schedule/back-off.ts";
import { type Situation, isBlock } from "./situation.ts";

/**
 * Why one job is not home yet; always exactly one.
 *
 * - `held`: the linked folder that it lies in cannot be read now.
 * - `its-turn`: nothing stands in the way, others go first.
 * - `back-off`: it failed, and its next try has not come; `due`: it has.
 * - `set-aside`: it failed for good, and a person must look.
 * - `stopping`: it is under way, and the part in hand is the last before the queue waits.
 * - else what holds the whole queue.
 */
export type JobReason =
  | Exclude<Situation, "going">
  | "held"
  | "its-turn"
  | "sending"
  | "stopping"
  | "back-off"
  | "due"
  | "set-aside";

/** The one reason of a job that is not home yet; null: it is, or it was cancelled. `nowMs`: ms since the epoch. */
export function jobReason(job: UploadJob, situation: Situation, nowMs: number): JobReason | null {
  switch (job.state) {
    case "pending":
      if (isBlock(situation)) return "stopping";
      return situation === "offline" ? "offline" : "sending";
    case "registered":
      if (job.source?.isHeld === true) return "held";
      return situation === "going" ? "its-turn" : situation;
    case "failed":
      if (job.notBeforeAtMs === null) return "set-aside";
      if (backsOff(job.notBeforeAtMs, nowMs)) return "back-off";
      // A time that has come is kept only by what holds the whole queue.
      return situation === "going" ? "due" : situation;
    case "succeeded":
    case "cancelled":
      return null;
  }
}
