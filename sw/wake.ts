import { type Doorbell, isNews, type WakeResult } from "../src/core/messages/messages.ts";
import { type Hold, isHeld, OPEN } from "../src/core/schedule/hold.ts";
import { asHomewardError, carry } from "./carry.ts";
import { Feed } from "./feed.ts";
import type { WakeParts } from "./parts.ts";
import { settleThoseAtHome } from "./settle.ts";
import { WakeState } from "./wake-state.ts";

/**
 * Photos sent at once. Chromium opens six HTTP/1.1 connections to a host; one is the big lane's and one stays free
 * for the page. `npm run bench` measures it: 4, 5 and 6 differ by less than its spread.
 */
const PHOTOS_AT_ONCE = 4;
/** A retry that is due this soon is waited for inside the wake, ms. */
const WORTH_WAITING_MS = 20_000;

/** How a wake ended and whether anything moved. */
export type WakeOutcome = { result: WakeResult; progressed: boolean; words: string };

/** One wake: what to do from the ring of a doorbell to the result, PhotoKit's `process()`. */
export class Wake {
  readonly #parts: WakeParts;
  readonly #doorbell: Doorbell;
  #state: WakeState | null = null;
  #stopWords: string | null = null;

  constructor(parts: WakeParts, doorbell: Doorbell) {
    this.#parts = parts;
    this.#doorbell = doorbell;
  }

  /** Ends the wake after the chunks in hand. */
  stopSoon(words: string): void {
    this.#stopWords = words;
    this.#state?.stopSoon(words);
  }

  get state(): WakeState | null {
    return this.#state;
  }

  /** Runs to its end; never rejects for what a home or a photo does. Must be called under the drain lock. */
  async run(): Promise<WakeOutcome> {
    const { store, nowMs } = this.#parts;
    const startedAtMs = nowMs();
    const state = new WakeState(this.#parts, await store.chunkBytes());
    this.#state = state;
    if (this.#stopWords !== null) state.stopSoon(this.#stopWords);
    // Whoever held the lock before is gone: what it had in hand was interrupted.
    const interrupted = await store.pending();
    await Promise.all(interrupted.map((job) => store.apply(job.id, [{ kind: "interrupted" }])));
    // A browser kills without a word when its time is up: a chunk that never fits into it must become smaller.
    if (interrupted.length > 0) await state.halveChunk();
    const { waitingCount } = await store.totals();
    const cancelled = await store.finished(1);
    const hold = await store.hold();
    if (waitingCount === 0 && cancelled.length === 0) {
      await this.#release(hold);
      return { result: "completed", progressed: false, words: "" };
    }
    if (!(await this.#hasWorkNow()) && cancelled.length === 0) {
      return {
        result: "failure",
        progressed: false,
        words: "All that is left waits for its next try",
      };
    }
    // Nobody is asked while it is held: that is no news for the wake log, which would hold nothing else by tomorrow.
    if (hold.kind === "held" && isHeld(hold, nowMs()) && !this.#overrides(hold.reason))
      return { result: "failure", progressed: false, words: hold.words };
    try {
      if (await this.#isHomeThere(state, hold)) {
        await this.#acknowledge(state);
        await this.#transfer(state);
      }
    } catch (error) {
      // The device itself failed (its storage is full, say): the log tells, and the next doorbell tries again.
      state.stopSoon(`This device could not go on: ${wordsOf(error)}`);
    }
    const left = (await store.totals()).waitingCount;
    const result: WakeResult =
      left === 0 ? "completed" : state.progressed ? "processing" : "failure";
    const { homeCount, sentBytes, words } = state;
    await store.recordWake({
      startedAtMs,
      endedAtMs: nowMs(),
      doorbell: this.#doorbell,
      result,
      homeCount,
      sentBytes,
      words,
    });
    return { result, progressed: state.progressed, words };
  }

  async #hasWorkNow(): Promise<boolean> {
    const { store, nowMs } = this.#parts;
    const [photos, big, retries] = await Promise.all([
      store.nextRegistered("photos", 1),
      store.nextRegistered("big", 1),
      store.dueRetries(nowMs() + WORTH_WAITING_MS, 1),
    ]);
    return photos.length + big.length + retries.due.length > 0;
  }

  /** One small request tells whether the home is there; then a hold is over. */
  async #isHomeThere(state: WakeState, hold: Hold): Promise<boolean> {
    try {
      await this.#parts.home.probe(state.signal);
    } catch (error) {
      await state.holdForError(asHomewardError(error));
      return false;
    }
    if (hold.kind === "held") await this.#open();
    return true;
  }

  /** A hold without work would outlive its reason: it goes, but a throttling home is given its time. */
  async #release(hold: Hold): Promise<void> {
    if (hold.kind !== "held") return;
    if (hold.reason !== "throttled" || !isHeld(hold, this.#parts.nowMs())) await this.#open();
  }

  async #open(): Promise<void> {
    await this.#parts.store.setHold(OPEN);
    this.#parts.onChanged();
  }

  /** A throttling home is never asked early. The other holds are tested anew by whatever says that things may have changed. */
  #overrides(reason: string): boolean {
    return reason !== "throttled" && isNews(this.#doorbell);
  }

  /** Cancelled jobs: who came home before the cancel keeps its receipt; the others' uploads are ended at home. Then the rows go. */
  async #acknowledge(state: WakeState): Promise<void> {
    const { store, home } = this.#parts;
    const cancelled = await store.finished(1_000);
    if (cancelled.length === 0) return;
    for (const job of (await settleThoseAtHome(state, cancelled)) ?? []) {
      // What cannot be ended now expires at home by itself.
      if (job.uploadUrl !== null) await home.terminate(job.uploadUrl, state.signal).catch(() => {});
      await store.apply(job.id, [{ kind: "acknowledged" }]);
    }
  }

  async #transfer(state: WakeState): Promise<void> {
    const photos = new Feed(state, "photos");
    const big = new Feed(state, "big");
    const lanes = [...Array.from({ length: PHOTOS_AT_ONCE }, () => photos), big];
    for (;;) {
      await this.#retryDue([photos, big]);
      // All lanes are waited for, also when one breaks: none may go on after the lock is given up.
      const ends = await Promise.allSettled(lanes.map((feed) => drain(state, feed)));
      for (const end of ends) if (end.status === "rejected") throw end.reason;
      if (state.stopping || !(await this.#waitForRetry())) return;
    }
  }

  async #retryDue(feeds: Feed[]): Promise<void> {
    const { store, nowMs } = this.#parts;
    const { due } = await store.dueRetries(nowMs(), 1_000);
    for (const job of due) {
      for (const feed of feeds) feed.allow(job.id);
    }
    await Promise.all(due.map((job) => store.apply(job.id, [{ kind: "retried" }])));
  }

  /** True when a retry is due now or was worth waiting for. */
  async #waitForRetry(): Promise<boolean> {
    const { store, nowMs, sleep } = this.#parts;
    const { due, nextAtMs } = await store.dueRetries(nowMs(), 1);
    if (due.length > 0) return true;
    if (nextAtMs === null || nextAtMs - nowMs() > WORTH_WAITING_MS) return false;
    await sleep(nextAtMs - nowMs() + 1);
    return true;
  }
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
