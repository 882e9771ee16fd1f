import type { Lane } from "../src/core/jobs/job.ts";
import { carry } from "./carry.ts";
import type { Feed } from "./feed.ts";
import type { WakeState } from "./wake-state.ts";

/**
 * The open lanes of one kind of file. A lane carries one job after another; after each it ends when it is over the number
 * that is wished for, and opens others when there are fewer.
 */
export class Line {
  readonly feed: Feed;
  readonly #wake: WakeState;
  readonly #wished: () => number;
  readonly #onCounted: (change: 1 | -1) => void;
  readonly #running = new Set<Promise<void>>();
  #openCount = 0;
  #broken: { reason: unknown } | null = null;

  /** `onCounted` is told of each lane that opened or ended. */
  constructor(
    wake: WakeState,
    feed: Feed,
    wished: () => number,
    onCounted: (change: 1 | -1) => void,
  ) {
    this.#wake = wake;
    this.feed = feed;
    this.#wished = wished;
    this.#onCounted = onCounted;
  }

  get lane(): Lane {
    return this.feed.lane;
  }

  get openCount(): number {
    return this.#openCount;
  }

  /** What ended a lane that should not have ended: the device itself failed. */
  get broken(): { reason: unknown } | null {
    return this.#broken;
  }

  /** Opens lanes up to the number while there may be something for them to carry. */
  open(): void {
    while (!this.#wake.stopping && this.feed.mayHaveMore && this.#openCount < this.#wished()) {
      this.#count(1);
      const running = this.#run().finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
  }

  /** Resolves when no lane is open; they end by themselves once the wake must stop. */
  async ended(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** One lane, to its end. Never rejects: it tells the others to end, and how it broke is kept. */
  async #run(): Promise<void> {
    try {
      while (this.#openCount <= this.#wished()) {
        const job = await this.feed.next();
        if (job === null) break;
        await carry(this.#wake, job);
        this.open();
      }
    } catch (reason) {
      this.#broken ??= { reason };
      this.#wake.stopSoon("");
    }
    this.#count(-1);
  }

  #count(change: 1 | -1): void {
    this.#openCount += change;
    this.#onCounted(change);
  }
}
