import { expect, test } from "vitest";
import type { WakeRecord } from "../ports.ts";
import { wakeLines, wakeOutcome, wakeReason } from "./wake-words.ts";

const AT_MS = new Date(2026, 10, 22, 3, 12).getTime();
const WAKE: WakeRecord = {
  startedAtMs: AT_MS,
  endedAtMs: AT_MS + 8_000,
  doorbell: "sync",
  seen: { network: "unknown", savesData: false, power: "unknown" } as const,
  jobCount: 12,
  next: null,
  result: "completed",
  homeCount: 12,
  sentBytes: 34_000_000,
  words: "",
};
const away: Partial<WakeRecord> = {
  result: "failure",
  homeCount: 0,
  sentBytes: 0,
  words: "Your home does not answer.",
};

const OUTCOMES: [Partial<WakeRecord>, string][] = [
  [{}, "12 photos went home, 34 MB"],
  [{ homeCount: 1, sentBytes: 2_500_000 }, "1 photo went home, 2.5 MB"],
  [{ endedAtMs: AT_MS + 180_000 }, "12 photos went home, 34 MB in 3 min"],
  [{ sentBytes: 0 }, "12 photos were home already"],
  [{ sentBytes: 0, homeCount: 1 }, "1 photo was home already"],
  [
    { homeCount: 0, jobCount: 1, result: "processing" },
    "Sent 34 MB of a photo that is not complete yet",
  ],
  [{ homeCount: 0, result: "processing" }, "Sent 34 MB of 12 photos, none complete yet"],
  [
    { homeCount: 0, result: "processing", endedAtMs: AT_MS + 180_000 },
    "Sent 34 MB in 3 min of 12 photos, none complete yet",
  ],
  [away, "Nothing sent"],
  [{ ...away, words: "" }, "Nothing sent"],
  [{ ...away, words: "", result: "completed" }, "Nothing was left to send"],
];

test.each(OUTCOMES)("wakeOutcome(%j) says '%s'", (wake, words) => {
  expect(wakeOutcome({ ...WAKE, ...wake })).toBe(words);
});

const REASONS: [Partial<WakeRecord>, string][] = [
  [{}, ""],
  [{ words: "Your home is full." }, ""],
  [away, "Your home does not answer."],
  [{ ...away, words: "home-unreachable" }, "Your home does not answer."],
  [
    { result: "processing", words: "The browser's time for this wake was over" },
    "The browser's time for this wake was over.",
  ],
  [{ ...away, words: "" }, "What is left is tried again later."],
  [{ ...away, words: "", result: "completed" }, ""],
];

test.each(REASONS)("wakeReason(%j) says '%s'", (wake, words) => {
  expect(wakeReason({ ...WAKE, ...wake })).toBe(words);
});

test("wakeLines() tells time, doorbell and outcome of a wake", () => {
  expect(wakeLines([WAKE])).toEqual([
    {
      startedAtMs: AT_MS,
      day: "2026-11-22",
      time: "03:12",
      outcome: "12 photos went home, 34 MB",
      reason: "",
      around: "Woken by Background Sync",
      next: "",
      tone: "home",
      wakes: [],
    },
  ]);
});

test("wakeLines() folds a night of the same wait into one line that holds each wake, and nothing else", () => {
  const at = (minutes: number, wake: Partial<WakeRecord> = {}): WakeRecord => ({
    ...WAKE,
    ...away,
    doorbell: "heartbeat",
    startedAtMs: AT_MS + minutes * 60_000,
    ...wake,
  });
  const lines = wakeLines([
    at(30, { ...WAKE, startedAtMs: AT_MS + 30 * 60_000 }),
    at(20),
    at(10, { doorbell: "online" }),
    at(5),
    at(3, { words: "Your home is full." }),
    at(2, { words: "", result: "completed" }),
    at(1, { words: "", result: "completed" }),
    at(-300),
  ]);
  expect(lines.map(({ time, outcome, reason }) => `${time} ${outcome}. ${reason}`)).toEqual([
    "03:42 12 photos went home, 34 MB. ",
    "03:17–03:32 Tried 3 times, nothing sent. Your home does not answer.",
    "03:15 Nothing sent. Your home is full.",
    "03:13–03:14 Looked 2 times, nothing to send. ",
    "22:12 Nothing sent. Your home does not answer.",
  ]);
  expect(lines.at(-1)?.day).toBe("2026-11-21");
  expect(lines[1]?.wakes.map(({ time, around }) => `${time} ${around}`)).toEqual([
    "03:32 Woken by the open page",
    "03:22 Woken by a new connection",
    "03:17 Woken by the open page",
  ]);
});

test("wakeLines() tells what a wake saw and what rings next", () => {
  const seen = { network: "metered", savesData: true, power: "battery" } as const;
  const words = "This device is on mobile data.";
  const [line] = wakeLines([{ ...WAKE, ...away, seen, words, next: "sync" }]);
  expect(line).toMatchObject({
    around: "Woken by Background Sync · on mobile data · data saver on · on battery",
    outcome: "Nothing sent",
    reason: "This device is on mobile data.",
    next: "Next: Background Sync",
  });
});
