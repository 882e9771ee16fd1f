import { expect, test } from "vitest";
import { extensionOf, splitFileName } from "./split-file-name.ts";
import { formatBytes } from "./format-bytes.ts";
import { countOf } from "./format-count.ts";
import { formatDate, formatDay, localDay } from "./format-day.ts";
import { formatDuration } from "./format-duration.ts";
import { guessDeviceName } from "./guess-device-name.ts";
import { isCarriedHome } from "./carried-home.ts";

test.each([
  [-5, "0 bytes"],
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [9_949, "9.9 kB"],
  [9_960, "10 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [3_440_000, "3.4 MB"],
  [2_000_000_000, "2.0 GB"],
  [1.2e16, "12,000 TB"],
])("formatBytes(%d) is %s", (sizeBytes, words) => {
  expect(formatBytes(sizeBytes)).toBe(words);
});

test.each([
  [-1, "1 s"],
  [0, "1 s"],
  [7_100, "8 s"],
  [20_000, "20 s"],
  [36_000, "40 s"],
  [55_000, "55 s"],
  [56_000, "1 min"],
  [89_000, "1 min"],
  [95_000, "2 min"],
  [59 * 60_000, "59 min"],
  [60 * 60_000, "1 h"],
  [130 * 60_000, "2 h 10 min"],
  [179 * 60_000, "3 h"],
  [72 * 3_600_000, "3 days"],
])("formatDuration(%d) is %s", (durationMs, words) => {
  expect(formatDuration(durationMs)).toBe(words);
});

test("countOf() agrees with its noun", () => {
  expect(countOf(0, "photo", "photos")).toBe("0 photos");
  expect(countOf(1, "photo", "photos")).toBe("1 photo");
  expect(countOf(2000, "photo", "photos")).toBe("2,000 photos");
});

test("formatDay() names the weekday this year and the year otherwise", () => {
  expect(formatDay("2026-11-22", "2026-12-31")).toBe("Sunday, November 22");
  expect(formatDay("2019-07-03", "2026-12-31")).toBe("July 3, 2019");
  expect(formatDay("not a day", "2026-12-31")).toBe("not a day");
  expect(formatDate("2026-11-22", "2026-12-31")).toBe("November 22");
});

test("localDay() is the day on this device's wall", () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59).getTime())).toBe("2026-01-05");
});

test.each([
  ["IMG_20260101_120000.jpg", "IMG_20260101_12", "0000.jpg"],
  ["a.jpg", "", "a.jpg"],
  [".hidden", ".hi", "dden"],
  ["no extension at all", "no extension at", " all"],
  ["", "", ""],
  ["😀😀😀😀😀😀.heic", "😀😀", "😀😀😀😀.heic"],
])("splitFileName(%j) keeps the end whole", (filename, head, tail) => {
  expect(splitFileName(filename)).toEqual({ head, tail });
});

test.each([
  ["a.heic", "HEIC"],
  ["clip.MP4", "MP4"],
  ["noext", "?"],
  ["x.toolongext", "?"],
])("extensionOf(%j) is %s", (filename, extension) => {
  expect(extensionOf(filename)).toBe(extension);
});

test.each([
  ["a.jpg", "image/jpeg", true],
  ["a.HEIC", "", true],
  ["clip", "video/mp4", true],
  ["notes.txt", "text/plain", false],
  ["jpg", "", false],
])("isCarriedHome(%j, %j) is %s", (filename, filetype, is) => {
  expect(isCarriedHome(filename, filetype)).toBe(is);
});

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36",
    "Chrome on Linux",
  ],
  ["Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Mobile Safari/537.36", "Chrome on Android"],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/156.0 Safari/537.36 Edg/156.0", "Edge on Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) Version/26.1 Safari/605.1",
    "Safari on iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox on Linux"],
  ["something else", "This device"],
])("guessDeviceName(%j) is %s", (userAgent, name) => {
  expect(guessDeviceName(userAgent)).toBe(name);
});
