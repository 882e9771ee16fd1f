import { expect, test } from "vitest";
import { stepBeginMs, wholeStepMs } from "./time-left.ts";

const MINUTE_MS = 60_000;

test.each([
  [0.1, 1, 0],
  [1, 1, 0],
  [1.1, 2, 1],
  [9.5, 10, 9],
  [11, 15, 10],
  [58, 60, 55],
  [61, 90, 60],
  [6 * 60, 6 * 60, 5.5 * 60],
  [6.2 * 60, 7 * 60, 6 * 60],
  [50 * 60, 72 * 60, 48 * 60],
])("%d min are told as %d min, a step that begins at %d min", (minutes, whole, begin) => {
  expect(wholeStepMs(minutes * MINUTE_MS)).toBe(whole * MINUTE_MS);
  expect(stepBeginMs(whole * MINUTE_MS)).toBe(begin * MINUTE_MS);
});
