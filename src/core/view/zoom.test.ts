import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_ZOOMED, doubleTapped, fitted, moved, zoomedAt } from "./zoom.ts";

const frame = { width: 400, height: 800 };
const picture = { width: 4000, height: 3000 };

describe("zoomedAt()", () => {
  it("keeps what lies under the fingers under them, as long as no edge comes in", () => {
    const at = { xPx: 50, yPx: 0 };
    const zoom = zoomedAt(NOT_ZOOMED, 4, at, picture, frame);
    expect(zoom.scale).toBe(4);
    // 50 px right of the middle before, and now four times as far from the picture's middle.
    expect(zoom.xPx + 50 * 4).toBeCloseTo(50);
  });

  it("never becomes smaller than the frame nor larger than eight times, and never leaves it", () => {
    const steps = fc.array(
      fc.record({
        factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
        xPx: fc.integer({ min: -200, max: 200 }),
        yPx: fc.integer({ min: -400, max: 400 }),
      }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let zoom = NOT_ZOOMED;
        for (const { factor, ...at } of all) zoom = zoomedAt(zoom, factor, at, picture, frame);
        expect(zoom.scale).toBeGreaterThanOrEqual(1);
        expect(zoom.scale).toBeLessThanOrEqual(8);
        const shown = fitted(picture, frame);
        const roomX = Math.max(0, (shown.width * zoom.scale - frame.width) / 2);
        const roomY = Math.max(0, (shown.height * zoom.scale - frame.height) / 2);
        expect(Math.abs(zoom.xPx)).toBeLessThanOrEqual(roomX + 1e-9);
        expect(Math.abs(zoom.yPx)).toBeLessThanOrEqual(roomY + 1e-9);
      }),
    );
  });
});

describe("moved()", () => {
  it("stops at the edge of the picture", () => {
    const zoom = zoomedAt(NOT_ZOOMED, 2, { xPx: 0, yPx: 0 }, picture, frame);
    expect(moved(zoom, 9999, 9999, picture, frame)).toEqual({ scale: 2, xPx: 200, yPx: 0 });
  });
});

describe("doubleTapped()", () => {
  it("comes near and goes back to the whole", () => {
    const near = doubleTapped(NOT_ZOOMED, { xPx: 0, yPx: 0 }, picture, frame);
    expect(near.scale).toBe(2.5);
    expect(doubleTapped(near, { xPx: 10, yPx: 10 }, picture, frame)).toEqual(NOT_ZOOMED);
  });
});
