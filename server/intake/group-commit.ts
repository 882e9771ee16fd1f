type Waiting<T> = { item: T; resolve: () => void; reject: (error: unknown) => void };

/** Gathers items that arrive while a group is being committed into the next group, so that they share its fsyncs. */
export class GroupCommit<T> {
  readonly #run: (items: T[]) => Promise<void>;
  readonly #maxItems: number;
  #waiting: Waiting<T>[] = [];
  #busy = false;

  constructor(run: (items: T[]) => Promise<void>, maxItems = 100) {
    this.#run = run;
    this.#maxItems = maxItems;
  }

  /** Resolves when the group with this item is committed; rejects when that group failed. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#maxItems);
      try {
        // oxlint-disable-next-line no-await-in-loop -- one group after the other is the point
        await this.#run(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#busy = false;
  }
}
