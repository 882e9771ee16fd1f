import { expect, test } from "vitest";
import { NO_TOTALS } from "../jobs/totals.ts";
import { overallProgress } from "./overall-progress.ts";
import { type SpeedTrack, steadySpeed, trackSpeed } from "./speed.ts";
import { visibleRange } from "./visible-range.ts";

function run(bytesAt: (atMs: number) => number, untilMs: number, stepMs = 125): SpeedTrack {
  let track: SpeedTrack = [];
  for (let atMs = 0; atMs <= untilMs; atMs += stepMs) {
    track = trackSpeed(track, { atMs, doneBytes: bytesAt(atMs) });
  }
  return track;
}

test("steadySpeed() says nothing before 5 s", () => {
  expect(steadySpeed([])).toBeNull();
  expect(steadySpeed(run((ms) => ms * 2, 4_500))).toBeNull();
});

test("steadySpeed() finds an even speed and looks at 20 s only", () => {
  expect(steadySpeed(run((ms) => ms * 2, 10_000))).toBeCloseTo(2000, -1);
  const track = run((ms) => (ms < 30_000 ? ms * 100 : 3_000_000 + (ms - 30_000) * 2), 60_000);
  expect(steadySpeed(track)).toBeCloseTo(2000, -1);
  expect(track.length).toBeLessThan(50);
});

test("steadySpeed() is silent when it stands still or jumps", () => {
  expect(steadySpeed(run((ms) => (ms < 2_000 ? ms : 2_000), 12_000))).toBeNull();
  expect(steadySpeed(run((ms) => (ms < 6_000 ? ms : 6_000 + (ms - 6_000) * 9), 12_000))).toBeNull();
});

test("trackSpeed() begins anew when bytes go down", () => {
  const track = trackSpeed(
    run((ms) => ms, 6_000),
    { atMs: 6_100, doneBytes: 5 },
  );
  expect(track).toEqual([{ atMs: 6_100, doneBytes: 5 }]);
});

test("overallProgress() counts the round and what is confirmed of the rest", () => {
  const progress = overallProgress({
    ...NO_TOTALS,
    waitingCount: 3,
    waitingBytes: 300,
    confirmedBytes: 50,
    roundHomeCount: 1,
    roundHomeBytes: 100,
  });
  expect(progress).toEqual({
    homeCount: 1,
    allCount: 4,
    doneBytes: 150,
    allBytes: 400,
    ratio: 0.375,
  });
  expect(overallProgress(NO_TOTALS).ratio).toBe(0);
});

test("visibleRange() renders what is seen, with a margin, and never outside the list", () => {
  expect(visibleRange(0, 720, 72, 10_000)).toEqual({ first: 0, end: 20 });
  expect(visibleRange(-72_000, 720, 72, 10_000)).toEqual({ first: 992, end: 1020 });
  expect(visibleRange(-720_000, 720, 72, 10_000)).toEqual({ first: 9992, end: 10_000 });
  expect(visibleRange(5_000, 720, 72, 10_000)).toEqual({ first: 0, end: 0 });
  expect(visibleRange(0, 720, 72, 3)).toEqual({ first: 0, end: 3 });
});
