import { expect, test } from "vitest";
import type { WakeRecord } from "../ports.ts";
import { wakeLines, wakeOutcome } from "./wake-words.ts";

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
    "sent 34 MB of a photo that is not complete yet",
  ],
  [{ homeCount: 0, result: "processing" }, "sent 34 MB of 12 photos, none complete yet"],
  [
    { homeCount: 0, result: "processing", endedAtMs: AT_MS + 180_000 },
    "sent 34 MB in 3 min of 12 photos, none complete yet",
  ],
  [
    { result: "processing", words: "The browser's time for this wake was over" },
    "12 photos went home, 34 MB; then stopped: the browser's time for this wake was over",
  ],
  [
    { homeCount: 0, result: "processing", words: "Your home is full." },
    "sent 34 MB of 12 photos, none complete yet; then stopped: your home is full",
  ],
  [away, "waited: your home does not answer"],
  [{ ...away, words: "HTTP was refused." }, "waited: HTTP was refused"],
  [{ ...away, words: "" }, "waited: what is left is tried again later"],
  [{ ...away, words: "", result: "completed" }, "nothing was left to send"],
];

test.each(OUTCOMES)("wakeOutcome(%j) says '%s'", (wake, words) => {
  expect(wakeOutcome({ ...WAKE, ...wake })).toBe(words);
});

test("wakeLines() tells time, doorbell and outcome of a wake", () => {
  expect(wakeLines([WAKE])).toEqual([
    {
      startedAtMs: AT_MS,
      day: "2026-11-22",
      time: "03:12",
      woken: "woken by Background Sync",
      seen: "",
      outcome: "12 photos went home, 34 MB",
      next: "",
      tone: "home",
    },
  ]);
});

test("wakeLines() folds a night of the same wait into one line, and nothing else", () => {
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
    at(10),
    at(5),
    at(4, { doorbell: "online" }),
    at(3, { words: "Your home is full." }),
    at(2, { words: "Your home is full." }),
    at(-300),
  ]);
  expect(lines.map(({ time, woken, outcome }) => `${time} ${woken} ${outcome}`)).toEqual([
    "03:42 woken by Background Sync 12 photos went home, 34 MB",
    "03:17–03:32 woken 3 times by the open page waited: your home does not answer",
    "03:16 woken by a new connection waited: your home does not answer",
    "03:14–03:15 woken 2 times by the open page waited: your home is full",
    "22:12 woken by the open page waited: your home does not answer",
  ]);
  expect(lines.at(-1)?.day).toBe("2026-11-21");
});

test("wakeLines() tells what a wake saw and what rings next", () => {
  const seen = { network: "metered", savesData: true, power: "battery" } as const;
  const words = "This device is on mobile data.";
  const [line] = wakeLines([{ ...WAKE, ...away, seen, words, next: "sync" }]);
  expect(line).toMatchObject({
    seen: "on mobile data · data saver on · on battery",
    outcome: "waited: this device is on mobile data",
    next: "next: Background Sync",
  });
});

test("wakeLines() does not fold wakes that saw something else", () => {
  const on = (network: "metered" | "unmetered") => ({ ...WAKE.seen, network });
  const wakes = [
    { ...WAKE, ...away, seen: on("unmetered") },
    { ...WAKE, ...away, seen: on("metered") },
  ];
  expect(wakeLines(wakes).map(({ seen }) => seen)).toEqual(["on Wi-Fi or cable", "on mobile data"]);
});
