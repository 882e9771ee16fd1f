import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMs, backsOff, LONGEST_BACK_OFF_MS } from "./back-off.ts";
import { type HoldReason, holdFor, isHeld, OPEN, outranks } from "./hold.ts";

const NOW = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyReason = fc.constantFrom<HoldReason>("home-unreachable", "throttled", "home-full");

describe("backOffMs()", () => {
  it("stays between half a second and an hour whatever the attempt", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 1e9 }), anyRandom, (attempt, random) => {
        const ms = backOffMs(attempt, random);
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(LONGEST_BACK_OFF_MS);
      }),
    );
  });

  it("never shrinks its longest wait with the attempts", () => {
    const longest = Array.from({ length: 40 }, (_, at) => backOffMs(at + 1, 0.999_999));
    expect(longest).toEqual(longest.toSorted((a, b) => a - b));
    expect(longest[0]).toBeLessThan(2_000);
    expect(longest.at(-1)).toBeGreaterThan(0.99 * LONGEST_BACK_OFF_MS);
  });
});

describe("isHeld()", () => {
  it("ends every hold but signed-out by itself, within an hour", () => {
    const anyWish = fc.option(fc.double({ noNaN: true }));
    fc.assert(
      fc.property(anyReason, anyWish, (reason, retryAfterMs) => {
        const hold = holdFor(reason, { words: "" }, NOW, retryAfterMs);
        expect(isHeld(hold, NOW + HOUR_MS)).toBe(false);
      }),
    );
    const signedOut = holdFor("signed-out", { words: "" }, NOW, null);
    expect(isHeld(signedOut, NOW + 100 * HOUR_MS)).toBe(true);
    expect(isHeld(OPEN, NOW)).toBe(false);
  });

  it("keeps to Retry-After", () => {
    const hold = holdFor("throttled", { words: "" }, NOW, 120_000);
    expect(isHeld(hold, NOW + 119_999)).toBe(true);
    expect(isHeld(hold, NOW + 120_000)).toBe(false);
  });

  it("is over when a clock that ran ahead was put right", () => {
    const hold = holdFor("throttled", { words: "" }, NOW + 400 * 24 * HOUR_MS, null);
    expect(isHeld(hold, NOW)).toBe(false);
  });
});

describe("outranks()", () => {
  const hold = (reason: HoldReason, ms: number) => holdFor(reason, { words: "" }, NOW, ms);

  it("lets the home's wish for a pause take the place of what was met a moment before, and no other", () => {
    const pause = hold("throttled", 60_000);
    expect(outranks(pause, OPEN)).toBe(true);
    expect(outranks(pause, hold("home-full", 300_000))).toBe(true);
    expect(outranks(pause, hold("home-unreachable", 30_000))).toBe(true);
    expect(outranks(hold("home-full", 300_000), pause)).toBe(false);
    expect(outranks(hold("signed-out", 0), pause)).toBe(false);
    expect(outranks(hold("throttled", 120_000), pause)).toBe(true);
    expect(outranks(hold("throttled", 30_000), pause)).toBe(false);
  });
});

describe("backsOff()", () => {
  it("is over at its time, and at once where only a wrong clock can have named it", () => {
    expect(backsOff(NOW + 1, NOW)).toBe(true);
    expect(backsOff(NOW + LONGEST_BACK_OFF_MS, NOW)).toBe(true);
    expect(backsOff(NOW, NOW)).toBe(false);
    expect(backsOff(NOW + LONGEST_BACK_OFF_MS + 1, NOW)).toBe(false);
  });
});
