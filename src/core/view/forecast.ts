import { stepBeginMs, wholeStepMs } from "./time-left.ts";

/** Arrivals older than this say nothing about now, ms. */
const WINDOW_MS = 120_000;
/** The pace is that of the last arrivals: all of so long, ms, and so many at least. */
const RECENT_MS = 30_000;
const LEAST_RECENT = 9;
/** Arrivals closer than this are one, ms: the counters move several times a second. */
const GRID_MS = 500;
/** Nothing is told before bytes have arrived for so long, and so often, ms. */
const LEAST_SPAN_MS = 5_000;
const LEAST_ARRIVALS = 3;
/** A standstill that is over counts as so long, ms: one tunnel does not make the whole journey slow. */
const LONGEST_GAP_MS = 30_000;
/** Nothing has arrived for this long, and for three times as long as usual: it stands still, ms. */
const STALL_MS = 10_000;
/** Before anything is told, what is found must stay within this factor for so long, ms. */
const SURE_FACTOR = 1.5;
const SURE_FOR_MS = 5_000;
/** A time that grew is told once it is longer by this factor, and for so long, ms. */
const LATER_FACTOR = 1.2;
const LATER_FOR_MS = 8_000;
/** A time that shrank is told once it lies this far below its step, and for so long, ms. */
const SOONER_FACTOR = 0.95;
const SOONER_FOR_MS = 4_000;
/** Another speed is told when it differs by this factor, at most this often, ms. */
const OTHER_SPEED = 1.25;
const SPEED_HELD_MS = 4_000;
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
  /** What was found since then does not fit what is told; null: it does. */
  doubt: Doubt | null;
};

type Doubt = { kind: "first" | "later" | "sooner"; sinceMs: number; leftMs: number };

export const NO_FORECAST: Forecast = { last: null, arrivals: [], told: null, doubt: null };

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
  if (pace === null) return { ...next, told: null, doubt: null };
  const leftMs = (leftOf(sample) / pace) * 1000;
  const isMoreWork = leftOf(sample) > leftOf(last) * MORE_WORK;
  return tell(next, { bytesPerSecond: pace, leftMs, isMoreWork }, sample.atMs);
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

/** Bytes a second between the first arrival and the last; null: too little is known, or nothing moves. */
function paceOf(all: Forecast["arrivals"], nowMs: number): number | null {
  const recentCount = all.filter(({ atMs }) => nowMs - atMs <= RECENT_MS).length;
  const arrivals = all.slice(-Math.max(LEAST_RECENT, recentCount));
  const latest = arrivals.at(-1);
  if (latest === undefined || arrivals.length < LEAST_ARRIVALS) return null;
  const gaps = arrivals.slice(1).map(({ atMs }, at) => atMs - (arrivals[at]?.atMs ?? atMs));
  const spanMs = gaps.reduce((sum, gapMs) => sum + Math.min(gapMs, LONGEST_GAP_MS), 0);
  if (spanMs < LEAST_SPAN_MS) return null;
  const usualGapMs = spanMs / (arrivals.length - 1);
  if (nowMs - latest.atMs > Math.max(STALL_MS, 3 * usualGapMs)) return null;
  // The bytes of the first arrival were under way before the span began.
  const bytes = arrivals.slice(1).reduce((sum, arrival) => sum + arrival.bytes, 0);
  return (bytes / spanMs) * 1000;
}

type Found = { bytesPerSecond: number; leftMs: number; isMoreWork: boolean };

function tell(forecast: Forecast, found: Found, nowMs: number): Forecast {
  const { told } = forecast;
  const { bytesPerSecond, leftMs } = found;
  const doubt = doubtOf(forecast, leftMs, nowMs);
  const isDue = doubt !== null && nowMs - doubt.sinceMs >= PATIENCE_MS[doubt.kind];
  if (isDue || (told !== null && found.isMoreWork)) {
    const anew = { bytesPerSecond, leftMs: wholeStepMs(leftMs), sinceMs: nowMs };
    return { ...forecast, told: anew, doubt: null };
  }
  if (told === null || nowMs - told.sinceMs < SPEED_HELD_MS) return { ...forecast, doubt };
  const factor = bytesPerSecond / told.bytesPerSecond;
  const isOther = factor > OTHER_SPEED || factor < 1 / OTHER_SPEED;
  const said = isOther ? { ...told, bytesPerSecond, sinceMs: nowMs } : told;
  return { ...forecast, told: said, doubt };
}

const PATIENCE_MS = { first: SURE_FOR_MS, later: LATER_FOR_MS, sooner: SOONER_FOR_MS } as const;

function doubtOf({ told, doubt }: Forecast, leftMs: number, nowMs: number): Doubt | null {
  const kind = doubtKind(told, leftMs);
  if (kind === null) return null;
  const goesOn =
    doubt?.kind === kind &&
    (kind !== "first" || isWithin(leftMs / doubt.leftMs, 1 / SURE_FACTOR, SURE_FACTOR));
  return goesOn ? doubt : { kind, sinceMs: nowMs, leftMs };
}

function doubtKind(told: Told | null, leftMs: number): Doubt["kind"] | null {
  if (told === null) return "first";
  if (leftMs > told.leftMs * LATER_FACTOR) return "later";
  return leftMs < stepBeginMs(told.leftMs) * SOONER_FACTOR ? "sooner" : null;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
