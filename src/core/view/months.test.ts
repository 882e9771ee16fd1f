import { expect, it } from "vitest";
import { formatClock } from "./format-clock.ts";
import { formatPlace } from "./format-place.ts";
import { monthsOf } from "./months.ts";

it("monthsOf() adds up days and names the newest of each", () => {
  const days = [
    { day: "2024-05-03", count: 2 },
    { day: "2024-05-01", count: 5 },
    { day: "2023-05-31", count: 1 },
  ];
  expect(monthsOf(days)).toEqual([
    { newestDay: "2024-05-03", name: "May 2024", count: 7 },
    { newestDay: "2023-05-31", name: "May 2023", count: 1 },
  ]);
});

it.each([
  [400, "0:00"],
  [7_000, "0:07"],
  [750_400, "12:30"],
  [3_723_000, "1:02:03"],
])("formatClock(%i) is %s", (durationMs, words) => {
  expect(formatClock(durationMs)).toBe(words);
});

it.each([
  [48.13716, 11.57549, "48.1372° N, 11.5755° E"],
  [-33.8568, -70.5, "33.8568° S, 70.5000° W"],
])("formatPlace(%f, %f) is %s", (latitude, longitude, words) => {
  expect(formatPlace(latitude, longitude)).toBe(words);
});
