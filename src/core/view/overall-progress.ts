import type { Totals } from "../jobs/totals.ts";

/** How far the round has come, by count and by bytes that are at home for certain. */
export type OverallProgress = {
  homeCount: number;
  allCount: number;
  doneBytes: number;
  allBytes: number;
  /** 0 to 1; 1 only when everything is home. */
  ratio: number;
};

/** The progress of all that is on the way and of what went home since the queue was last empty. */
export function overallProgress(totals: Totals): OverallProgress {
  const allBytes = totals.roundHomeBytes + totals.waitingBytes;
  const doneBytes = Math.min(allBytes, totals.roundHomeBytes + totals.confirmedBytes);
  return {
    homeCount: totals.roundHomeCount,
    allCount: totals.roundHomeCount + totals.waitingCount,
    doneBytes,
    allBytes,
    ratio: allBytes === 0 ? 0 : doneBytes / allBytes,
  };
}
