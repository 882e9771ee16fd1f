import { DRAIN_LOCK, type Doorbell, isNews } from "../src/core/messages/messages.ts";
import type { JobId } from "../src/core/ids.ts";
import type { WakeParts } from "./parts.ts";
import { said } from "../src/core/said.ts";
import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import { Wake } from "./wake.ts";

type RunnerHooks = {
  onStarted: (work: Promise<unknown>) => void;
  /** A promise is waited for: the event behind the wake keeps the worker until then. Must not reject. */
  onEnded: (outcome: ProcessingOutcome) => void | Promise<void>;
};

/**
 * Runs wakes one after another under the drain lock. A doorbell that rings during a wake makes another one follow,
 * since work may have come in behind it. `onStarted` gets the work that begins from rest, `onEnded` each wake's outcome.
 */
export class Runner {
  readonly #parts: WakeParts;
  readonly #hooks: RunnerHooks;
  #running: Promise<ProcessingOutcome> | null = null;
  #wake: Wake | null = null;
  #next: Doorbell | null = null;

  constructor(parts: WakeParts, hooks: RunnerHooks) {
    this.#parts = parts;
    this.#hooks = hooks;
  }

  /** The wakes under way; null when this worker is at rest. */
  get running(): Promise<ProcessingOutcome> | null {
    return this.#running;
  }

  /** Rings: joins the wakes under way or begins one. Resolves with the outcome of the last. */
  ring(doorbell: Doorbell): Promise<ProcessingOutcome> {
    if (this.#running !== null) {
      if (doorbell !== "heartbeat") this.#wake?.state?.onWorkCame();
      // A heartbeat must not make the wake forget that a person retried or that the device came online.
      if (this.#next === null || isNews(doorbell)) this.#next = doorbell;
      return this.#running;
    }
    this.#running = this.#run(doorbell).finally(() => (this.#running = null));
    this.#hooks.onStarted(this.#running);
    return this.#running;
  }

  /** No new chunk from here on; `running` resolves when those in hand have ended. */
  willTerminate(words: string): void {
    this.#next = null;
    this.#wake?.willTerminate(words);
  }

  /** Ends it now, requests in hand included. */
  abort(words: string): void {
    this.willTerminate(words);
    this.#wake?.state?.abort();
  }

  cancelJob(jobId: JobId): void {
    this.#wake?.state?.cancelJob(jobId);
  }

  async #run(first: Doorbell): Promise<ProcessingOutcome> {
    // Another worker (the one before an update) drains, or an update takes over: it will take what is new.
    const busy = {
      result: "processing",
      progressed: false,
      words: said("another-worker"),
      reason: null,
    } as const;
    let outcome: ProcessingOutcome = busy;
    for (let doorbell: Doorbell | null = first; doorbell !== null; doorbell = this.#takeNext()) {
      const wake = new Wake(this.#parts, doorbell);
      // Given up between two wakes: heartbeats make them follow each other without end, and an update waits for the lock.
      const ended = await navigator.locks.request(
        DRAIN_LOCK,
        { ifAvailable: true },
        async (lock) => {
          if (lock === null) return null;
          this.#wake = wake;
          return wake.process();
        },
      );
      if (ended === null) return busy;
      outcome = ended;
      await this.#hooks.onEnded(outcome);
    }
    return outcome;
  }

  #takeNext(): Doorbell | null {
    const next = this.#next;
    this.#next = null;
    return next;
  }
}
