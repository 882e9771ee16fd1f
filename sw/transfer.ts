import { MOST_PHOTOS_AT_ONCE } from "../src/core/schedule/concurrency.ts";
import { Feed } from "./feed.ts";
import { Line } from "./line.ts";
import type { WakeState } from "./wake-state.ts";

/** A retry that is due this soon is waited for inside the wake, ms. */
export const WORTH_WAITING_MS = 20_000;

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
  const feeds = [photos.feed, big.feed];
  state.onWorkCame = () => {
    for (const feed of feeds) feed.workCame();
    happened.resolve();
  };
  await way.recall();
  for (;;) {
    happened = Promise.withResolvers();
    if (!state.stopping) {
      await retryDue(state, feeds);
      for (const line of [big, photos]) line.open();
    }
    const retryInMs = state.stopping ? null : await nextRetryInMs(state);
    // All lanes are waited for, also when one breaks: none may go on after the lock is given up.
    const isIdle = photos.openCount + big.openCount === 0;
    if (isIdle && (retryInMs === null || retryInMs > WORTH_WAITING_MS)) break;
    const retry = retryInMs === null ? [] : [state.parts.sleep(retryInMs)];
    await Promise.race([happened.promise, ...retry]);
  }
  const broken = photos.broken ?? big.broken;
  if (broken !== null) throw broken.reason;
  await way.remember();
}

/** Registers again what is due; `feeds` may hand those out once more. */
export async function retryDue(state: WakeState, feeds: readonly Feed[]): Promise<void> {
  const { store, nowMs } = state.parts;
  const { due } = await store.dueRetries(nowMs(), 1_000);
  for (const job of due) {
    for (const feed of feeds) feed.allow(job.id);
  }
  await Promise.all(due.map((job) => store.apply(job.id, [{ kind: "retried" }])));
}

/** How long until a retry is due, ms; null: none is. */
async function nextRetryInMs(state: WakeState): Promise<number | null> {
  const { store, nowMs } = state.parts;
  const { due, nextAtMs } = await store.dueRetries(nowMs(), 1);
  if (due.length > 0) return 0;
  return nextAtMs === null ? null : nextAtMs - nowMs() + 1;
}
