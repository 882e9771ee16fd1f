import type { Writable } from "node:stream";
import { HomewardError } from "../../src/core/errors.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Log } from "../ports/log.ts";
import { ChangeStream } from "./change-stream.ts";

/** A browser has one connection for each page that is open, of six to a host. */
const MOST_A_DEVICE = 6;
const MOST_IN_ALL = 500;

export type LiveTuning = {
  /** How often the feed is looked at while somebody listens, ms. */
  pollMs: number;
  /** How often an idle stream says that it lives, ms; devices that were removed lose theirs then. */
  heartbeatMs: number;
  /** How long a reader may take nothing, ms. */
  patienceMs: number;
};

export const LIVE_TUNING: LiveTuning = {
  pollMs: 1000,
  heartbeatMs: 20_000,
  patienceMs: 30_000,
};

/** All open streams of changes. They are fed by looking at the catalogue, so that changes made by another process are told too. */
export class LiveStreams {
  readonly #catalogue: Pick<
    Catalogue,
    "changesAfter" | "changeRange" | "feedEpoch" | "listDevices"
  >;
  readonly #tuning: LiveTuning;
  readonly #log: Log;
  readonly #streams = new Map<ChangeStream, string>();
  #timers: NodeJS.Timeout[] = [];
  #newestSeq = -1;
  #isLooking = false;
  #isStopped = false;

  constructor(
    catalogue: Pick<Catalogue, "changesAfter" | "changeRange" | "feedEpoch" | "listDevices">,
    tuning: LiveTuning,
    log: Log,
  ) {
    this.#log = log;
    this.#catalogue = catalogue;
    this.#tuning = tuning;
  }

  /** A stream to a device that is yet to begin. Throws `throttled` where it has too many, `home-busy` where the home stops. */
  open(deviceId: string, outgoing: Writable): ChangeStream {
    if (this.#isStopped) throw new HomewardError("home-busy", "The home is stopping.");
    const own = [...this.#streams.values()].filter((id) => id === deviceId).length;
    if (own >= MOST_A_DEVICE || this.#streams.size >= MOST_IN_ALL)
      throw new HomewardError("throttled", "Too many pages of this device listen already.");
    const stream = new ChangeStream(this.#catalogue, outgoing, this.#tuning.patienceMs, this.#log);
    this.#streams.set(stream, deviceId);
    outgoing.once("close", () => this.#forget(stream));
    if (this.#timers.length === 0) {
      this.#timers = [
        setInterval(() => void this.#look(), this.#tuning.pollMs),
        setInterval(() => void this.#beat(), this.#tuning.heartbeatMs),
      ];
    }
    return stream;
  }

  /** Ends the streams of a device that was removed. */
  endDevice(deviceId: string): void {
    for (const [stream, id] of this.#streams) if (id === deviceId) stream.end();
  }

  /** Ends all streams; none is opened any more. */
  stop(): void {
    this.#isStopped = true;
    for (const stream of this.#streams.keys()) stream.end();
  }

  #forget(stream: ChangeStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** Looks whether the feed went on, and lets every stream follow. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const { newestSeq } = await this.#catalogue.changeRange();
      if (newestSeq === this.#newestSeq) return;
      this.#newestSeq = newestSeq;
      for (const stream of this.#streams.keys()) void stream.follow();
    } catch (error) {
      this.#log.error({ err: error }, "cannot look for changes"); // the next look tries again
    } finally {
      this.#isLooking = false;
    }
  }

  async #beat(): Promise<void> {
    for (const stream of this.#streams.keys()) stream.beat();
    try {
      const known = new Set((await this.#catalogue.listDevices()).map(({ id }) => id));
      for (const id of new Set(this.#streams.values())) if (!known.has(id)) this.endDevice(id);
    } catch (error) {
      this.#log.error({ err: error }, "cannot look for removed devices");
    }
  }
}
