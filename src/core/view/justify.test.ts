import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { justify, shownRatio } from "./justify.ts";

const frame = { widthPx: 1000, rowPx: 200, gapPx: 3 };
const anyRatios = fc.array(fc.double({ min: 0.5, max: 2.6, noNaN: true }), { maxLength: 80 });

describe("justify()", () => {
  it("holds each photo once, in order, and no box leaves the width", () => {
    fc.assert(
      fc.property(anyRatios, fc.integer({ min: 280, max: 2400 }), (ratios, widthPx) => {
        const rows = justify(ratios, { ...frame, widthPx });
        const held = rows.flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, at) => first + at),
        );
        expect(held).toEqual(ratios.map((_, at) => at));
        for (const { boxes } of rows)
          for (const [at, { leftPx, widthPx: wide }] of boxes.entries()) {
            const before = boxes[at - 1];
            expect(leftPx).toBe(before === undefined ? 0 : before.leftPx + before.widthPx + 3);
            expect(wide).toBeGreaterThan(0);
            expect(leftPx + wide).toBeLessThanOrEqual(widthPx);
          }
      }),
    );
  });

  it("fills every row but the last to the pixel, near the height that was wished", () => {
    fc.assert(
      fc.property(anyRatios, (ratios) => {
        for (const { boxes, heightPx } of justify(ratios, frame).slice(0, -1)) {
          const last = boxes.at(-1);
          expect((last?.leftPx ?? 0) + (last?.widthPx ?? 0)).toBe(1000);
          expect(heightPx).toBeGreaterThan(120);
          expect(heightPx).toBeLessThan(340);
        }
      }),
    );
  });

  it("does not stretch a lone photo", () => {
    expect(justify([1.5], frame)).toEqual([
      { first: 0, end: 1, heightPx: 200, boxes: [{ leftPx: 0, widthPx: 300 }] },
    ]);
  });
});

describe("shownRatio()", () => {
  it.each([
    [4000, 3000, 4 / 3],
    [null, 3000, 1],
    [4000, 0, 1],
    [12_000, 1000, 2.6],
    [1000, 9000, 0.5],
  ])("shows %j × %j as %d", (width, height, ratio) => {
    expect(shownRatio(width, height)).toBeCloseTo(ratio);
  });
});
