import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ceilingAfterRefusal,
  ceilingBytesOf,
  halvedChunkBytes,
  nextChunkBytes,
  parseChunkCeiling,
  SMALLEST_CHUNK_BYTES,
} from "./chunk-size.ts";

const NOW = 1_800_000_000_000;
const DAY_MS = 24 * 3_600_000;
const LARGEST = 16 * 1024 * 1024;
const anySize = fc.integer({ min: 1, max: 2 ** 40 });

describe("nextChunkBytes() and halvedChunkBytes()", () => {
  it("give whole multiples of the smallest chunk, well under what proxies take", () => {
    fc.assert(
      fc.property(anySize, anySize, fc.integer({ min: -1, max: 1e7 }), (chunk, sent, ms) => {
        const sizes = [halvedChunkBytes(chunk)];
        if (sent >= chunk / 2 && ms > 0) sizes.push(nextChunkBytes(chunk, sent, ms, LARGEST));
        for (const size of sizes) {
          expect(size % SMALLEST_CHUNK_BYTES).toBe(0);
          expect(size).toBeGreaterThanOrEqual(SMALLEST_CHUNK_BYTES);
          expect(size).toBeLessThanOrEqual(LARGEST);
        }
      }),
    );
  });

  it("at most doubles after a fast chunk, shrinks after a slow one, ignores a crumb", () => {
    const chunk = 8 * SMALLEST_CHUNK_BYTES;
    expect(nextChunkBytes(chunk, chunk, 1, LARGEST)).toBe(2 * chunk);
    expect(nextChunkBytes(chunk, chunk, 80_000, LARGEST)).toBe(SMALLEST_CHUNK_BYTES);
    expect(nextChunkBytes(chunk, 10, 1, LARGEST)).toBe(chunk);
  });

  it("never grow above a ceiling, also after a larger chunk that was on its way arrived", () => {
    const ceiling = ceilingAfterRefusal(null, LARGEST / 2, NOW);
    const bytes = ceilingBytesOf(ceiling, NOW);
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 1e6 }), anySize, (ms, sent) => {
        expect(nextChunkBytes(bytes, sent, ms, bytes)).toBeLessThanOrEqual(bytes);
      }),
    );
    expect(nextChunkBytes(bytes, LARGEST, 1, bytes)).toBe(LARGEST / 4);
  });
});

describe("ceilingAfterRefusal()", () => {
  it("is half of what was refused, once for all that were refused together", () => {
    const first = ceilingAfterRefusal(null, LARGEST, NOW);
    expect(first).toEqual({ bytes: LARGEST / 2, learnedAtMs: NOW });
    expect(ceilingAfterRefusal(first, LARGEST, NOW + 5)).toEqual({
      bytes: LARGEST / 2,
      learnedAtMs: NOW + 5,
    });
    expect(ceilingAfterRefusal(first, LARGEST / 2, NOW).bytes).toBe(LARGEST / 4);
  });

  it("never comes to less than the smallest chunk", () => {
    fc.assert(
      fc.property(anySize, (refused) => {
        const { bytes } = ceilingAfterRefusal(null, refused, NOW);
        expect(bytes).toBeGreaterThanOrEqual(SMALLEST_CHUNK_BYTES);
        expect(bytes % SMALLEST_CHUNK_BYTES).toBe(0);
      }),
    );
  });
});

describe("ceilingBytesOf()", () => {
  it("counts for seven days, and not at all when it comes from the future", () => {
    const ceiling = { bytes: SMALLEST_CHUNK_BYTES, learnedAtMs: NOW };
    expect(ceilingBytesOf(ceiling, NOW)).toBe(SMALLEST_CHUNK_BYTES);
    expect(ceilingBytesOf(ceiling, NOW + 7 * DAY_MS - 1)).toBe(SMALLEST_CHUNK_BYTES);
    expect(ceilingBytesOf(ceiling, NOW + 7 * DAY_MS)).toBe(LARGEST);
    expect(ceilingBytesOf(ceiling, NOW - 1)).toBe(LARGEST);
    expect(ceilingBytesOf(null, NOW)).toBe(LARGEST);
  });
});

describe("parseChunkCeiling()", () => {
  it("reads back what was stored, and nothing from anything else", () => {
    const ceiling = { bytes: 4 * SMALLEST_CHUNK_BYTES, learnedAtMs: NOW };
    expect(parseChunkCeiling(structuredClone(ceiling))).toEqual(ceiling);
    for (const stored of [undefined, null, 7, {}, { bytes: 0, learnedAtMs: 1 }, { bytes: "1" }])
      expect(parseChunkCeiling(stored)).toBeNull();
  });
});
