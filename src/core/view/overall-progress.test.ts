import { expect, test } from "vitest";
import { NO_TOTALS } from "../jobs/totals.ts";
import { overallProgress } from "./overall-progress.ts";

test("overallProgress() counts the round and what is confirmed of the rest", () => {
  const progress = overallProgress({
    ...NO_TOTALS,
    waitingCount: 3,
    waitingBytes: 300,
    confirmedBytes: 50,
    roundHomeCount: 1,
    roundHomeBytes: 100,
  });
  expect(progress).toEqual({
    homeCount: 1,
    allCount: 4,
    doneBytes: 150,
    allBytes: 400,
    ratio: 0.375,
  });
  expect(overallProgress(NO_TOTALS).ratio).toBe(0);
});
