import type { JobId } from "../src/core/ids.ts";
import type { Lane, UploadJob } from "../src/core/jobs/job.ts";
import { settleThoseAtHome } from "./settle.ts";
import type { WakeState } from "./wake-state.ts";

/** Jobs read, and hashes asked about, at once. At most 1,000 (the home's limit). */
const BATCH = 200;

/**
 * Hands out the next job of a lane. Reads a batch by index, asks the home in one request which of them it has already,
 * settles those without sending, and hands out the rest in order.
 */
export class Feed {
  readonly #wake: WakeState;
  readonly #lane: Lane;
  #ready: UploadJob[] = [];
  #filling: Promise<boolean> | null = null;
  /** Handed out in this wake: a job is carried once a wake unless it was retried. */
  readonly #handedOut = new Set<JobId>();

  constructor(wake: WakeState, lane: Lane) {
    this.#wake = wake;
    this.#lane = lane;
  }

  /** The next job, or null when the lane is empty or the wake must stop. */
  async next(): Promise<UploadJob | null> {
    while (this.#ready.length === 0) {
      if (this.#wake.stopping) return null;
      this.#filling ??= this.#fill().finally(() => (this.#filling = null));
      // What was found may be handed out already, to those who waited before: then there may be more.
      if (!(await this.#filling)) return null;
    }
    const job = this.#ready.shift() ?? null;
    if (job !== null) this.#handedOut.add(job.id);
    return job;
  }

  /** Lets a retried job be handed out again. */
  allow(jobId: JobId): void {
    this.#handedOut.delete(jobId);
  }

  /** False when there is nothing left to hand out. */
  async #fill(): Promise<boolean> {
    const { store, onChanged } = this.#wake.parts;
    for (;;) {
      const rows = await store.nextRegistered(this.#lane, BATCH);
      const fresh = rows.filter(
        (job) => !this.#handedOut.has(job.id) && !this.#wake.isUnderWay(job.id),
      );
      if (fresh.length === 0) return false;
      const absent = await settleThoseAtHome(this.#wake, fresh);
      onChanged();
      if (absent === null) return false;
      this.#ready = absent;
      if (absent.length > 0) return true;
    }
  }
}
