import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captureDate } from "./capture-date.ts";
import { folderDayOf, keptDate } from "./kept-date.ts";

const NOW = Date.UTC(2026, 0, 1);
const zone = () => 60;
const file = {
  filename: "a.jpg",
  exifDate: null,
  exifOffset: null,
  modifiedAtMs: Date.UTC(2025, 5, 5, 10),
  folderDay: "2024-01-31",
  nowMs: NOW,
};

describe("keptDate()", () => {
  it("gives back the date that a photo came in with, whatever its source", () => {
    const date = fc.integer({ min: Date.UTC(1972, 0, 1), max: NOW - 1 });
    const wall = date.map((ms) => new Date(ms).toISOString().slice(0, 19));
    const exif = wall.map((text) => text.replaceAll("-", ":").replace("T", " "));
    const clues = fc.record({
      filename: fc.oneof(
        fc.constant("image.jpg"),
        wall.map((text) => `IMG_${text.slice(0, 10)}.jpg`),
      ),
      exifDate: fc.option(exif),
      exifOffset: fc.constantFrom(null, "+09:00", "-11:00"),
      containerAtMs: fc.option(date),
      containerOffsetMinutes: fc.constantFrom(null, 600),
      lastModifiedMs: fc.option(date),
    });
    fc.assert(
      fc.property(clues, fc.integer({ min: -720, max: 840 }), (known, offset) => {
        const came = captureDate({ ...known, nowMs: NOW }, () => offset);
        const { lastModifiedMs: _, ...inFile } = known;
        const folderDay = came.takenLocal.slice(0, 10);
        const kept = { ...inFile, folderDay, modifiedAtMs: came.takenAtMs };
        const back = keptDate({ ...kept, nowMs: NOW + 1e9 }, () => offset);
        expect(back.takenAtMs).toBe(came.takenAtMs);
        expect(back.takenLocal).toBe(came.takenLocal);
      }),
    );
  });

  it("trusts the folder's day where copying changed the modification time", () => {
    expect(keptDate(file, zone)).toMatchObject({ takenLocal: "2024-01-31T12:00:00" });
  });

  it("trusts EXIF of a photo that a person moved to another day", () => {
    const moved = keptDate({ ...file, exifDate: "2020:02:02 02:02:02" }, zone);
    expect(moved).toMatchObject({ takenLocal: "2020-02-02T02:02:02", takenSource: "exif" });
  });

  it("trusts the boxes of a film that a person moved, and their offset", () => {
    const containerAtMs = Date.UTC(2020, 1, 2, 22);
    const film = { ...file, containerAtMs, containerOffsetMinutes: 540 };
    expect(keptDate(film, zone)).toEqual({
      takenAtMs: containerAtMs,
      takenLocal: "2020-02-03T07:00:00",
      takenSource: "container",
      takenOffsetMinutes: 540,
    });
  });

  it("keeps the instant when the home's time zone is another one now", () => {
    const modifiedAtMs = Date.UTC(2024, 0, 31, 23, 30);
    const there = keptDate({ ...file, modifiedAtMs }, () => 600);
    expect(there.takenAtMs).toBe(modifiedAtMs);
  });

  it("takes the modification time outside of the folders of days", () => {
    expect(keptDate({ ...file, folderDay: null }, zone).takenAtMs).toBe(file.modifiedAtMs);
  });
});

describe("folderDayOf()", () => {
  it.each([
    ["2024/2024-01-31/a.jpg", "2024-01-31"],
    ["2024-01-31/a.jpg", "2024-01-31"],
    ["2024/2024-13-31/a.jpg", null],
    ["2024/holiday/a.jpg", null],
    ["2024-01-31", null],
  ])("%j gives %j", (path, day) => {
    expect(folderDayOf(path)).toBe(day);
  });
});
