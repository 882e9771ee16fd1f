import { describe, expect, it } from "vitest";
import { monthAt, monthStep, scrubberMonths, scrubberYears } from "./scrubber-marks.ts";

const days = ["2024-05-03", "2024-05-01", "2024-04-20", "2023-12-31", "2019-07-03", "2018-01-01"];
const months = scrubberMonths(
  days.map((day, at) => ({ day, topPx: at * 100 })),
  600,
);

describe("scrubberMonths()", () => {
  it("begins each month where its newest day stands", () => {
    expect(months.map(({ month }) => month)).toEqual([
      "2024-05",
      "2024-04",
      "2023-12",
      "2019-07",
      "2018-01",
    ]);
    expect(months[1]?.startRatio).toBeCloseTo(2 / 6);
    expect(scrubberMonths([], 0)).toEqual([]);
  });
});

describe("scrubberYears()", () => {
  it("leaves out the years that would touch the one above", () => {
    const years = (apartPx: number) => scrubberYears(months, 600, apartPx).map(({ year }) => year);
    expect(years(20)).toEqual(["2024", "2023", "2019", "2018"]);
    expect(years(150)).toEqual(["2024", "2023", "2018"]);
  });
});

describe("monthAt()", () => {
  it.each([
    [0, 0],
    [0.32, 0],
    [0.34, 1],
    [1, 4],
  ])("%d lies in month %i", (ratio, at) => {
    expect(monthAt(months, ratio)).toBe(at);
  });
});

describe("monthStep()", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 4, 4],
    ["ArrowUp", 1, 0],
    ["PageDown", 0, 2],
    ["PageDown", 4, 4],
    ["PageUp", 3, 2],
    ["PageUp", 2, 0],
    ["PageUp", 0, 0],
    ["Home", 3, 0],
    ["End", 0, 4],
    ["x", 0, null],
  ])("%s leads from %i to %j", (key, from, to) => {
    expect(monthStep(key, from, months)).toBe(to);
  });
});
