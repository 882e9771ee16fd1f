import type { Doorbell } from "../src/core/messages/messages.ts";
import { isNews } from "../src/core/messages/messages.ts";
import type { ConditionsSeen } from "../src/core/ports.ts";
import { said } from "../src/core/said.ts";
import { consequenceOf } from "../src/core/schedule/consequence.ts";
import type { ProcessingOutcome, UploadExtension } from "../src/core/schedule/extension.ts";
import { type Hold, isHeld, OPEN } from "../src/core/schedule/hold.ts";
import { asHomewardError } from "./as-homeward-error.ts";
import { conditionsSeen } from "./conditions.ts";
import type { WakeParts } from "./parts.ts";
import { settleThoseAtHome } from "./settle.ts";
import { retryDue, transfer, WORTH_WAITING_MS } from "./transfer.ts";
import { WakeState } from "./wake-state.ts";

/** The browser's own doorbells: nobody was there when they rang, so the wake log tells of each. */
const BROWSER_DOORBELLS: ReadonlySet<Doorbell> = new Set(["sync", "periodicsync", "push"]);

const NOTHING_LEFT: ProcessingOutcome = {
  result: "completed",
  progressed: false,
  words: "",
  reason: null,
};
const MORE_TO_SEE: ProcessingOutcome = {
  ...NOTHING_LEFT,
  result: "processing",
  words: said("folders-left"),
};

/** One wake, from the ring of a doorbell to its result. */
export class Wake implements UploadExtension {
  readonly #parts: WakeParts;
  readonly #doorbell: Doorbell;
  #state: WakeState | null = null;
  #stopWords: string | null = null;
  /** Linked folders were not looked through to their end, for the time of this wake or the room of the queue. */
  #hasMoreToSee = false;

  constructor(parts: WakeParts, doorbell: Doorbell) {
    this.#parts = parts;
    this.#doorbell = doorbell;
  }

  willTerminate(words: string): void {
    this.#stopWords = words;
    this.#state?.stopSoon(words);
  }

  get state(): WakeState | null {
    return this.#state;
  }

  /** See `UploadExtension`. Must be called under the drain lock. */
  async process(): Promise<ProcessingOutcome> {
    const { store, nowMs } = this.#parts;
    const startedAtMs = nowMs();
    const state = new WakeState(this.#parts, await store.read("chunkBytes"));
    this.#state = state;
    if (this.#stopWords !== null) state.stopSoon(this.#stopWords);
    await this.#takeBack(state);
    await this.#look(state);
    const hold = await store.read("hold");
    const cancelledCount = (await store.jobsFor("acknowledge", 1)).length;
    const { waitingCount } = await store.totals();
    const hasNotes = (await store.notesToSend(1)).length > 0;
    if (waitingCount === 0 && cancelledCount === 0 && !hasNotes) {
      await this.#release(hold);
      return this.#hasMoreToSee ? MORE_TO_SEE : NOTHING_LEFT;
    }
    const seen = await conditionsSeen(this.#parts);
    const isWorth = await this.#isWorthAsking(state, hold, cancelledCount);
    if (isWorth) await this.#work(state, hold, waitingCount);
    const outcome = await this.#outcome(state);
    if (isWorth || this.#isTold(outcome)) await this.#record(state, startedAtMs, seen, outcome);
    return outcome;
  }

  /** Whoever held the lock before is gone: what it had in hand was interrupted. */
  async #takeBack(state: WakeState): Promise<void> {
    const { store } = this.#parts;
    const interrupted = await store.pending();
    await Promise.all(interrupted.map((job) => store.apply(job.id, [{ kind: "interrupted" }])));
    // A browser kills without a word when its time is up: a chunk that never fits into it must become smaller.
    if (interrupted.length > 0) await state.way.tookTooLong();
  }

  /** PhotoKit's create: what lies in linked folders comes into the queue. A look that fails stops nothing. */
  async #look(state: WakeState): Promise<void> {
    const { folders } = this.#parts;
    if (folders === undefined || state.stopping) return;
    this.#hasMoreToSee = await folders.look(this.#doorbell).catch(() => false);
  }

  /** Whether anything can move now; where not, the state tells why. */
  async #isWorthAsking(state: WakeState, hold: Hold, cancelledCount: number): Promise<boolean> {
    if (!(await state.mayGoOn())) return false;
    if (cancelledCount === 0 && !(await this.#hasWorkNow())) {
      state.stopSoon(said("next-try"));
      return false;
    }
    if (hold.kind === "open" || !isHeld(hold, this.#parts.nowMs())) return true;
    // A throttling home is never asked early. The other holds are tested anew by whatever says that things may have changed.
    if (hold.reason !== "throttled" && isNews(this.#doorbell)) return true;
    state.heldBy(hold);
    return false;
  }

  /** Probe, then retry → acknowledge → create, PhotoKit's order. */
  async #work(state: WakeState, hold: Hold, waitingCount: number): Promise<void> {
    try {
      if (!(await this.#isHomeThere(state, hold, waitingCount))) return;
      await retryDue(state);
      await this.#acknowledge(state);
      await transfer(state);
      await this.#sendNotes(state);
      if (waitingCount > 0) await this.#tellNoneWaits(state);
    } catch (error) {
      // The device itself failed (its storage is full, say): the log tells, and the next doorbell tries again.
      state.stopSoon(`${said("broken-off")} (${wordsOf(error)})`);
    }
  }

  /** What exports told goes last, in a part of its own: few wakes have any. */
  async #sendNotes(state: WakeState): Promise<void> {
    if ((await this.#parts.store.notesToSend(1)).length === 0) return;
    const { sendNotes } = await import("./send-notes.ts");
    await sendNotes(state);
  }

  async #outcome(state: WakeState): Promise<ProcessingOutcome> {
    const left = (await this.#parts.store.totals()).waitingCount;
    const { progressed, words, reason } = state;
    if (left === 0 && this.#hasMoreToSee) return { ...MORE_TO_SEE, progressed };
    if (left === 0) return { result: "completed", progressed, words, reason: null };
    return { result: progressed ? "processing" : "failure", progressed, words, reason };
  }

  /** A wake in which nobody was asked is no news, and a log of heartbeats would hold nothing else by tomorrow. */
  #isTold({ reason }: ProcessingOutcome): boolean {
    const isBlocked = this.#state?.isBlocked === true;
    return (
      BROWSER_DOORBELLS.has(this.#doorbell) ||
      (reason !== null && isBlocked && isNews(this.#doorbell))
    );
  }

  async #record(
    state: WakeState,
    startedAtMs: number,
    seen: ConditionsSeen,
    outcome: ProcessingOutcome,
  ): Promise<void> {
    const { store, nowMs, around } = this.#parts;
    const { homeCount, sentBytes, jobCount } = state;
    await store.recordWake({
      startedAtMs,
      endedAtMs: nowMs(),
      doorbell: this.#doorbell,
      seen,
      result: outcome.result,
      jobCount,
      homeCount,
      sentBytes,
      words: outcome.words,
      next: consequenceOf(outcome, await around()).next,
    });
  }

  async #hasWorkNow(): Promise<boolean> {
    const { store, nowMs } = this.#parts;
    const [photos, big, retries, notes] = await Promise.all([
      store.nextRegistered("photos", 1),
      store.nextRegistered("big", 1),
      store.dueRetries(nowMs() + WORTH_WAITING_MS, 1),
      store.notesToSend(1),
    ]);
    return photos.length + big.length + retries.due.length + notes.length > 0;
  }

  /** One small request tells whether the home is there; then a hold is over. */
  async #isHomeThere(state: WakeState, hold: Hold, waitingCount: number): Promise<boolean> {
    const { home, store } = this.#parts;
    let homeId: string;
    try {
      ({ homeId } = await home.probe(state.signal, waitingCount));
    } catch (error) {
      await state.holdForError(asHomewardError(error));
      return false;
    }
    // Another home than before may answer behind the same address, with no page open to notice.
    await store.meetHome(homeId);
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

  /** Cancelled jobs: who came home before the cancel keeps its receipt; the others' uploads are ended at home. Then the rows go. */
  async #acknowledge(state: WakeState): Promise<void> {
    const { store, home } = this.#parts;
    const cancelled = await store.jobsFor("acknowledge", 1_000);
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
