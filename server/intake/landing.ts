/** A commit waits for others no longer than this. */
const MOST_WAIT_MS = 5;

/**
 * Files that are here as a whole and will be committed in a moment. A commit costs about the same for one as for six, so it
 * waits for them; a large file on a slow disk is not waited for.
 */
export class Landing {
  #count = 0;
  #nobodyLeft: (() => void) | null = null;

  /** Counts a file while `work` makes it ready. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) this.#nobodyLeft?.();
    }
  }

  /** Resolves when no file is on its way, or after a moment. */
  async over(): Promise<void> {
    if (this.#count === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const tooLong = setTimeout(resolve, MOST_WAIT_MS);
    this.#nobodyLeft = resolve;
    await promise;
    this.#nobodyLeft = null;
    clearTimeout(tooLong);
  }
}
