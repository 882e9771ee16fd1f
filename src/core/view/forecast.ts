import { stepBeginMs, wholeStepMs } from "./time-left.ts";

/** Arrivals older than this say nothing about now, ms. */
const WINDOW_MS = 60_000;
/** While more than this many arrivals lie in it, the pace is that of the last half of the window. */
const MANY_ARRIVALS = 8;
/** Arrivals closer than this are one, ms: the counters move several times a second. */
const GRID_MS = 500;
/** Nothing is told before bytes have arrived for so long, and so often, ms. */
const LEAST_SPAN_MS = 5_000;
const LEAST_ARRIVALS = 3;
/** Nothing has arrived for this long, and for three times as long as usual: it stands still, ms. */
const STALL_MS = 10_000;
/** The halves of what was measured may differ by this factor before anything is told; what is told already stays meanwhile. */
const UNSTEADY = 4;
/** A time that grew must have done so by this factor and for this long, ms, before it is told. */
const LATER_FACTOR = 1.2;
const LATER_FOR_MS = 8_000;
/** A time that shrank is told once it lies this far below its step; another one at most this often, ms. */
const SOONER_FACTOR = 0.95;
const HELD_FOR_MS = 4_000;
/** Another speed is told when it differs by this factor. */
const OTHER_SPEED = 1.25;
/** So much more to send at once (a person picked more) is a reason for another time at once. */
const MORE_WORK = 1.1;

/** Bytes at home for certain and bytes in all, at an instant, ms. */
export type ForecastSample = { atMs: number; doneBytes: number; allBytes: number };

/** What a person reads: bytes a second, and the time left in whole steps, ms. */
export type Told = { bytesPerSecond: number; leftMs: number; sinceMs: number };

/** How fast photos go home, and what was told of it. Plain data: one forecast follows from the one before. */
export type Forecast = {
  last: ForecastSample | null;
  /** When bytes arrived, and how many; oldest first. */
  arrivals: readonly { atMs: number; bytes: number }[];
  /** null: nothing that would hold. */
  told: Told | null;
  /** Since when the time has been longer than what is told, ms; null: it is not. */
  laterSinceMs: number | null;
};

export const NO_FORECAST: Forecast = { last: null, arrivals: [], told: null, laterSinceMs: null };

/**
 * The forecast with one more sample; asked about once a second, also when nothing arrived.
 *
 * The pace is measured from arrival to arrival, not to now: with chunks of 8 s it would rise and fall between any two of them.
 * What is told keeps to its step until the time has left it for certain, so it never goes up and down by the second; it is
 * taken back when nothing arrives.
 */
export function nextForecast(before: Forecast, sample: ForecastSample): Forecast {
  const { last } = before;
  if (last === null || sample.atMs < last.atMs) return { ...NO_FORECAST, last: sample };
  // Fewer than before: a photo was cancelled or begun anew, nothing arrived.
  const bytes = Math.max(0, sample.doneBytes - last.doneBytes);
  const arrivals = withArrival(before.arrivals, sample.atMs, bytes);
  const next: Forecast = { ...before, last: sample, arrivals };
  const pace = paceOf(arrivals, sample.atMs);
  if (pace === null) return { ...next, told: null, laterSinceMs: null };
  const leftMs = ((sample.allBytes - sample.doneBytes) / pace.bytesPerSecond) * 1000;
  const isMoreWork = leftOf(sample) > leftOf(last) * MORE_WORK;
  return tell(next, { ...pace, leftMs, isMoreWork }, sample.atMs);
}

function leftOf({ allBytes, doneBytes }: ForecastSample): number {
  return allBytes - doneBytes;
}

function withArrival(
  arrivals: Forecast["arrivals"],
  atMs: number,
  bytes: number,
): Forecast["arrivals"] {
  if (bytes === 0) return arrivals;
  const kept = arrivals.filter((arrival) => atMs - arrival.atMs <= WINDOW_MS);
  const latest = kept.at(-1);
  return latest !== undefined && atMs - latest.atMs < GRID_MS
    ? [...kept.slice(0, -1), { atMs: latest.atMs, bytes: latest.bytes + bytes }]
    : [...kept, { atMs, bytes }];
}

type Pace = { bytesPerSecond: number; isSteady: boolean };

/** Between the first arrival and the last; null: too little is known, or nothing moves. */
function paceOf(all: Forecast["arrivals"], nowMs: number): Pace | null {
  const recent = all.filter(({ atMs }) => nowMs - atMs <= WINDOW_MS / 2);
  const arrivals = recent.length > MANY_ARRIVALS ? recent : all;
  const [first, latest] = [arrivals[0], arrivals.at(-1)];
  if (first === undefined || latest === undefined || arrivals.length < LEAST_ARRIVALS) return null;
  const spanMs = latest.atMs - first.atMs;
  if (spanMs < LEAST_SPAN_MS) return null;
  const usualGapMs = spanMs / (arrivals.length - 1);
  if (nowMs - latest.atMs > Math.max(STALL_MS, 3 * usualGapMs)) return null;
  // The bytes of the first arrival were under way before the span began.
  const perMs = (from: number, to: number) =>
    bytesOf(arrivals.filter(({ atMs }) => atMs > from && atMs <= to)) / (to - from);
  const middleMs = first.atMs + spanMs / 2;
  const halves = [perMs(first.atMs, middleMs), perMs(middleMs, latest.atMs)];
  return {
    bytesPerSecond: perMs(first.atMs, latest.atMs) * 1000,
    isSteady: Math.max(...halves) <= UNSTEADY * Math.min(...halves),
  };
}

function bytesOf(arrivals: Forecast["arrivals"]): number {
  return arrivals.reduce((sum, { bytes }) => sum + bytes, 0);
}

function tell(
  forecast: Forecast,
  pace: Pace & { leftMs: number; isMoreWork: boolean },
  nowMs: number,
): Forecast {
  const { told } = forecast;
  const { bytesPerSecond, leftMs } = pace;
  const anew = (): Forecast => ({
    ...forecast,
    told: { bytesPerSecond, leftMs: wholeStepMs(leftMs), sinceMs: nowMs },
    laterSinceMs: null,
  });
  if (told === null) return pace.isSteady ? anew() : forecast;
  if (pace.isMoreWork) return anew();
  const isLater = leftMs > told.leftMs * LATER_FACTOR;
  const laterSinceMs = isLater ? (forecast.laterSinceMs ?? nowMs) : null;
  const held: Forecast = { ...forecast, laterSinceMs };
  if (nowMs - told.sinceMs < HELD_FOR_MS) return held;
  if (laterSinceMs !== null && nowMs - laterSinceMs >= LATER_FOR_MS) return anew();
  if (leftMs < stepBeginMs(told.leftMs) * SOONER_FACTOR) return anew();
  const factor = bytesPerSecond / told.bytesPerSecond;
  const isOtherSpeed = factor > OTHER_SPEED || factor < 1 / OTHER_SPEED;
  return isOtherSpeed ? { ...held, told: { ...told, bytesPerSecond, sinceMs: nowMs } } : held;
}
