/** With the big file's lane this is all that HTTP/1.1 allows one host in browsers, six connections; the page keeps one when that lane is idle. */
export const MOST_PHOTOS_AT_ONCE = 5;
/**
 * Three keep a link busy through the gaps between a photo and the next, and one step up or down is enough for most links;
 * a wake of the browser's own lasts 150 s, too short to climb from one.
 */
const FIRST_PHOTOS_AT_ONCE = 3;
/** What a request costs besides its bytes, in bytes: tiny photos are about round trips, and this makes them comparable. */
const REQUEST_COST_BYTES = 64 * 1024;
/** A window of fewer requests, or shorter than this on the clock, says nothing. */
const WINDOW_COUNT = 6;
const WINDOW_MS = 500;
/** One more photo at once must bring this much, one fewer may cost the same. Ratio. */
const GAIN = 1.08;
/** A link that got slower by this in both time and throughput is looked at anew. Ratio. */
const SLOWER = 1.5;
/** Windows to wait before one more is tried again, at first and at most: the wait doubles with each trial in vain. */
const FIRST_WAIT_WINDOWS = 4;
const LONGEST_WAIT_WINDOWS = 64;

/** What a number of photos at once gives: bytes each ms over all lanes, and ms for one request. */
type Yield = { bytesPerMs: number; requestMs: number };

/** The requests seen since the number or the verdict changed last. `ms` is their sum. */
type Window = { finishedCount: number; failedCount: number; bytes: number; ms: number };

/**
 * How many photos go at once and what is known about it. Serialisable: the next wake goes on from it.
 *
 *            gain ≥ 8 %: again                    slower at the same number
 *           ┌────────────┐        ┌─────────┐  ───────────────▶  ┌─────────────┐ costs < 8 %: again
 *           │ trial more │ ◀───── │ settled │                    │ trial fewer │ ──┐
 *           └────────────┘  wait  └─────────┘  ◀───────────────  └─────────────┘ ◀─┘
 *                 └─── no gain: back, longer wait ──▲    cost too much: back
 *
 * Two failures in a window, from any state: half as many, settled, wait.
 */
export type Concurrency = {
  /** Photos to send at once, 1 to 5. */
  atOnce: number;
  trial: "more" | "fewer" | null;
  /** Settled: what this number gave. In a trial: what it is held against. null: not measured yet. */
  reference: Yield | null;
  /** Windows to pass before one more is tried. */
  waitWindows: number;
  /** How long the wait after the next trial in vain will be, windows. */
  nextWaitWindows: number;
  window: Window;
};

/** One finished request of a photo. `atOnce`: how many lanes were open when it began. */
export type RequestObservation = { bytes: number; ms: number; isOk: boolean; atOnce: number };

const EMPTY: Window = { finishedCount: 0, failedCount: 0, bytes: 0, ms: 0 };

export const FIRST_CONCURRENCY: Concurrency = {
  atOnce: FIRST_PHOTOS_AT_ONCE,
  trial: null,
  reference: null,
  waitWindows: 0,
  nextWaitWindows: FIRST_WAIT_WINDOWS,
  window: EMPTY,
};

/**
 * The state after one more finished request: more at once while that brings throughput, fewer on failures or when the link
 * got slower and fewer do as well, else as it was. Total and pure; `atOnce` stays within 1 to 5 and changes by one, or to
 * its half on failures.
 *
 * Throughput is lanes × bytes / time of the requests (Little's law), which needs no clock of its own and is not disturbed
 * by requests that are half done at the ends of a window. A request that began while another number of lanes was open
 * says nothing about this number.
 */
export function nextConcurrency(state: Concurrency, seen: RequestObservation): Concurrency {
  if (!seen.isOk) return afterFailure(state, seen.atOnce);
  if (seen.atOnce !== state.atOnce) return state;
  const window = {
    ...state.window,
    finishedCount: state.window.finishedCount + 1,
    bytes: state.window.bytes + Math.max(0, seen.bytes) + REQUEST_COST_BYTES,
    ms: state.window.ms + Math.max(0, seen.ms),
  };
  const enough =
    window.finishedCount - window.failedCount >= Math.max(WINDOW_COUNT, 2 * state.atOnce) &&
    window.ms / state.atOnce >= WINDOW_MS;
  return enough
    ? afterWindow({ ...state, window: EMPTY }, yieldOf(window, state.atOnce))
    : { ...state, window };
}

/** A failure of more lanes than now was answered already; a single one is the photo's own affair. */
function afterFailure(state: Concurrency, atOnce: number): Concurrency {
  if (atOnce > state.atOnce) return state;
  const finishedCount = state.window.finishedCount + 1;
  const failedCount = state.window.failedCount + 1;
  if (failedCount < 2 || failedCount * 5 < finishedCount)
    return { ...state, window: { ...state.window, finishedCount, failedCount } };
  if (state.atOnce > 1) return inVain(state, state.atOnce >> 1, null);
  return { ...settled(state, 1, null), waitWindows: FIRST_WAIT_WINDOWS };
}

function afterWindow(state: Concurrency, now: Yield): Concurrency {
  const { atOnce, trial, reference, waitWindows } = state;
  const ratio = now.bytesPerMs / (reference ?? now).bytesPerMs;
  const longer = now.requestMs / (reference ?? now).requestMs;
  if (reference !== null && trial === "more")
    return ratio >= GAIN ? more(state, now) : inVain(state, atOnce - 1, reference);
  if (reference !== null && trial === "fewer") {
    if (ratio * GAIN < 1) return settled(state, atOnce + 1, null);
    // Held against what it was before the first step down: many small losses must not add up.
    return atOnce > 1 ? { ...state, atOnce: atOnce - 1 } : settled(state, 1, now);
  }
  // Larger photos take longer and smaller ones give less; a slower link does both, and a faster one neither.
  if (ratio * SLOWER < 1 && longer > SLOWER && atOnce > 1)
    return { ...state, atOnce: atOnce - 1, trial: "fewer", reference: now };
  if (ratio > SLOWER && longer * SLOWER < 1)
    return more({ ...state, nextWaitWindows: FIRST_WAIT_WINDOWS }, now);
  return waitWindows > 0
    ? { ...state, reference: now, waitWindows: waitWindows - 1 }
    : more(state, now);
}

function more(state: Concurrency, now: Yield): Concurrency {
  if (state.atOnce >= MOST_PHOTOS_AT_ONCE) return settled(state, state.atOnce, now);
  return { ...state, atOnce: state.atOnce + 1, trial: "more", reference: now, waitWindows: 0 };
}

/** Back from a number that brought nothing; the next trial is put off for longer each time. */
function inVain(state: Concurrency, atOnce: number, reference: Yield | null): Concurrency {
  const { nextWaitWindows } = state;
  return {
    ...settled(state, atOnce, reference),
    waitWindows: nextWaitWindows,
    nextWaitWindows: Math.min(nextWaitWindows * 2, LONGEST_WAIT_WINDOWS),
  };
}

function settled(state: Concurrency, atOnce: number, reference: Yield | null): Concurrency {
  const waitWindows = FIRST_WAIT_WINDOWS;
  return { ...state, atOnce, trial: null, reference, waitWindows, window: EMPTY };
}

function yieldOf({ finishedCount, failedCount, bytes, ms }: Window, atOnce: number): Yield {
  return { bytesPerMs: (atOnce * bytes) / ms, requestMs: ms / (finishedCount - failedCount) };
}

/**
 * Reads a stored state; the first one where there is none or it makes no sense. An unfinished trial is undone: by now the
 * device may be somewhere else. What the number gave stays, so that a slower link is noticed.
 */
export function parseConcurrency(stored: unknown): Concurrency {
  const row = stored as Partial<Record<string, unknown>> | null | undefined;
  const { atOnce, trial, waitWindows, nextWaitWindows } = row ?? {};
  if (!isWithin(atOnce, MOST_PHOTOS_AT_ONCE)) return FIRST_CONCURRENCY;
  const proven = trial === "more" ? Math.max(1, atOnce - 1) : atOnce;
  return {
    ...settled(
      FIRST_CONCURRENCY,
      proven,
      trial === "fewer" ? null : parseYield(row?.["reference"]),
    ),
    waitWindows: isWithin(waitWindows, LONGEST_WAIT_WINDOWS) ? waitWindows : 0,
    nextWaitWindows: isWithin(nextWaitWindows, LONGEST_WAIT_WINDOWS)
      ? nextWaitWindows
      : FIRST_WAIT_WINDOWS,
  };
}

function parseYield(stored: unknown): Yield | null {
  const row = stored as Partial<Record<string, unknown>> | null | undefined;
  const { bytesPerMs, requestMs } = row ?? {};
  return isWithin(bytesPerMs, Infinity, 0) && isWithin(requestMs, Infinity, 0)
    ? { bytesPerMs, requestMs }
    : null;
}

function isWithin(value: unknown, most: number, least = 1): value is number {
  return (
    typeof value === "number" &&
    value >= least &&
    value <= most &&
    (least === 0 || Number.isInteger(value))
  );
}
