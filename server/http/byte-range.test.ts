import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesTag, parseRange } from "./byte-range.ts";

describe("parseRange()", () => {
  const huge = "9".repeat(40);
  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-99", 0, 99],
    ["bytes=99-", 99, 99],
    ["bytes=-1", 99, 99],
    ["bytes=-100", 0, 99],
    ["bytes=-101", 0, 99],
    [`bytes=-${huge}`, 0, 99],
    ["bytes=50-100", 50, 99],
    [`bytes=50-${huge}`, 50, 99],
    ["BYTES=1-2", 1, 2],
    [" bytes=1-2 ", 1, 2],
    ["bytes=\t1-2", 1, 2],
    ["bytes=0001-0002", 1, 2],
  ])("reads %j of 100 bytes", (header, start, end) => {
    expect(parseRange(header, 100)).toEqual({ start, end });
  });

  it.each([
    ["nothing", undefined],
    ["an empty header", ""],
    ["another unit", "pages=1-2"],
    ["no numbers", "bytes=-"],
    ["a range that runs backward", "bytes=9-1"],
    [
      "one that runs backward by one, beyond what doubles tell apart",
      "bytes=9007199254740993-9007199254740992",
    ],
    ["a negative start", "bytes=-5-10"],
    ["two minus signs", "bytes=--5"],
    ["several", "bytes=0-1,3-4"],
    ["overlapping ones", "bytes=0-50,25-75,0-"],
    ["thousands of tiny ones", `bytes=${"0-0,".repeat(5000)}0-0`],
    ["a fraction", "bytes=0.5-2"],
    ["other digits", "bytes=٠-٩"],
    ["an exponent", "bytes=1e1-2e1"],
    ["words", "bytes=a-b"],
    ["something behind it", "bytes=0-1 please"],
  ])("gives the whole for %s", (_, header) => {
    expect(parseRange(header, 100)).toBeNull();
  });

  it.each(["bytes=100-", "bytes=100-200", `bytes=${huge}-`, "bytes=-0", "bytes=-000"])(
    "refuses %s of 100 bytes",
    (header) => {
      expect(() => parseRange(header, 100)).toThrow("range-not-satisfiable");
    },
  );

  it.each(["bytes=0-", "bytes=0-0", "bytes=-1"])("refuses %s of an empty file", (header) => {
    expect(() => parseRange(header, 0)).toThrow("range-not-satisfiable");
  });

  it("never leaves the file, whatever the header", () => {
    const number = fc.oneof(fc.constant(""), fc.nat(300).map(String), fc.bigInt().map(String));
    const header = fc.oneof(
      fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
      fc.string(),
    );
    fc.assert(
      fc.property(header, fc.nat(200), (text, sizeBytes) => {
        let range = null;
        try {
          range = parseRange(text, sizeBytes);
        } catch {
          return;
        }
        if (range === null) return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(sizeBytes);
        expect(Object.values(range).every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("namesTag()", () => {
  it.each([
    ['"a"', true, true],
    ['W/"a"', false, true],
    ['"b", "a"', true, true],
    ['"b",W/"a"', false, true],
    ["*", true, true],
    ['"b"', false, false],
    ["a", false, false],
    ["", false, false],
    ['"a', false, false],
  ])("in %j: strongly %s, weakly %s", (header, strongly, weakly) => {
    expect([namesTag(header, '"a"', false), namesTag(header, '"a"', true)]).toEqual([
      strongly,
      weakly,
    ]);
  });
});
