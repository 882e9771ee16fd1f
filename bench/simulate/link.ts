import { HomewardError } from "../../src/core/errors.ts";
import type { Sha256 } from "../../src/core/ids.ts";
import type { HomeClient } from "../../src/core/tus/client.ts";
import type { Asked, Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import { current, type Realm } from "./realm.ts";
import type { SimHome } from "./sim-home.ts";
import type { World } from "./world.ts";

const STATES = ["good", "good", "slow", "flaky", "flaky", "offline"] as const;
const LOST_RATIO = { good: 0, slow: 0.01, flaky: 0.12, offline: 1 };
const BYTES_PER_MS = { good: 1_000, slow: 24, flaky: 120, offline: 1 };
const LATENCY_MS = { good: 15, slow: 700, flaky: 150, offline: 10 };

/** The way between device and home: requests and answers take time and get lost, proxies refuse, bytes change. */
export class Link {
  state: (typeof STATES)[number] = "good";
  corruptRatio = 0;
  onChanged: () => void = () => {};
  readonly #world: World;
  readonly #home: SimHome;
  readonly #random: Random;
  readonly #ledger: Ledger;
  #proxyLimitBytes = Infinity;
  #narrowestBytes = Infinity;

  constructor(world: World, home: SimHome, random: Random, ledger: Ledger) {
    this.#world = world;
    this.#home = home;
    this.#random = random;
    this.#ledger = ledger;
  }

  /** The most that a proxy lets pass at once, bytes. */
  set proxyLimitBytes(limitBytes: number) {
    // What a narrower way taught is remembered for longer than a run lasts.
    if (limitBytes < this.#narrowestBytes) this.#ledger.allowRefusals();
    this.#narrowestBytes = Math.min(limitBytes, this.#narrowestBytes);
    this.#proxyLimitBytes = limitBytes;
    this.#world.note(`proxy: at most ${limitBytes}`);
  }

  change(): void {
    this.become(this.#random.pick(STATES));
  }

  become(state: Link["state"]): void {
    if (state === this.state) return;
    this.state = state;
    this.#world.note(`link: ${state}`);
    this.onChanged();
  }

  /** A client of the home for one realm. */
  client(realm: Realm): HomeClient<Blob> {
    const home = this.#home;
    const ask = <T>(
      what: Asked,
      signal: AbortSignal,
      answer: (chunk: Blob) => Promise<T>,
    ): Promise<T> => realm.guard(() => this.#request(realm, what, signal, answer));
    return {
      probe: (signal, waitingCount) =>
        ask({ verb: "probe" }, signal, () => home.probe(signal, waitingCount)),
      note: (items, signal) => ask({ verb: "note" }, signal, () => home.note(items)),
      join: (parts, signal) => ask({ verb: "join" }, signal, () => home.join(parts)),
      check: (hashes, signal) => ask({ verb: "check" }, signal, () => home.check(hashes)),
      create: (job, chunk, hash, signal) =>
        ask({ verb: "create", sha256: job.sha256, chunk }, signal, (sent) =>
          home.create(job, sent, hash),
        ),
      status: (url, signal) =>
        ask({ verb: "status", sha256: hashOf(url) }, signal, () => home.status(url)),
      send: (url, offsetBytes, chunk, hash, signal) =>
        ask({ verb: "send", sha256: hashOf(url), chunk }, signal, (sent) =>
          home.send(url, offsetBytes, sent, hash),
        ),
      terminate: (url, signal) =>
        ask({ verb: "terminate", sha256: hashOf(url) }, signal, () => home.terminate(url)),
    };
  }

  #request<T>(
    realm: Realm,
    what: Asked,
    signal: AbortSignal,
    answer: (chunk: Blob) => Promise<T>,
  ): Promise<T> {
    this.#ledger.begin(what);
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        if (realm.alive) this.#world.note(`${wordsFor(what)}: ${codeOf(error)}`);
        if (realm.alive && !signal.aborted) this.#ledger.heard(error, realm);
        realm.run(() => reject(error as Error));
      };
      if (signal.aborted) return reject(signal.reason as Error);
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      const chunk = what.chunk ?? new Blob([]);
      const lose = (): void =>
        this.#after(this.#random.chance(0.5) ? 50 : 30_000, () =>
          fail(new HomewardError(this.#random.chance(0.7) ? "home-unreachable" : "timed-out")),
        );
      this.#after(this.#travelMs(chunk.size), () => {
        // Who is gone by now may have sent all of it, or not.
        if ((!realm.alive || signal.aborted) && this.#random.chance(0.5)) return;
        if (this.#isLost()) return lose();
        if (chunk.size > this.#proxyLimitBytes) return fail(new HomewardError("upload-too-large"));
        const sent = this.#random.chance(this.corruptRatio) ? corrupted(chunk) : chunk;
        const reply = async (): Promise<void> => {
          try {
            const value = await answer(sent);
            this.#after(this.#travelMs(0), () => {
              if (this.#isLost()) return lose();
              if (realm.alive) this.#world.note(`${wordsFor(what)}: ok`);
              realm.run(() => resolve(value));
            });
          } catch (error) {
            this.#after(this.#travelMs(0), () => fail(error));
          }
        };
        void reply();
      });
    });
  }

  /** What travels belongs to nobody: it goes on when its sender is dead. */
  #after(ms: number, action: () => void): void {
    current.exit(() => this.#world.after(ms, action));
  }

  #travelMs(bytes: number): number {
    return LATENCY_MS[this.state] * (0.5 + this.#random.next()) + bytes / BYTES_PER_MS[this.state];
  }

  #isLost(): boolean {
    return this.#random.chance(LOST_RATIO[this.state]);
  }
}

function hashOf(uploadUrl: string): Sha256 {
  return uploadUrl.slice(uploadUrl.lastIndexOf("/") + 1) as Sha256;
}

function corrupted(chunk: Blob): Blob {
  return new Blob([chunk.slice(0, chunk.size - 1), new Uint8Array([chunk.size % 256])]);
}

function wordsFor({ verb, sha256 }: Asked): string {
  return sha256 === undefined ? verb : `${verb} ${sha256.slice(0, 8)}`;
}

function codeOf(error: unknown): string {
  return error instanceof HomewardError ? error.code : String(error);
}
