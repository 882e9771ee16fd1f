import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameDate } from "./name-date.ts";

const INSTANT = Date.UTC(2024, 0, 31, 14, 22, 33);

describe("nameDate()", () => {
  it.each([
    "IMG_20240131_142233.jpg",
    "IMG20240131142233.jpg",
    "VID_20240131_142233.mp4",
    "MVIMG_20240131_142233.jpg",
    "00100lPORTRAIT_00100_BURST20240131142233123_COVER.jpg",
    "20240131_142233.jpg",
    "20240131_142233(0).jpg",
    "DJI_20240131142233_0001_D.JPG",
    "WP_20240131_14_22_33_Pro.jpg",
    "2024-01-31 14.22.33.jpg",
    "2024-01-31 14.22.33-1.jpg",
    "signal-2024-01-31-142233.jpg",
    "signal-2024-01-31-14-22-33-123.jpg",
    "photo_2024-01-31_14-22-33.jpg",
    "photo_1@31-01-2024_14-22-33.jpg",
    "WhatsApp Image 2024-01-31 at 14.22.33.jpeg",
    "WhatsApp Image 2024-01-31 at 2.22.33 PM.jpeg",
    "Screenshot_20240131-142233.png",
    "Screenshot_2024-01-31-14-22-33-123_com.example.png",
    "Screenshot 2024-01-31 at 14.22.33.png",
    "Screenshot 2024-01-31 at 2.22.33\u202fPM.png",
    "Bildschirmfoto 2024-01-31 um 14.22.33.png",
    "Capture d’écran 2024-01-31 à 14.22.33.png",
  ])("reads the wall time in %s", (filename) => {
    expect(nameDate(filename)).toEqual({ kind: "wall", wallMs: INSTANT });
  });

  it.each([
    ["PXL_20240131_142233123.MP.jpg", INSTANT],
    ["PXL_20240131_142233123~2.jpg", INSTANT],
    ["1706710953123.jpg", INSTANT + 123],
    ["FB_IMG_1706710953123.jpg", INSTANT + 123],
    ["mmexport1706710953123.jpg", INSTANT + 123],
  ])("reads the instant in %s", (filename, atMs) => {
    expect(nameDate(filename)).toEqual({ kind: "instant", atMs });
  });

  it.each(["IMG-20240131-WA0007.jpg", "2024-01-31.jpg", "signal-2024-01-31.jpg", "20240131.gif"])(
    "reads the day in %s",
    (filename) => {
      expect(nameDate(filename)).toEqual({ kind: "day", wallMs: Date.UTC(2024, 0, 31) });
    },
  );

  it.each([
    "IMG_0001.jpg",
    "IMG_E1234.JPG",
    "20249931.jpg",
    "120240131.jpg",
    "99990101.jpg",
    "2024013112.jpg",
    "2023-02-30.jpg",
    "a20240131b.jpg",
    "5f2a20240131c9.jpg",
    "received_1234567890123456.jpeg",
    "Screenshot 2024-13-31 at 2.22.33 PM.png",
  ])("finds no date in %s", (filename) => {
    expect(nameDate(filename)).toBeNull();
  });

  it("finds the one that exists behind one that does not", () => {
    const found = nameDate("20249931_010101_IMG_20240131_142233.jpg");
    expect(found).toEqual({ kind: "wall", wallMs: INSTANT });
  });

  const two = (value: number) => String(value).padStart(2, "0");
  const half = (hour: number) => `${hour % 12 === 0 ? 12 : hour % 12}`;
  /** Names as programs make them, of year, month, day, hour, minute and second. */
  const MAKERS: ((...parts: readonly number[]) => string)[] = [
    (y, mo, d, h, mi, s) => `IMG_${y}${t(mo)}${t(d)}_${t(h)}${t(mi)}${t(s)}.jpg`,
    (y, mo, d, h, mi, s) => `${y}${t(mo)}${t(d)}_${t(h)}${t(mi)}${t(s)}.mp4`,
    (y, mo, d, h, mi, s) => `IMG${y}${t(mo)}${t(d)}${t(h)}${t(mi)}${t(s)}.jpg`,
    (y, mo, d, h, mi, s) => `${y}-${t(mo)}-${t(d)} ${t(h)}.${t(mi)}.${t(s)}.jpg`,
    (y, mo, d, h, mi, s) => `photo_${y}-${t(mo)}-${t(d)}_${t(h)}-${t(mi)}-${t(s)}.jpg`,
    (y, mo, d, h, mi, s) => `photo_9@${t(d)}-${t(mo)}-${y}_${t(h)}-${t(mi)}-${t(s)}.jpg`,
    (y, mo, d, h, mi, s) => `signal-${y}-${t(mo)}-${t(d)}-${t(h)}-${t(mi)}-${t(s)}-999.jpg`,
    (y, mo, d, h, mi, s) =>
      `Screenshot ${y}-${t(mo)}-${t(d)} at ${half(h ?? 0)}.${t(mi)}.${t(s)} ${(h ?? 0) < 12 ? "AM" : "PM"}.png`,
  ];
  const t = (value = 0) => two(value);

  it("reads back the second that a name was made of, by every pattern", () => {
    const second = fc.integer({
      min: Date.UTC(2000, 0, 1) / 1000,
      max: Date.UTC(2099, 11, 31) / 1000,
    });
    fc.assert(
      fc.property(second, fc.constantFrom(...MAKERS), (atS, make) => {
        const at = new Date(atS * 1000);
        const name = make(
          at.getUTCFullYear(),
          at.getUTCMonth() + 1,
          at.getUTCDate(),
          at.getUTCHours(),
          at.getUTCMinutes(),
          at.getUTCSeconds(),
        );
        expect(nameDate(name), name).toEqual({ kind: "wall", wallMs: atS * 1000 });
      }),
    );
  });

  it("answers for any name", () => {
    const name = fc.stringMatching(/^[0-9A-Za-z@._ -]{0,60}$/u);
    fc.assert(
      fc.property(fc.oneof(name, fc.string()), (filename) => {
        const found = nameDate(filename);
        if (found !== null)
          expect(Number.isFinite(found.kind === "instant" ? found.atMs : found.wallMs)).toBe(true);
      }),
    );
  });
});
