import type { JobStore } from "../src/core/ports.ts";
import { type Fault, NO_TEST, type TestMode } from "../src/core/schedule/test-mode.ts";
import type { Settings } from "../src/core/settings.ts";

/**
 * Test mode in the worker: which fault is to be caused, no back-off, and the sudden end of a wake.
 * With test mode off it changes nothing and keeps nothing.
 */
export class TestBench {
  #mode: TestMode = NO_TEST;
  #isKilled = false;
  readonly #random: () => number;

  /** `random`: uniform in [0, 1), for when test mode is off. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** For jitter: 0 in test mode, which makes each back-off the shortest there is, half a second. */
  readonly random = (): number => (this.#mode.on ? 0 : this.#random());

  /** The fault to cause now; null: none. Read anew each time, so that a switch works before the next request. */
  async fault(settings: Settings): Promise<Fault | null> {
    this.#mode = await settings.read("testMode");
    return this.#mode.fault;
  }

  /** The wake under way is as if the browser had killed the worker: from here on it can write nothing more. */
  kill(): Error {
    this.#isKilled = true;
    return killed();
  }

  /** The next wake, in a worker that is as if newly started, begins when this work has ended. */
  follow(work: Promise<unknown>): void {
    const revive = (): void => void (this.#isKilled = false);
    void work.then(revive, revive);
  }

  /** The store as a wake sees it. Once killed, nothing it does arrives, and what it was about to write stays unwritten. */
  mortal(store: JobStore<Blob>): JobStore<Blob> {
    return new Proxy(store, {
      get: (target, name): unknown => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== "function") return method;
        return (...parameters: unknown[]): unknown =>
          this.#isKilled
            ? Promise.reject(killed())
            : (Reflect.apply(method, target, parameters) as unknown);
      },
    });
  }
}

function killed(): Error {
  return new Error("Test mode killed the worker");
}
