import type { HomewardError } from "../src/core/errors.ts";
import { type Hold, type HoldReason, holdFor, OPEN, outranks } from "../src/core/schedule/hold.ts";
import type { JobId } from "../src/core/ids.ts";
import type { BlockReason } from "../src/core/schedule/block.ts";
import { said } from "../src/core/said.ts";
import { readBlock } from "./conditions.ts";
import type { WakeParts } from "./parts.ts";
import { WayHome } from "./way-home.ts";

/** What one wake knows while it lasts: how it stands, what it moved, why it must stop. */
export class WakeState {
  readonly parts: WakeParts;
  readonly way: WayHome;
  /** New work was queued while the wake lasts; the transfer listens. */
  onWorkCame: () => void = () => {};
  /** The wake must stop; the transfer listens, so that it does not sleep on. */
  onStopping: () => void = () => {};
  /** Aborted when requests must end at once (the queue is held). */
  readonly #abort = new AbortController();
  readonly #jobs = new Map<JobId, AbortController>();
  #stopping = false;
  #reason: BlockReason | HoldReason | null = null;
  #isBlocked = false;
  #hold: Hold = OPEN;
  readonly #seenJobs = new Set<JobId>();
  homeCount = 0;
  sentBytes = 0;
  /** Why the wake ended early, a sentence. */
  words = "";

  constructor(parts: WakeParts, chunkBytes: number) {
    this.parts = parts;
    this.way = new WayHome(parts, chunkBytes);
  }

  get chunkBytes(): number {
    return this.way.chunkBytes;
  }

  /** No new chunk is begun from here on; those in hand may end. */
  get stopping(): boolean {
    return this.#stopping;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The one reason that all waiting jobs share; null: none. */
  get reason(): BlockReason | HoldReason | null {
    return this.#reason;
  }

  /** Whether one of the person's conditions stopped the wake. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Whether the queue was held in this wake. */
  get isHeld(): boolean {
    return this.#hold.kind === "held";
  }

  /** Photos taken in hand. */
  get jobCount(): number {
    return this.#seenJobs.size;
  }

  get progressed(): boolean {
    return this.homeCount > 0 || this.sentBytes > 0;
  }

  stopSoon(words: string): void {
    this.#stopping = true;
    if (this.words === "") this.words = words;
    this.onStopping();
  }

  /** Ends requests in hand at once; their jobs are as if interrupted. */
  abort(): void {
    this.#abort.abort(new DOMException("The wake was ended", "AbortError"));
  }

  /** Whether a chunk may begin now: the person's conditions are read again. When not, this wake begins nothing more. */
  async mayGoOn(): Promise<boolean> {
    if (this.#stopping) return false;
    const block = await readBlock(this.parts);
    if (block === null) return true;
    this.#isBlocked = true;
    this.#reason ??= block.reason;
    this.stopSoon(said(block.reason));
    return false;
  }

  /** The queue is held as an earlier wake wrote down: nobody is asked. */
  heldBy(hold: Hold): void {
    if (hold.kind === "open") return;
    this.#reason ??= hold.reason;
    this.stopSoon(hold.words);
  }

  /** Holds the whole queue: written down, and this wake begins nothing more. Of several the one counts that must be obeyed. */
  async hold(hold: Hold): Promise<void> {
    if (!outranks(hold, this.#hold)) return;
    this.#hold = hold;
    this.heldBy(hold);
    await this.parts.store.write("hold", hold);
    this.parts.onChanged();
  }

  /** Holds for a failure that concerns the whole queue; requests in hand end at once, for none can succeed. */
  async holdForError(error: HomewardError): Promise<void> {
    const reason = holdReasonOf(error);
    await this.hold(
      holdFor(reason, { words: error.message }, this.parts.nowMs(), error.retryAfterMs),
    );
    this.#abort.abort(error);
  }

  /** A signal for one job's requests, aborted by `cancelJob` too. */
  beginJob(jobId: JobId): AbortSignal {
    const controller = new AbortController();
    this.#jobs.set(jobId, controller);
    this.#seenJobs.add(jobId);
    return AbortSignal.any([controller.signal, this.#abort.signal]);
  }

  endJob(jobId: JobId): void {
    this.#jobs.delete(jobId);
  }

  isUnderWay(jobId: JobId): boolean {
    return this.#jobs.has(jobId);
  }

  cancelJob(jobId: JobId): void {
    this.#jobs.get(jobId)?.abort(new DOMException("cancelled", "AbortError"));
  }
}

function holdReasonOf(error: HomewardError): HoldReason {
  if (error.class === "account") return "signed-out";
  if (error.class === "throttled" || error.class === "home-full") return error.class;
  return "home-unreachable";
}
