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
  it.each([
    ["IMG_20240131_142233.jpg", "2024-01-31T14:22:33"],
    ["PXL_20240131_142233123.MP.jpg", "2024-01-31T14:22:33"],
    ["2024-01-31 14.22.33.jpg", "2024-01-31T14:22:33"],
    ["IMG-20240131-WA0007.jpg", "2024-01-31T00:00:00"],
    ["Screenshot_20240131-142233.png", "2024-01-31T14:22:33"],
    ["Screenshot 2024-01-31 at 14.22.33.png", "2024-01-31T14:22:33"],
    ["VID_20240131_142233.mp4", "2024-01-31T14:22:33"],
    ["2024-01-31.jpg", "2024-01-31T00:00:00"],
  ])("reads %s", (filename, takenLocal) => {
    expect(captureDate({ ...NONE, filename }, utc)).toMatchObject({
      takenLocal,
      takenSource: "file-name",
    });
  });

  it.each(["IMG_0001.jpg", "20249931.jpg", "120240131.jpg", "99990101.jpg", "2024013112.jpg"])(
    "finds no date in %s",
    (filename) => {
      expect(captureDate({ ...NONE, filename }, utc).takenSource).toBe("received");
    },
  );

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
  // A clock that was never set, and one that runs ahead.
  for (const containerAtMs of [Date.UTC(1704, 0, 1), Date.UTC(2040, 0, 1)])
    expect(captureDate({ ...clues, containerAtMs }, () => 0).takenSource).toBe("file-name");
});
