import { expect, test } from "vitest";
import type { WakeRecord } from "../ports.ts";
import { activityHead } from "./activity-head.ts";

const NOW_MS = new Date(2026, 10, 22, 12, 0).getTime();
const HOUR_MS = 3_600_000;

function wake(hoursAgo: number, homeCount: number, sentBytes = homeCount * 1000): WakeRecord {
  const endedAtMs = NOW_MS - hoursAgo * HOUR_MS;
  return {
    startedAtMs: endedAtMs - 1000,
    endedAtMs,
    doorbell: "sync",
    seen: { network: "unknown", savesData: false, power: "unknown" },
    result: "completed",
    jobCount: homeCount,
    homeCount,
    sentBytes,
    words: "",
    next: null,
  };
}

test.each([
  [[], "Nothing was sent from this device yet"],
  [[wake(1, 0)], "Nothing was sent from this device yet"],
  [[wake(0, 1)], "Last sent just now · 1 photo in the last 7 days"],
  [[wake(1, 0), wake(2, 40), wake(24, 2)], "Last sent 2 hours ago · 42 photos in the last 7 days"],
  [[wake(3, 0, 5000)], "Last sent 3 hours ago"],
  [[wake(24 * 9, 12)], "Last sent 9 days ago"],
  [[wake(24, 3), wake(24 * 8, 99)], "Last sent yesterday · 3 photos in the last 7 days"],
])("activityHead() of %j", (wakes, words) => {
  expect(activityHead(wakes, NOW_MS, true)).toBe(words);
});

test("a log that does not go back a week says since when it counts", () => {
  const wakes = [wake(1, 4), wake(50, 5)];
  expect(activityHead(wakes, NOW_MS, false)).toBe(
    "Last sent 1 hour ago · 9 photos since November 20",
  );
  const longer = [...wakes, wake(24 * 8, 7)];
  expect(activityHead(longer, NOW_MS, false)).toBe(
    "Last sent 1 hour ago · 9 photos in the last 7 days",
  );
});

test("a clock that was put back does not tell of the future", () => {
  expect(activityHead([wake(-5, 1)], NOW_MS, true)).toMatch(/^Last sent just now/u);
});
