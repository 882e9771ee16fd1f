import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridMove } from "./grid-move.ts";
import { gridHeightPx, gridRows, gridShape, rowOf, rowsWithin } from "./grid-rows.ts";

const shape = { columns: 3, tilePx: 100, gapPx: 4, headingPx: 50 };
const days = ["b", "b", "b", "b", "a", "a"];

describe("gridRows()", () => {
  it("begins each day with a heading and fills rows in order", () => {
    const rows = gridRows(days, shape);
    expect(rows).toEqual([
      { kind: "day", day: "b", count: 4, topPx: 0, heightPx: 50 },
      { kind: "tiles", first: 0, end: 3, topPx: 50, heightPx: 104 },
      { kind: "tiles", first: 3, end: 4, topPx: 154, heightPx: 104 },
      { kind: "day", day: "a", count: 2, topPx: 258, heightPx: 50 },
      { kind: "tiles", first: 4, end: 6, topPx: 308, heightPx: 104 },
    ]);
    expect(gridHeightPx(rows)).toBe(412);
    expect(rowOf(rows, 3)).toBe(2);
  });

  it("holds each photo in one row, whatever the days", () => {
    const anyDays = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 });
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 9 }), (some, columns) => {
        const held = gridRows(some, { ...shape, columns }).flatMap((row) =>
          row.kind === "tiles"
            ? Array.from({ length: row.end - row.first }, (_, at) => row.first + at)
            : [],
        );
        expect(held).toEqual(some.map((_, at) => at));
      }),
    );
  });
});

describe("rowsWithin()", () => {
  it("finds exactly the rows that touch a stretch", () => {
    const stretch = fc.tuple(fc.integer({ min: -500, max: 900 }), fc.nat(600));
    fc.assert(
      fc.property(stretch, ([topPx, lengthPx]) => {
        const rows = gridRows(days, shape);
        const { first, end } = rowsWithin(rows, topPx, topPx + lengthPx);
        const touching = rows.filter(
          (row) => row.topPx + row.heightPx > topPx && row.topPx < topPx + lengthPx,
        );
        if (lengthPx > 0) expect(rows.slice(first, end)).toEqual(touching);
      }),
    );
  });
});

describe("gridShape()", () => {
  it.each([320, 360, 600, 960, 1280, 2560])("fills %i px with whole tiles", (widthPx) => {
    const { columns, tilePx, gapPx } = gridShape(widthPx);
    expect(columns * tilePx + (columns - 1) * gapPx).toBeCloseTo(widthPx);
    expect(columns).toBeGreaterThanOrEqual(3);
  });
});

describe("gridMove()", () => {
  const rows = gridRows(days, shape);
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 5, 5],
    ["ArrowLeft", 0, 0],
    ["ArrowLeft", 4, 3],
    ["ArrowDown", 2, 3],
    ["ArrowDown", 3, 4],
    ["ArrowUp", 5, 3],
    ["PageDown", 1, 5],
    ["Home", 5, 0],
    ["End", 0, 5],
    ["x", 2, null],
  ])("%s leads from %i to %j", (key, from, to) => {
    expect(gridMove(key, from, rows, days.length)).toBe(to);
  });
});
