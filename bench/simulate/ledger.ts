import { HomewardError } from "../../src/core/errors.ts";
import type { Sha256 } from "../../src/core/ids.ts";
import type { Judge } from "./judge.ts";
import type { Realm } from "./realm.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

const HOUR_MS = 3_600_000;
/** A photo is never asked about or sent more often than this in an hour. */
const PHOTO_REQUESTS_PER_HOUR = 150;
/** Requests of a device in an hour: at worst a probe and a check for each heartbeat, one every ten seconds. */
const REQUESTS_PER_HOUR = 720;
/** Chunks refused as too large after the way got narrower: some for each of the files at once, and again where one was not written down. */
const REFUSALS = 8;

/** A request as it sets out; `chunk`: the bytes that it carries. */
export type Asked = { verb: string; sha256?: Sha256; chunk?: Blob };

/** Every request that a device's worker begins, held against what was promised of requests. */
export class Ledger {
  /** Photos that this device has a receipt of its home for: none of them may be sent again. */
  receipts: ReadonlySet<string> = new Set();
  count = 0;
  /** The most in one hour of the clock. */
  mostAnHour = 0;
  readonly #world: World;
  readonly #judge: Judge;
  readonly #perHour = new Map<string, { hour: number; count: number }>();
  readonly #lastAskedAtMs = new Map<string, number>();
  /** The home's wish for silence, as this process heard it; ends then, ms. */
  #quiet: { untilMs: number; realm: Realm } | null = null;
  #refusalsLeft = REFUSALS;

  constructor(world: World, judge: Judge) {
    this.#world = world;
    this.#judge = judge;
  }

  /** A request begins. Throws the promise that it breaks, and ends the run with it. */
  begin({ verb, sha256, chunk }: Asked): void {
    this.count++;
    const { nowMs } = this.#world;
    if (this.#quiet !== null && nowMs < this.#quiet.untilMs)
      throw this.#broken("Retry-After", `${verb} was asked too early`);
    this.mostAnHour = Math.max(this.mostAnHour, this.#count("all", REQUESTS_PER_HOUR));
    if (sha256 === undefined) return;
    const name = sha256.slice(0, 8);
    this.#lastAskedAtMs.set(sha256, nowMs);
    this.#count(sha256, PHOTO_REQUESTS_PER_HOUR);
    if (chunk === undefined) return;
    const objection = this.#judge.objection();
    if (objection !== null)
      throw this.#broken("conditions", `${verb} ${name} was begun: ${objection}`);
    if (this.receipts.has(sha256))
      throw this.#broken("nothing doubled", `${name} was sent again after its receipt`);
  }

  /** A process heard this answer. */
  heard(error: unknown, realm: Realm): void {
    if (!(error instanceof HomewardError)) return;
    if (error.class === "too-large" && --this.#refusalsLeft < 0)
      throw this.#broken("refusals are remembered", "a chunk was too large again and again");
    if (error.class !== "throttled" || error.retryAfterMs === null) return;
    const untilMs = this.#world.nowMs + Math.min(error.retryAfterMs, HOUR_MS);
    if (untilMs > (this.#quiet?.untilMs ?? 0)) this.#quiet = { untilMs, realm };
  }

  /** The hold that the device would have to keep is not on its disk: forgiven where who heard of it died before it was written. */
  holdIsMissing(isForgiven: boolean): void {
    if (isForgiven || this.#quiet?.realm.alive === false) this.#quiet = null;
  }

  /** The device may rightly have forgotten: another home, a wrong clock, a full disk. */
  forgive(): void {
    this.#quiet = null;
    this.#refusalsLeft = REFUSALS;
  }

  /** When something was asked of this photo last, ms; 0: never. */
  lastAskedAtMs(sha256: Sha256): number {
    return this.#lastAskedAtMs.get(sha256) ?? 0;
  }

  /** A process that was killed, or a narrower way: what it was about to learn is learnt once more. */
  allowRefusals(): void {
    this.#refusalsLeft = REFUSALS;
  }

  #count(key: string, most: number): number {
    const hour = Math.floor(this.#world.nowMs / HOUR_MS);
    const last = this.#perHour.get(key);
    const count = last?.hour === hour ? last.count + 1 : 1;
    this.#perHour.set(key, { hour, count });
    if (count > most)
      throw this.#broken("hot loop", `${key.slice(0, 8)}: ${count} requests in an hour`);
    return count;
  }

  #broken(invariant: string, words: string): Violation {
    const violation = new Violation(invariant, words);
    this.#world.failure ??= violation;
    return violation;
  }
}
