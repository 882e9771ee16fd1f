import { Queue } from "workbox-background-sync";
import { HomewardError } from "../src/core/errors.ts";
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
/** For the chunks in hand to end, ms. */
const GRACE_MS = 20_000;

/**
 * Background Sync as a doorbell: workbox's Queue keeps a sync registration and never a photo.
 * Must be built synchronously at the worker's top level, or the sync events of a fresh worker find no listener.
 */
export class SyncDoorbells {
  readonly #queues: Queue[];
  readonly #runner: Runner;
  /** Sync events being answered right now: each of them decides at its end whether a registration is left. */
  #answering = 0;

  constructor(runner: Runner) {
    this.#runner = runner;
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

  async #answer(queue: Queue): Promise<void> {
    // Without Background Sync workbox calls this at each start of the worker, with nothing to keep it awake.
    if (!("sync" in self.registration)) {
      await this.#runner.ring("worker-start");
      return;
    }
    this.#answering++;
    try {
      const outcome = await withinBudget(this.#runner);
      const leftForPage = outcome?.progressed === true && (await hasWindow());
      if (outcome?.result !== "completed" && !leftForPage) {
        // The browser tries again in 5, then 15 minutes.
        throw new HomewardError("home-busy", outcome?.words ?? "Work is left");
      }
      await empty(queue);
      // Not done but moving, with a page open: a ticket pushed during the sync fires a new one when this ends.
      if (outcome?.result !== "completed")
        await queue.pushRequest({ request: new Request("/healthz") });
    } finally {
      this.#answering--;
    }
  }
}

/** The wake's outcome; null when the budget ended first with a page open (which keeps the worker at it). */
async function withinBudget(runner: Runner) {
  const running = runner.ring("sync");
  const first = await Promise.race([running, sleep(BUDGET_MS)]);
  if (first !== undefined) return first;
  if (await hasWindow()) return { result: "processing" as const, progressed: true, words: "" };
  runner.stopSoon("The browser's time for this wake was over");
  return (await Promise.race([running, sleep(GRACE_MS)])) ?? null;
}

async function empty(queue: Queue): Promise<void> {
  while ((await queue.shiftRequest()) !== undefined);
}

async function hasWindow(): Promise<boolean> {
  return (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length > 0;
}

function sleep(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
