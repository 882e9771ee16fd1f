import { carry } from "./carry.ts";
import { Feed } from "./feed.ts";
import type { WakeState } from "./wake-state.ts";

/**
 * Photos sent at once. Chromium opens six HTTP/1.1 connections to a host; one is the big lane's and one stays free
 * for the page. `npm run bench` measures it: 4, 5 and 6 differ by less than its spread.
 */
const PHOTOS_AT_ONCE = 4;
/** A retry that is due this soon is waited for inside the wake, ms. */
export const WORTH_WAITING_MS = 20_000;

/** Carries whatever waits, in its lanes, until nothing is left that can go now or the wake must stop. Rejects when the device itself fails. */
export async function transfer(state: WakeState): Promise<void> {
  const photos = new Feed(state, "photos");
  const big = new Feed(state, "big");
  const lanes = [...Array.from({ length: PHOTOS_AT_ONCE }, () => photos), big];
  for (;;) {
    await retryDue(state, [photos, big]);
    // All lanes are waited for, also when one breaks: none may go on after the lock is given up.
    const ends = await Promise.allSettled(lanes.map((feed) => drain(state, feed)));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    if (state.stopping || !(await waitForRetry(state))) return;
  }
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

/** True when a retry is due now or was worth waiting for. */
async function waitForRetry(state: WakeState): Promise<boolean> {
  const { store, nowMs, sleep } = state.parts;
  const { due, nextAtMs } = await store.dueRetries(nowMs(), 1);
  if (due.length > 0) return true;
  if (nextAtMs === null || nextAtMs - nowMs() > WORTH_WAITING_MS) return false;
  await sleep(nextAtMs - nowMs() + 1);
  return true;
}

async function drain(state: WakeState, feed: Feed): Promise<void> {
  try {
    for (let job = await feed.next(); job !== null; job = await feed.next()) {
      await carry(state, job);
    }
  } catch (error) {
    state.stopSoon("");
    throw error;
  }
}
