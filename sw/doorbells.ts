import { Queue } from "workbox-background-sync";
import { HomewardError } from "../src/core/errors.ts";
import { consequenceOf } from "../src/core/schedule/consequence.ts";
import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import { lookAround } from "./around.ts";
import { ringWithin } from "./budget.ts";
import { watchLastChance } from "./last-chance.ts";
import type { Runner } from "./runner.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * A tag that the browser has tried three times is gone for good, and one in back-off cannot be hurried
 * (Chromium, background_sync_manager.cc): so each visit leaves its registration on one of these tags that is free.
 */
const TAGS = 4;
/** workbox's, before the name of a queue. */
const TAG_PREFIX = "workbox-background-sync:";
/** Chromium ends a sync event after 180 s and kills what runs: begin nothing new after this, ms. */
const BUDGET_MS = 150_000;

/**
 * Background Sync as a doorbell: workbox's Queue keeps a sync registration and never a photo.
 * Must be built synchronously at the worker's top level, or the sync events of a fresh worker find no listener.
 */
export class SyncDoorbells {
  readonly #queues: Queue[];
  readonly #runner: Runner;
  readonly #isLastChance: (tag: string) => boolean;
  /** Sync events being answered right now: each of them decides at its end whether a registration is left. */
  #answering = 0;
  /** Of those: the browser's third and last tries. */
  #lastChances = 0;

  constructor(runner: Runner) {
    this.#runner = runner;
    // Before the queues are built, whose own listener would come first.
    this.#isLastChance = watchLastChance();
    this.#queues = Array.from(
      { length: TAGS },
      (_, at) =>
        new Queue(`homeward-doorbell-${at}`, {
          // A ticket never grows too old: the job behind it does not either.
          maxRetentionTime: Infinity,
          onSync: ({ queue }) => this.#answer(queue),
        }),
    );
  }

  /** Whether a last try is being answered: with work left after it, only a visit or a periodic wake helps. */
  get isLastChance(): boolean {
    return this.#lastChances > 0;
  }

  /** The same, with no other registration that has a try left: Background Sync is silent from here on. Never rejects. */
  async isLastOfAll(): Promise<boolean> {
    if (!this.isLastChance) return false;
    const tags = await self.registration.sync.getTags().catch(() => []);
    return tags.every((tag) => this.#isLastChance(tag));
  }

  /**
   * Leaves a fresh registration behind, so that the browser wakes the worker when the page is gone. Harmless without
   * Background Sync. Nothing is read or written first: the page may be closed at any moment, and without one a worker
   * cannot register.
   */
  async leaveRegistration(): Promise<void> {
    if (!("sync" in self.registration) || this.#answering > 0) return;
    // Those that the browser lists are in back-off or about to ring; any other has all its attempts before it.
    const listed = new Set(await self.registration.sync.getTags().catch(() => []));
    if (this.#answering > 0) return;
    await this.#queues.find(({ name }) => !listed.has(TAG_PREFIX + name))?.registerSync();
  }

  /** Periodic Background Sync: one who rejects is rung again after 5 and 15 minutes, which buys two more windows. */
  async answerPeriodic(): Promise<void> {
    const outcome = await ringWithin(BUDGET_MS, this.#runner, "periodicsync");
    const { answer } = consequenceOf(outcome, await lookAround(false));
    if (answer === "reject") throw unfinished(outcome);
  }

  async #answer(queue: Queue): Promise<void> {
    // Without Background Sync workbox calls this at each start of the worker, with nothing to keep it awake.
    if (!("sync" in self.registration)) {
      await this.#runner.ring("worker-start");
      return;
    }
    const isLastChance = this.#isLastChance(TAG_PREFIX + queue.name);
    if (isLastChance) this.#lastChances++;
    this.#answering++;
    try {
      const outcome = await ringWithin(BUDGET_MS, this.#runner, "sync");
      const { answer } = consequenceOf(outcome, await lookAround(isLastChance));
      if (answer === "reject") throw unfinished(outcome);
      await empty(queue);
      // A ticket that is pushed during the sync fires a new one when this ends.
      if (answer === "ring-again") await queue.pushRequest({ request: new Request("/healthz") });
    } finally {
      this.#answering--;
      if (isLastChance) this.#lastChances--;
    }
  }
}

/** What a sync event rejects with. */
function unfinished({ words }: ProcessingOutcome): HomewardError {
  return new HomewardError("home-busy", words === "" ? "Work is left" : words);
}

async function empty(queue: Queue): Promise<void> {
  while ((await queue.shiftRequest()) !== undefined);
}
