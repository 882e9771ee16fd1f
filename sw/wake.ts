import { type Doorbell, isNews, type WakeResult } from "../src/core/messages/messages.ts";
import { type Hold, isHeld, OPEN } from "../src/core/schedule/hold.ts";
import { asHomewardError } from "./carry.ts";
import type { WakeParts } from "./parts.ts";
import { settleThoseAtHome } from "./settle.ts";
import { transfer, WORTH_WAITING_MS } from "./transfer.ts";
import { WakeState } from "./wake-state.ts";

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
    const state = new WakeState(this.#parts, await store.read("chunkBytes"));
    this.#state = state;
    if (this.#stopWords !== null) state.stopSoon(this.#stopWords);
    // Whoever held the lock before is gone: what it had in hand was interrupted.
    const interrupted = await store.pending();
    await Promise.all(interrupted.map((job) => store.apply(job.id, [{ kind: "interrupted" }])));
    // A browser kills without a word when its time is up: a chunk that never fits into it must become smaller.
    if (interrupted.length > 0) await state.halveChunk();
    const { waitingCount } = await store.totals();
    const cancelled = await store.finished(1);
    const hold = await store.read("hold");
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
      if (await this.#isHomeThere(state, hold, waitingCount)) {
        await this.#acknowledge(state);
        await transfer(state);
        if (waitingCount > 0) await this.#tellNoneWaits(state);
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
  async #isHomeThere(state: WakeState, hold: Hold, waitingCount: number): Promise<boolean> {
    try {
      await this.#parts.home.probe(state.signal, waitingCount);
    } catch (error) {
      await state.holdForError(asHomewardError(error));
      return false;
    }
    if (hold.kind === "held") await this.#open();
    return true;
  }

  /** A home that went on believing in waiting photos would send a reminder of them. */
  async #tellNoneWaits(state: WakeState): Promise<void> {
    const { store, home } = this.#parts;
    if (state.stopping || (await store.totals()).waitingCount > 0) return;
    await home.probe(state.signal, 0).catch(() => {});
  }

  /** A hold without work would outlive its reason: it goes, but a throttling home is given its time. */
  async #release(hold: Hold): Promise<void> {
    if (hold.kind !== "held") return;
    if (hold.reason !== "throttled" || !isHeld(hold, this.#parts.nowMs())) await this.#open();
  }

  async #open(): Promise<void> {
    await this.#parts.store.write("hold", OPEN);
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
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
