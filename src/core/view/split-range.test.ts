import { expect, test } from "vitest";
import { splitRange } from "./split-range.ts";

const VIEWS = [
  ["sending", 3],
  ["waiting", 100],
  ["backing-off", 2],
] as const;

test("splitRange() finds the rows of each view in one list of all", () => {
  expect(splitRange(VIEWS, { first: 0, end: 8 })).toEqual([
    { view: "sending", offset: 0, limit: 3 },
    { view: "waiting", offset: 0, limit: 5 },
  ]);
  expect(splitRange(VIEWS, { first: 50, end: 60 })).toEqual([
    { view: "waiting", offset: 47, limit: 10 },
  ]);
  expect(splitRange(VIEWS, { first: 101, end: 105 })).toEqual([
    { view: "waiting", offset: 98, limit: 2 },
    { view: "backing-off", offset: 0, limit: 2 },
  ]);
});

test("splitRange() of nothing, and beyond the end, is nothing", () => {
  expect(splitRange(VIEWS, { first: 0, end: 0 })).toEqual([]);
  expect(splitRange(VIEWS, { first: 105, end: 120 })).toEqual([]);
  expect(splitRange([], { first: 0, end: 10 })).toEqual([]);
});
