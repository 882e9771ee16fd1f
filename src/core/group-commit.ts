/**
 * Gathers calls that arrive while a transaction is under way and runs them together in the next one, so that they share its cost.
 * `run` gets a batch in the order of the calls and answers in the same order; when it rejects, each call of the batch does.
 */
export class GroupCommit<Item, Answer> {
  #waiting: { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] =
    [];
  #running = false;
  readonly #run: (batch: Item[]) => Promise<Answer[]>;
  readonly #limit: number;
  readonly #gather: () => Promise<void>;

  /** `gather` is waited for before each batch, so that calls which are about to come share it. It never rejects. */
  constructor(
    run: (batch: Item[]) => Promise<Answer[]>,
    { limit = 256, gather = () => Promise.resolve() } = {},
  ) {
    this.#run = run;
    this.#limit = limit;
    this.#gather = gather;
  }

  add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // At least one turn of the event loop's microtasks lets calls made together share the first transaction.
      await this.#gather();
      const batch = this.#waiting.splice(0, this.#limit);
      try {
        const answers = await this.#run(batch.map((call) => call.item));
        for (const [at, call] of batch.entries()) {
          const answer = answers[at];
          if (at < answers.length) call.resolve(answer as Answer);
          else call.reject(new Error("Cannot answer a grouped call: the batch gave no answer"));
        }
      } catch (error) {
        for (const call of batch) call.reject(error);
      }
    }
    this.#running = false;
  }
}
