import { MOST_PHOTOS_AT_ONCE } from "../src/core/schedule/concurrency.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { Feed } from "./feed.ts";
import { Line } from "./line.ts";
import type { WakeParts } from "./parts.ts";
import type { WakeState } from "./wake-state.ts";

/** A retry that is due this soon is waited for inside the wake, ms. */
export const WORTH_WAITING_MS = 20_000;
/** Retries looked at together. */
const AT_ONCE = 1_000;

/**
 * Carries whatever waits until nothing is left that can go now or the wake must stop: photos as many at once as the link
 * is found to like, and one big file beside them. Neither line waits for the other to come to its end. Rejects when the
 * device itself fails.
 */
export async function transfer(state: WakeState): Promise<void> {
  const { way } = state;
  let happened = Promise.withResolvers<void>();
  const counted = (change: 1 | -1): void => {
    way.lanesOpen = photos.openCount;
    if (change < 0) happened.resolve();
  };
  const big = new Line(state, new Feed(state, "big"), () => 1, counted);
  // One of the six connections that a browser opens to a host over HTTP/1.1 stays free for the page.
  const photosAtOnce = (): number =>
    Math.min(way.photosAtOnce, MOST_PHOTOS_AT_ONCE - big.openCount);
  const photos = new Line(state, new Feed(state, "photos"), photosAtOnce, counted);
  const lines = [big, photos];
  state.onWorkCame = () => {
    for (const { feed } of lines) feed.workCame();
    happened.resolve();
  };
  state.onStopping = () => happened.resolve();
  await way.recall();
  try {
    for (;;) {
      happened = Promise.withResolvers();
      if (!state.stopping) {
        // Only where all else was carried: a photo that failed never takes a place from one that did not.
        await retryIdle(state, lines);
        for (const line of lines) line.open();
      }
      const isDone = lines.every(isIdle);
      const retryInMs = state.stopping ? null : await nextRetryInMs(state, lines.filter(isIdle));
      if (isDone && (retryInMs === null || retryInMs > WORTH_WAITING_MS)) break;
      await firstOf(happened.promise, retryInMs, state.parts.sleep);
    }
  } catch (error) {
    state.stopSoon("");
    throw error;
  } finally {
    // None may go on after the lock is given up.
    await Promise.all(lines.map((line) => line.ended()));
  }
  for (const { broken } of lines) if (broken !== null) throw broken.reason;
  await way.remember();
}

/** Resolves with what comes first; no timer is left behind. */
async function firstOf(
  happened: Promise<void>,
  inMs: number | null,
  sleep: WakeParts["sleep"],
): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race(inMs === null ? [happened] : [happened, sleep(inMs, over.signal)]);
  } finally {
    over.abort();
  }
}

const isIdle = (line: Line): boolean => line.openCount === 0;

/** Registers again whatever is due. */
export async function retryDue({ parts: { store, nowMs } }: WakeState): Promise<void> {
  await register(store, (await store.dueRetries(nowMs(), AT_ONCE)).due);
}

/** Registers again what is due in the lines that have nothing else to carry. */
async function retryIdle({ parts: { store, nowMs } }: WakeState, lines: Line[]): Promise<void> {
  const idle = lines.filter(isIdle);
  if (idle.length === 0) return;
  const { due } = await store.dueRetries(nowMs(), AT_ONCE);
  for (const { lane, feed } of idle) {
    const again = due.filter((job) => job.lane === lane);
    await register(store, again);
    for (const job of again) feed.allow(job.id);
  }
}

async function register(store: WakeParts["store"], jobs: readonly UploadJob[]): Promise<void> {
  await Promise.all(jobs.map((job) => store.apply(job.id, [{ kind: "retried" }])));
}

/** How long until a retry may be due in one of these lines, ms; null: none will be. */
async function nextRetryInMs(
  { parts: { store, nowMs } }: WakeState,
  lines: readonly Line[],
): Promise<number | null> {
  if (lines.length === 0) return null;
  const { due, nextAtMs } = await store.dueRetries(nowMs(), AT_ONCE);
  if (due.some((job) => lines.some(({ lane }) => lane === job.lane))) return 0;
  return nextAtMs === null ? null : nextAtMs - nowMs() + 1;
}
