import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type PlacedDay,
  dayOfPhoto,
  daysWithin,
  gridHeightPx,
  gridShape,
  layDay,
  layGrid,
} from "./grid-layout.ts";
import { gridStep } from "./grid-steps.ts";

const shape = { widthPx: 306, rowPx: 100, gapPx: 3, headingPx: 48 };

/** Days of square photos, three to a row. */
function gridOf(...counts: number[]): PlacedDay[] {
  return layGrid(
    counts.map((count) => {
      const ratios = Array.from({ length: count }, () => 1);
      const { rows, heightPx } = layDay(ratios, shape);
      return { rows, heightPx, count };
    }),
  );
}

describe("layGrid()", () => {
  it("places days below each other and counts photos through", () => {
    const [first, second] = gridOf(4, 2);
    expect(first).toMatchObject({ at: 0, first: 0, topPx: 0, heightPx: 266 });
    expect(first?.rows.map(({ topPx, heightPx }) => [topPx, heightPx])).toEqual([
      [48, 100],
      [151, 100],
    ]);
    expect(second).toMatchObject({ at: 1, first: 4, topPx: 266 });
    expect(gridHeightPx(gridOf(4, 2))).toBe(266 + 163);
    expect(gridHeightPx([])).toBe(0);
  });

  it("finds the day of each photo", () => {
    const days = gridOf(4, 1, 2);
    expect([0, 3, 4, 5, 6].map((index) => dayOfPhoto(days, index)?.at)).toEqual([0, 0, 1, 2, 2]);
  });
});

describe("daysWithin()", () => {
  it("finds exactly the days that touch a stretch", () => {
    const days = gridOf(4, 1, 7, 2);
    const stretch = fc.tuple(
      fc.integer({ min: -500, max: 1200 }),
      fc.integer({ min: 1, max: 600 }),
    );
    fc.assert(
      fc.property(stretch, ([topPx, lengthPx]) => {
        const { first, end } = daysWithin(days, topPx, topPx + lengthPx);
        const touching = days.filter(
          (day) => day.topPx + day.heightPx > topPx && day.topPx < topPx + lengthPx,
        );
        expect(days.slice(first, end)).toEqual(touching);
      }),
    );
  });
});

describe("gridShape()", () => {
  it.each([320, 360, 600, 1280, 2560])("shows at least two photos side by side at %i px", (px) => {
    const [row] = layDay([4 / 3, 4 / 3, 4 / 3], gridShape(px)).rows;
    expect((row?.end ?? 0) - (row?.first ?? 0)).toBeGreaterThanOrEqual(2);
  });
});

describe("gridStep()", () => {
  const days = gridOf(4, 2);
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 5, 5],
    ["ArrowLeft", 0, 0],
    ["ArrowLeft", 4, 3],
    ["ArrowDown", 2, 3],
    ["ArrowDown", 3, 4],
    ["ArrowUp", 5, 3],
    ["ArrowUp", 1, 1],
    ["PageDown", 1, 5],
    ["Home", 5, 0],
    ["End", 0, 5],
    ["x", 2, null],
  ])("%s leads from %i to %j", (key, from, to) => {
    expect(gridStep(key, from, days, false)).toBe(to);
  });

  it("follows the direction of writing", () => {
    expect(gridStep("ArrowLeft", 0, days, true)).toBe(1);
    expect(gridStep("ArrowRight", 1, days, true)).toBe(0);
  });
});
