import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaptureClues, captureDate } from "./capture-date.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const NONE: CaptureClues = {
  filename: "a.jpg",
  exifDate: null,
  exifOffset: null,
  lastModifiedMs: null,
  nowMs: NOW,
};
const utc = () => 0;
const berlinWinter = () => 60;

describe("captureDate()", () => {
  it("takes the time in a name, and of a day alone its noon", () => {
    const timed = captureDate({ ...NONE, filename: "IMG_20240131_142233.jpg" }, berlinWinter);
    expect(timed).toMatchObject({ takenLocal: "2024-01-31T14:22:33", takenSource: "file-name" });
    expect(timed.takenOffsetMinutes).toBeNull();
    const day = captureDate({ ...NONE, filename: "IMG-20240131-WA0007.jpg" }, berlinWinter);
    expect(day).toMatchObject({ takenLocal: "2024-01-31T12:00:00", takenSource: "file-name-day" });
  });

  it("orders photos with a day in their names by their last change, if it was that day", () => {
    const filename = "IMG-20240131-WA0007.jpg";
    const at = (lastModifiedMs: number) =>
      captureDate({ ...NONE, filename, lastModifiedMs }, berlinWinter).takenLocal;
    expect(at(Date.UTC(2024, 0, 31, 21, 5))).toBe("2024-01-31T22:05:00");
    expect(at(Date.UTC(2024, 0, 31, 23, 5))).toBe("2024-01-31T12:00:00");
  });

  it("takes the instant in the name of a Pixel's photo and of a messenger's, by the home's clock", () => {
    for (const filename of ["PXL_20240131_142233123.jpg", "FB_IMG_1706710953123.jpg"]) {
      const date = captureDate({ ...NONE, filename }, berlinWinter);
      expect(date).toMatchObject({ takenLocal: "2024-01-31T15:22:33", takenOffsetMinutes: null });
      expect(Math.floor(date.takenAtMs / 1000)).toBe(Date.UTC(2024, 0, 31, 14, 22, 33) / 1000);
    }
  });

  it("takes what came beside a photo before its name, and EXIF before both", () => {
    const sidecar = { takenAtMs: Date.UTC(2023, 6, 1, 10), takenLocal: null };
    const clues = { ...NONE, filename: "IMG_20240131_142233.jpg", sidecar };
    expect(captureDate(clues, berlinWinter)).toMatchObject({
      takenLocal: "2023-07-01T11:00:00",
      takenSource: "sidecar",
    });
    const local = { ...clues, sidecar: { takenLocal: "2023-07-01T09:00:00" } };
    expect(captureDate(local, berlinWinter).takenAtMs).toBe(Date.UTC(2023, 6, 1, 8));
    const exif = captureDate({ ...clues, exifDate: "2022:01:01 00:00:00" }, berlinWinter);
    expect(exif.takenSource).toBe("exif");
    const odd = { ...clues, sidecar: { takenAtMs: Number.NaN, takenLocal: "2023-02-30T00:00:00" } };
    expect(captureDate(odd, berlinWinter).takenSource).toBe("file-name");
  });

  it("prefers EXIF and its offset", () => {
    const clues = {
      ...NONE,
      filename: "IMG_20200101_000000.jpg",
      exifDate: "2024:07:01 23:30:00",
      exifOffset: "-07:00",
    };
    expect(captureDate(clues, berlinWinter)).toEqual({
      takenAtMs: Date.UTC(2024, 6, 2, 6, 30),
      takenLocal: "2024-07-01T23:30:00",
      takenSource: "exif",
      takenOffsetMinutes: -420,
    });
  });

  it("takes EXIF without an offset as the home's wall time", () => {
    const date = captureDate({ ...NONE, exifDate: "2024:01:31 14:22:33" }, berlinWinter);
    expect(date.takenAtMs).toBe(Date.UTC(2024, 0, 31, 13, 22, 33));
  });

  it.each([
    "0000:00:00 00:00:00",
    "1800:01:01 00:00:00",
    "2027:01:01 00:00:00",
    "2024:02:30 00:00:00",
    "soon",
  ])("passes over the EXIF date %j", (exifDate) => {
    expect(
      captureDate({ ...NONE, exifDate, lastModifiedMs: 1_600_000_000_000 }, utc),
    ).toMatchObject({
      takenSource: "modified",
      takenAtMs: 1_600_000_000_000,
    });
  });

  it("passes over a modification time in the future", () => {
    const date = captureDate({ ...NONE, lastModifiedMs: NOW + 3 * 86_400_000 }, utc);
    expect(date).toMatchObject({ takenSource: "received", takenAtMs: NOW });
  });

  it("gives a plausible date and a well-formed local time for anything", () => {
    fc.assert(
      fc.property(
        fc.record({
          filename: fc.string(),
          exifDate: fc.option(fc.string()),
          exifOffset: fc.option(fc.string()),
          containerAtMs: fc.option(fc.double()),
          containerOffsetMinutes: fc.option(fc.integer({ min: -900, max: 900 })),
          sidecar: fc.option(
            fc.record({ takenAtMs: fc.option(fc.double()), takenLocal: fc.option(fc.string()) }),
          ),
          lastModifiedMs: fc.option(fc.double()),
        }),
        fc.integer({ min: -840, max: 840 }),
        (clues, offset) => {
          const date = captureDate({ ...clues, nowMs: NOW }, () => offset);
          expect(date.takenAtMs).toBeLessThanOrEqual(NOW + 86_400_000);
          expect(date.takenLocal).toMatch(
            /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$/,
          );
        },
      ),
    );
  });
});

it("takes the time in the boxes of a film before its name, and the home's clock for the wall", () => {
  const createdAtMs = Date.UTC(2024, 4, 6, 7, 8, 9);
  const clues = {
    filename: "VID-20240601-WA0001.mp4",
    exifDate: null,
    exifOffset: null,
    containerAtMs: createdAtMs,
    lastModifiedMs: null,
    nowMs: Date.UTC(2025, 0, 1),
  };
  expect(captureDate(clues, () => 120)).toEqual({
    takenAtMs: createdAtMs,
    takenLocal: "2024-05-06T09:08:09",
    takenSource: "container",
    takenOffsetMinutes: null,
  });
  const there = captureDate({ ...clues, containerOffsetMinutes: -420 }, () => 120);
  expect(there).toMatchObject({ takenLocal: "2024-05-06T00:08:09", takenOffsetMinutes: -420 });
  // A clock that was never set, and one that runs ahead.
  for (const containerAtMs of [Date.UTC(1704, 0, 1), Date.UTC(2040, 0, 1)])
    expect(captureDate({ ...clues, containerAtMs }, () => 0).takenSource).toBe("file-name-day");
});
