/** Why one rests: `idle` ends when there is something to do, the others only by themselves or with everything. */
export type RestKind = "idle" | "aside" | "trouble";

/** A sleep of one sleeper that others can end; it keeps no process alive. */
export class Rest {
  #kind: RestKind | null = null;
  #wake: () => void = () => {};
  #isOver = false;

  async take(restMs: number, kind: RestKind): Promise<void> {
    if (this.#isOver) return;
    this.#kind = kind;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, restMs).unref();
    await promise;
    clearTimeout(timer);
    this.#kind = null;
  }

  /** Ends a rest of this kind; `all`: any, and there is none any more. */
  end(kind: RestKind | "all"): void {
    if (kind === "all") this.#isOver = true;
    if (kind === "all" || kind === this.#kind) this.#wake();
  }
}
