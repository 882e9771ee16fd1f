import { expect, test } from "vitest";
import { type Forecast, NO_FORECAST, nextForecast } from "./forecast.ts";
import { RECORDED, type RecordedArrivals } from "./recorded-arrivals.ts";

const MINUTE_MS = 60_000;

/** The forecast after each second. */
function each(
  bytesAt: (atMs: number) => { doneBytes: number; allBytes: number },
  endMs: number,
): { atMs: number; forecast: Forecast }[] {
  const steps: { atMs: number; forecast: Forecast }[] = [];
  let forecast = NO_FORECAST;
  for (let atMs = 0; atMs <= endMs; atMs += 1_000) {
    forecast = nextForecast(forecast, { atMs, ...bytesAt(atMs) });
    steps.push({ atMs, forecast });
  }
  return steps;
}

const even = (bytesPerMs: number, allBytes: number) => (atMs: number) => ({
  doneBytes: Math.min(allBytes, atMs * bytesPerMs),
  allBytes,
});

function replay({ allKilobytes, endMs, arrivals }: RecordedArrivals) {
  return each((now) => {
    const kilobytes = arrivals.findLast(([atMs]) => atMs <= now)?.[1] ?? 0;
    return { doneBytes: kilobytes * 1_000, allBytes: allKilobytes * 1_000 };
  }, endMs);
}

/** What was told, each time another thing was. */
function changes(steps: ReturnType<typeof each>) {
  return steps
    .map(({ atMs, forecast: { told } }) => ({ atMs, leftMs: told?.leftMs ?? null }))
    .filter(({ leftMs }, at, all) => at === 0 || leftMs !== all[at - 1]?.leftMs);
}

test("an even pace is told after ten seconds, in steps that only go down, the last 'less than a minute'", () => {
  const told = changes(each(even(1_000, 300_000_000), 299_000));
  expect(told[0]).toEqual({ atMs: 0, leftMs: null });
  expect(told[1]?.atMs).toBeLessThanOrEqual(12_000);
  expect(told.slice(1).map(({ leftMs }) => (leftMs ?? 0) / MINUTE_MS)).toEqual([5, 4, 3, 2, 1]);
  for (const { atMs, leftMs } of told.slice(1)) {
    const trueMs = 300_000 - atMs;
    expect(leftMs).toBeGreaterThanOrEqual(trueMs);
    expect(leftMs).toBeLessThanOrEqual(trueMs + MINUTE_MS + 10_000);
  }
});

test("chunks that arrive every eight seconds do not make the time rise and fall between them", () => {
  const steps = each((atMs) => {
    const doneBytes = Math.floor(atMs / 8_000) * 8_000_000;
    return { doneBytes, allBytes: 600_000_000 };
  }, 400_000);
  const told = changes(steps).slice(1);
  expect(told.map(({ leftMs }) => leftMs)).toEqual(
    told.map(({ leftMs }) => leftMs).toSorted((one, other) => Number(other) - Number(one)),
  );
  expect(told.length).toBeGreaterThan(4);
});

test.each(Object.entries(RECORDED))(
  "over the uneven link that was recorded with %s, a time stands for seconds, and is taken back when nothing arrives",
  (_, recording) => {
    const steps = replay(recording);
    const told = changes(steps);
    for (const [at, { atMs, leftMs }] of told.entries()) {
      const next = told[at + 1];
      if (leftMs !== null && next !== undefined && next.leftMs !== null)
        expect(next.atMs - atMs).toBeGreaterThanOrEqual(4_000);
    }
    // Among the times that followed one another at most one was longer than the one before it.
    const rises = told.filter(({ leftMs }, at) => {
      const before = told[at - 1]?.leftMs ?? null;
      return before !== null && leftMs !== null && leftMs > before;
    });
    expect(rises.length).toBeLessThanOrEqual(1);
    for (const { atMs, forecast } of steps) {
      const silentMs = atMs - (recording.arrivals.findLast(([at]) => at <= atMs)?.[0] ?? 0);
      if (silentMs > 90_000) expect(forecast.told).toBeNull();
    }
  },
);

test("a link that breaks takes the time back within seconds, and it is told anew only when it is sure", () => {
  const steps = each((atMs) => {
    const movingMs = Math.min(atMs, 60_000) + Math.max(0, atMs - 120_000);
    return { doneBytes: movingMs * 1_000, allBytes: 600_000_000 };
  }, 180_000);
  const toldAt = (atMs: number) => steps[atMs / 1_000]?.forecast.told ?? null;
  expect(toldAt(59_000)).not.toBeNull();
  expect(toldAt(72_000)).toBeNull();
  expect(toldAt(119_000)).toBeNull();
  expect(toldAt(122_000)).toBeNull();
  expect(toldAt(180_000)?.leftMs).toBeGreaterThanOrEqual(8 * MINUTE_MS);
});

test("a link that slows down for good is told once, and not by the second", () => {
  const steps = each((atMs) => {
    const doneBytes = atMs < 60_000 ? atMs * 1_000 : 60_000_000 + (atMs - 60_000) * 250;
    return { doneBytes, allBytes: 240_000_000 };
  }, 180_000);
  const told = changes(steps).filter(({ atMs }) => atMs >= 60_000);
  expect(told.length).toBeLessThanOrEqual(6);
  const left = (240_000 - 60_000 - 120_000 / 4) / 0.25;
  expect(told.at(-1)?.leftMs).toBeGreaterThan(left * 0.7);
});

test("more photos are a reason for a longer time at once; a cancelled one is no arrival", () => {
  const before = each(even(1_000, 100_000_000), 30_000).at(-1)!.forecast;
  expect(before.told?.leftMs).toBe(2 * MINUTE_MS);
  const more = nextForecast(before, {
    atMs: 31_000,
    doneBytes: 31_000_000,
    allBytes: 400_000_000,
  });
  expect(more.told?.leftMs).toBe(7 * MINUTE_MS);
  const fewer = nextForecast(before, {
    atMs: 31_000,
    doneBytes: 20_000_000,
    allBytes: 89_000_000,
  });
  expect(fewer.arrivals).toEqual(before.arrivals);
});

test("a clock that was put back begins a new forecast", () => {
  const before = each(even(1_000, 100_000_000), 30_000).at(-1)!.forecast;
  const sample = { atMs: 5_000, doneBytes: 31_000_000, allBytes: 100_000_000 };
  expect(nextForecast(before, sample)).toEqual({ ...NO_FORECAST, last: sample });
});
