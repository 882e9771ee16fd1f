import { consequenceOf, type Surroundings } from "../../src/core/schedule/consequence.ts";
import type { Doorbell } from "../../src/core/messages/messages.ts";
import type { ProcessingOutcome } from "../../src/core/schedule/extension.ts";
import { current } from "./realm.ts";
import type { Device, SimulatedWorker } from "./worker.ts";

/** As in sw/budget.ts and sw/doorbells.ts, ms. */
const BUDGET_MS = 150_000;
const GRACE_MS = 20_000;
/** The browser ends an event that is not answered by then, ms. */
const EVENT_MS = BUDGET_MS + GRACE_MS + 10_000;
/** A rejected event is tried again after 5, then after 15 minutes; the third rejection is the last. */
const AGAIN_MS = [300_000, 900_000];
const TAGS = 4;
const HOUR_MS = 3_600_000;

const NOT_ENDED: ProcessingOutcome = {
  result: "failure",
  progressed: false,
  words: "The browser's time for this wake was over",
  reason: null,
};
const GOES_ON: ProcessingOutcome = {
  result: "processing",
  progressed: true,
  words: "",
  reason: null,
};

/** What the doorbells need of the browser. */
type Host = {
  device: Device;
  hasPage: () => boolean;
  post: (deliver: (worker: SimulatedWorker) => void) => void;
  around: (isLastChance: boolean) => Surroundings;
};

type Tries = { attempts: number; dueAtMs: number; firing: boolean };

/** The doorbells that the browser itself rings: Background Sync, Periodic Background Sync, push. */
export class Bells {
  readonly #host: Host;
  readonly #syncs = new Map<number, Tries>();
  #periodic: Tries | null = null;
  #lastChances = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether a last try is being answered, as `SyncDoorbells.isLastChance`. */
  get isLastChance(): boolean {
    return this.#lastChances > 0;
  }

  /** Whether a registration is left, as the browser lists them. */
  get hasSync(): boolean {
    return this.#syncs.size > 0;
  }

  /** Whether this doorbell is going to ring by itself; `null`: none need. */
  willRing(doorbell: Doorbell | null): boolean {
    if (doorbell === "sync")
      return [...this.#syncs.values()].some(({ attempts }) => attempts <= AGAIN_MS.length);
    if (doorbell === "periodicsync") return this.#periodic !== null;
    return true;
  }

  /** A registration on a free tag; without a page none can be made. */
  leaveSync(): void {
    if (!this.#host.hasPage()) return;
    if ([...this.#syncs.values()].some(({ firing }) => firing)) return;
    // Those that the browser lists are in back-off or about to ring; any other has all its attempts before it.
    const tag = Array.from({ length: TAGS }, (_, at) => at).find((at) => !this.#syncs.has(at));
    if (tag !== undefined) this.#registerSync(tag);
  }

  /** The app was installed: the browser rings every 12 to 36 hours from now on. */
  installPeriodic(): void {
    this.#periodic = { attempts: 0, dueAtMs: 0, firing: false };
    this.#nextPeriod(this.#periodic);
  }

  /** Home sent a push message. */
  push(): void {
    const { device, post } = this.#host;
    if (device.link.state === "offline") return;
    post((worker) => device.world.begin(this.#ringWithin(worker, "push")));
  }

  /** Rings whatever is due, when the device is online. */
  fire(): void {
    const { world, link } = this.#host.device;
    if (link.state === "offline") return;
    for (const [tag, tries] of this.#syncs) {
      if (!tries.firing && tries.dueAtMs <= world.nowMs)
        this.#begin(tries, () => this.#fireSync(tag, tries));
    }
    const periodic = this.#periodic;
    if (periodic !== null && !periodic.firing && periodic.dueAtMs <= world.nowMs)
      this.#begin(periodic, () => this.#firePeriodic(periodic));
  }

  #begin(tries: Tries, fire: () => void): void {
    tries.firing = true;
    tries.attempts++;
    fire();
  }

  #schedule({ dueAtMs }: Tries): void {
    const { world } = this.#host.device;
    current.exit(() => world.after(dueAtMs - world.nowMs + 100, () => this.fire()));
  }

  #registerSync(tag: number): void {
    const tries = { attempts: 0, dueAtMs: this.#host.device.world.nowMs, firing: false };
    this.#syncs.set(tag, tries);
    this.#schedule(tries);
  }

  #fireSync(tag: number, tries: Tries): void {
    const isLastChance = tries.attempts > AGAIN_MS.length;
    const answer = async (worker: SimulatedWorker): Promise<boolean> => {
      const consequence = consequenceOf(
        await this.#ringWithin(worker, "sync"),
        this.#host.around(isLastChance),
      );
      if (consequence.answer === "ring-again")
        current.exit(() =>
          this.#host.device.world.after(1_000, () => {
            if (this.#host.hasPage()) this.#registerSync(tag);
          }),
        );
      return consequence.answer !== "reject";
    };
    if (isLastChance) this.#lastChances++;
    this.#ring(`sync ${tag}`, tries, answer, (isDone) => {
      if (isLastChance) this.#lastChances--;
      if (isDone || !this.#tryAgain(tries)) this.#syncs.delete(tag);
    });
  }

  /** As SyncDoorbells.answerPeriodic. */
  #firePeriodic(tries: Tries): void {
    const answer = async (worker: SimulatedWorker): Promise<boolean> => {
      const outcome = await this.#ringWithin(worker, "periodicsync");
      return consequenceOf(outcome, this.#host.around(false)).answer !== "reject";
    };
    this.#ring("periodicsync", tries, answer, (isDone) => {
      if (isDone || !this.#tryAgain(tries)) this.#nextPeriod(tries);
    });
  }

  #nextPeriod(tries: Tries): void {
    const { world, random } = this.#host.device;
    tries.attempts = 0;
    tries.dueAtMs = world.nowMs + random.integer(12 * HOUR_MS, 36 * HOUR_MS);
    this.#schedule(tries);
  }

  #tryAgain(tries: Tries): boolean {
    const againMs = AGAIN_MS[tries.attempts - 1];
    if (againMs === undefined) return false;
    tries.dueAtMs = this.#host.device.world.nowMs + againMs;
    this.#schedule(tries);
    return true;
  }

  /** Delivers an event; `ended` is told once whether it was resolved. */
  #ring(
    name: string,
    tries: Tries,
    answer: (worker: SimulatedWorker) => Promise<boolean>,
    ended: (isDone: boolean) => void,
  ): void {
    const { world } = this.#host.device;
    const attempt = tries.attempts;
    const end = (isDone: boolean): void => {
      if (!tries.firing || tries.attempts !== attempt) return;
      tries.firing = false;
      world.note(`${name}: attempt ${attempt} ${isDone ? "done" : "failed"}`);
      ended(isDone);
    };
    this.#host.post((worker) => {
      world.begin(answer(worker).then((isDone) => current.exit(() => end(isDone))));
      // Killed in its course: the browser counts that as a failed attempt.
      current.exit(() => world.after(EVENT_MS, () => end(false)));
    });
  }

  /** As sw/budget.ts. */
  async #ringWithin(worker: SimulatedWorker, doorbell: Doorbell): Promise<ProcessingOutcome> {
    const { world } = this.#host.device;
    worker.hold(BUDGET_MS + GRACE_MS);
    const running = worker.ring(doorbell);
    const first = await Promise.race([running, world.sleep(BUDGET_MS)]);
    if (first !== undefined) return first;
    if (this.#host.hasPage()) return GOES_ON;
    worker.runner.willTerminate(NOT_ENDED.words);
    return (await Promise.race([running, world.sleep(GRACE_MS)])) ?? NOT_ENDED;
  }
}
