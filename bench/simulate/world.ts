import { createHash } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { SimulatedLocks } from "./locks.ts";
import { current, type Realm } from "./realm.ts";
import { Violation } from "./violation.ts";

/** More turns than this without the clock moving is a hot loop. */
const MOST_TURNS = 400_000;

type Scheduled = { atMs: number; realm: Realm | undefined; action: () => void };

/**
 * Clock, event queue and turns of one simulated device. Only sleeping and scheduled events move the clock; between two of
 * them every task that IndexedDB queues is run to the end, in order, so that a seed always gives the same run.
 */
export class World {
  nowMs = 1_800_000_000_000;
  readonly startedAtMs = this.nowMs;
  /** How far the device's own clock is from the right one, ms. */
  #skewMs = 0;
  readonly locks = new SimulatedLocks();
  readonly trace: string[] = [];
  /** Called when a fuse has burnt down. */
  onFuse: (realm: Realm) => void = () => {};
  /** What went wrong in code that nobody waits for. */
  failure: unknown = null;
  readonly #events: Scheduled[] = [];
  readonly #tasks: { realm: Realm; task: () => void }[] = [];
  readonly #hash = createHash("sha256");
  readonly #restore: (() => void)[] = [];
  readonly #turn = globalThis.setImmediate;

  /** Puts this world's IndexedDB, locks and task queue in the place of the real ones, for code that runs as a realm. */
  install(): void {
    const factory = new IDBFactory();
    const open = (name: string, version?: number): IDBOpenDBRequest => {
      const realm = current.getStore();
      if (realm?.alive !== true) throw new Error("Only a living realm opens a database");
      const request = factory.open(name, version);
      request.addEventListener("success", () => realm.adopt(request.result));
      return request;
    };
    const later = (task: () => void): unknown => {
      const realm = current.getStore();
      return realm === undefined ? this.#turn(task) : this.#tasks.push({ realm, task });
    };
    this.#replace(globalThis, "indexedDB", { open });
    this.#replace(globalThis, "setImmediate", later);
    this.#replace(globalThis.navigator, "locks", this.locks);
  }

  uninstall(): void {
    for (const restore of this.#restore) restore();
  }

  #replace(owner: object, key: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(owner, key);
    Object.defineProperty(owner, key, { value, configurable: true, writable: true });
    this.#restore.push(() => {
      if (before === undefined) Reflect.deleteProperty(owner, key);
      else Object.defineProperty(owner, key, before);
    });
  }

  /** What the device's own clock shows, ms since the epoch. Timers do not go by it. */
  get wallMs(): number {
    return this.nowMs + this.#skewMs;
  }

  /** Puts the device's clock so far from the right time, ms. */
  setClockWrongBy(skewMs: number): void {
    this.#skewMs = skewMs;
  }

  /** Writes a line of the trace. */
  note(words: string): void {
    const line = `${clockWords(this.nowMs - this.startedAtMs)} ${words}`;
    this.trace.push(line);
    this.#hash.update(`${line}\n`);
  }

  traceHash(): string {
    return this.#hash.copy().digest("hex");
  }

  /** Does something after a delay, as the realm that asks now; not if that has died by then. */
  after(delayMs: number, action: () => void): void {
    const event = {
      atMs: this.nowMs + Math.max(0, Math.ceil(delayMs)),
      realm: current.getStore(),
      action,
    };
    // Behind all that come at the same instant.
    let at = this.#events.length;
    while (at > 0 && (this.#events[at - 1]?.atMs ?? 0) > event.atMs) at--;
    this.#events.splice(at, 0, event);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Work that nobody waits for; what it throws ends the run. */
  begin(work: Promise<unknown>): void {
    work.catch((error: unknown) => (this.failure ??= error));
  }

  /** Moves on to the next event and runs what follows from it. False when none is left before `untilMs`. */
  async step(untilMs: number): Promise<boolean> {
    const event = this.#events[0];
    if (event === undefined || event.atMs > untilMs) {
      this.nowMs = Math.max(this.nowMs, untilMs);
      return false;
    }
    this.#events.shift();
    this.nowMs = event.atMs;
    if (event.realm === undefined) event.action();
    else if (event.realm.alive) {
      this.#burn(event.realm);
      if (event.realm.alive) event.realm.run(event.action);
    }
    await this.settle();
    return true;
  }

  /** Runs every task that is queued and all that come of them, without moving the clock. */
  async settle(): Promise<void> {
    await this.#drainMicrotasks();
    for (let turns = 0; this.#tasks.length > 0; turns++) {
      if (turns > MOST_TURNS)
        throw new Violation("hot loop", "Tasks without end while no time passes");
      const next = this.#tasks.shift();
      if (next === undefined) break;
      this.#burn(next.realm);
      next.realm.run(next.task);
      await this.#drainMicrotasks();
    }
    if (this.failure !== null) throw this.failure;
  }

  #burn(realm: Realm): void {
    if (!realm.alive || realm.fuse === null) return;
    realm.fuse--;
    if (realm.fuse <= 0) this.onFuse(realm);
  }

  #drainMicrotasks(): Promise<void> {
    return new Promise((resolve) => this.#turn(() => resolve()));
  }
}

function clockWords(ms: number): string {
  const [days, rest] = [Math.floor(ms / 86_400_000), ms % 86_400_000];
  return `${days}d ${new Date(rest).toISOString().slice(11, 23)}`;
}
