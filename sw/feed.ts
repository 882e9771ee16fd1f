import type { JobId } from "../src/core/ids.ts";
import type { Lane, UploadJob } from "../src/core/jobs/job.ts";
import { settleThoseAtHome } from "./settle.ts";
import type { WakeState } from "./wake-state.ts";

/** Jobs read, and hashes asked about, at once. At most 1,000 (the home's limit). */
const BATCH = 200;

/**
 * Hands out the next job of a lane, newest first. Reads a batch by index, asks the home in one request which of them it has
 * already, settles those without sending, and hands out the rest in order. Work that comes in meanwhile takes its place in
 * that order.
 */
export class Feed {
  readonly #wake: WakeState;
  readonly lane: Lane;
  #ready: UploadJob[] = [];
  #filling: Promise<void> | null = null;
  /** Rows may have come that were not seen yet. */
  #hasNews = true;
  /** Handed out in this wake: a job is carried once a wake unless it was retried. */
  readonly #handedOut = new Set<JobId>();

  constructor(wake: WakeState, lane: Lane) {
    this.#wake = wake;
    this.lane = lane;
  }

  /** The next job, or null when the lane is empty or the wake must stop. */
  async next(): Promise<UploadJob | null> {
    while (this.mayHaveMore && !this.#wake.stopping) {
      const job = this.#hasNews ? undefined : this.#ready.shift();
      if (job !== undefined) {
        this.#handedOut.add(job.id);
        // The last of a batch: the next look may find another.
        if (this.#ready.length === 0) this.#hasNews = true;
        return job;
      }
      this.#filling ??= this.#fill().finally(() => (this.#filling = null));
      await this.#filling;
    }
    return null;
  }

  /** False once a look found nothing, until work comes. */
  get mayHaveMore(): boolean {
    return this.#hasNews || this.#ready.length > 0;
  }

  /** Something may have been queued: the next job is looked for anew. */
  workCame(): void {
    this.#hasNews = true;
  }

  /** Lets a retried job be handed out again. */
  allow(jobId: JobId): void {
    this.#handedOut.delete(jobId);
    this.#hasNews = true;
  }

  /** Reads what is next and keeps of it what the home has not. */
  async #fill(): Promise<void> {
    const { store, onChanged } = this.#wake.parts;
    this.#hasNews = false;
    const rows = await store.nextRegistered(this.lane, BATCH);
    const waiting = rows.filter(
      (job) => !this.#handedOut.has(job.id) && !this.#wake.isUnderWay(job.id),
    );
    const asked = new Set(this.#ready.map((job) => job.id));
    const fresh = waiting.filter((job) => !asked.has(job.id));
    if (fresh.length === 0) {
      this.#ready = waiting;
      return;
    }
    const absent = await settleThoseAtHome(this.#wake, fresh);
    onChanged();
    if (absent === null) {
      this.#ready = [];
      return;
    }
    const toSend = new Set([...asked, ...absent.map((job) => job.id)]);
    // Lanes went on with what was ready meanwhile.
    this.#ready = waiting.filter((job) => toSend.has(job.id) && !this.#handedOut.has(job.id));
    // All of them were home: there may be more behind them.
    if (this.#ready.length === 0) this.#hasNews = true;
  }
}
