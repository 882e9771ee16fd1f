import { expect, test } from "vitest";
import { visibleRange } from "./visible-range.ts";

test("visibleRange() renders what is seen, with a margin, and never outside the list", () => {
  expect(visibleRange(0, 720, 72, 10_000)).toEqual({ first: 0, end: 20 });
  expect(visibleRange(-72_000, 720, 72, 10_000)).toEqual({ first: 992, end: 1020 });
  expect(visibleRange(-720_000, 720, 72, 10_000)).toEqual({ first: 9992, end: 10_000 });
  expect(visibleRange(5_000, 720, 72, 10_000)).toEqual({ first: 0, end: 0 });
  expect(visibleRange(0, 720, 72, 3)).toEqual({ first: 0, end: 3 });
});
