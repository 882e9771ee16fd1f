import { HomewardError } from "../../src/core/errors.ts";

/** The right to work on one upload. `signal` is aborted, with the reason, when the holder has to stop at its last durable byte. */
export type Lease = { signal: AbortSignal; release(): void };

type Entry = { stop: AbortController; over: Promise<void> };

/** One holder per upload; a newer request stops the older one and waits for it, without polling. */
export class UploadLocks {
  readonly #newest = new Map<string, Entry>();
  readonly #all = new Set<AbortController>();

  /** Waits until older requests for this upload have stopped. Throws `upload-superseded` when a newer one came meanwhile. */
  async acquire(id: string): Promise<Lease> {
    const stop = new AbortController();
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const older = this.#newest.get(id);
    const entry = { stop, over };
    this.#newest.set(id, entry);
    this.#all.add(stop);
    const release = () => {
      this.#all.delete(stop);
      if (this.#newest.get(id) === entry) this.#newest.delete(id);
      resolve();
    };
    older?.stop.abort(new HomewardError("upload-superseded"));
    await older?.over;
    if (stop.signal.aborted) {
      release();
      throw stop.signal.reason;
    }
    return { signal: stop.signal, release };
  }

  /** Whether a request works on this upload. */
  has(id: string): boolean {
    return this.#newest.has(id);
  }

  /** Whether any request works on an upload. */
  get isHeld(): boolean {
    return this.#newest.size > 0;
  }

  /** Resolves when nobody holds anything any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.#newest.values()].map(({ over }) => over));
  }

  /** Makes every holder stop at its last durable byte. */
  stopAll(reason: HomewardError): void {
    for (const stop of this.#all) stop.abort(reason);
  }
}
