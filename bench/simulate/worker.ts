import { createHash } from "node:crypto";
import type { Doorbell } from "../../src/core/messages/messages.ts";
import { parseSha256, type JobId, type Sha256 } from "../../src/core/ids.ts";
import { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import { Runner } from "../../sw/runner.ts";
import type { Surroundings } from "../../src/core/schedule/consequence.ts";
import type { ProcessingOutcome } from "../../src/core/schedule/extension.ts";
import type { WakeRecord } from "../../src/core/ports.ts";
import { type Disk, unlessFull } from "./disk.ts";
import type { Hardware } from "./hardware.ts";
import type { Ledger } from "./ledger.ts";
import type { Link } from "./link.ts";
import type { Random } from "./random.ts";
import { Realm } from "./realm.ts";
import type { SimHome } from "./sim-home.ts";
import type { World } from "./world.ts";

/** How long one message event may hold the worker, as in sw/main.ts, ms. */
const MESSAGE_MS = 240_000;
/** A worker that nothing holds is ended after this, ms. */
const IDLE_MS = 30_000;

/** What the processes of one device share. */
export type Device = {
  world: World;
  link: Link;
  ledger: Ledger;
  home: SimHome;
  hardware: Hardware;
  disk: Disk;
  random: Random;
  databaseName: string;
  /** Rows may have changed. */
  onWritten: () => void;
  /** The reading of the battery may have changed. */
  onPowerWritten: () => void;
  isClockWrong: boolean;
  /** The clock was wrong once: what was written then may lie in the future. */
  clockWasSetBack: boolean;
  /** Whether a row was damaged and not mended yet. */
  isDamaged: () => boolean;
  around: () => Surroundings;
  onWakeEnded: (outcome: ProcessingOutcome) => void;
  /** A wake ended by itself because the device could not write. */
  onWakeBroken: () => void;
  onWakeRecorded: (wake: WakeRecord) => void;
  tampering: Tampering;
};

/** What a test breaks on purpose, to see that it is noticed. */
export type Tampering = {
  store?: (store: IndexedDbJobStore, nowMs: () => number) => IndexedDbJobStore;
};

const WRITES = new Set(["enqueue", "apply", "write", "sweep", "meetHome", "forgetHome"]);
/** Rows that cannot be read are mended where they are listed. */
const MENDS = new Set(["list", "pending", "nextRegistered", "dueRetries", "jobsFor"]);
const NOT_WRITTEN: ProcessingOutcome = {
  result: "failure",
  progressed: false,
  words: "This device could not go on",
  reason: null,
};

/** The real job store, for one realm. */
export function storeOf(device: Device, realm: Realm): IndexedDbJobStore {
  const { world, random, databaseName } = device;
  const store = new IndexedDbJobStore({
    nowMs: () => world.wallMs,
    random: () => random.next(),
    name: databaseName,
    estimate: async () => null,
  });
  return realm.guarded(
    device.tampering.store?.(store, () => world.wallMs) ?? store,
    (method, args) => {
      // Every minute, and no row hangs on it.
      if (method === "write" && args[0] === "power") device.onPowerWritten();
      else if (WRITES.has(method) || (MENDS.has(method) && device.isDamaged())) device.onWritten();
      if (method === "recordWake") device.onWakeRecorded(args[0] as WakeRecord);
    },
  );
}

/** SHA-256 without threads, whose order nobody could foretell. */
export async function hashOf(blob: Blob): Promise<Sha256> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  return parseSha256(createHash("sha256").update(bytes).digest("hex"));
}

/** One life of the service worker: the real runner, wakes and store, and what of sw/main.ts hears the browser. */
export class SimulatedWorker {
  readonly realm: Realm;
  readonly store: IndexedDbJobStore;
  readonly runner: Runner;
  readonly #device: Device;
  /** When it left a sync registration behind last, ms. */
  leftAtMs = 0;
  #heldUntilMs = 0;

  constructor(device: Device, name: string, onStarted: () => void) {
    this.#device = device;
    this.realm = device.disk.serve(new Realm(name));
    this.store = storeOf(device, this.realm);
    const { world, link } = device;
    this.runner = new Runner(
      {
        store: this.store,
        home: link.client(this.realm),
        sha256Of: (blob) => this.realm.guard(() => hashOf(blob)),
        nowMs: () => world.wallMs,
        sleep: (ms) => this.realm.guard(() => world.sleep(ms)),
        sense: () => device.hardware.sense(),
        around: async () => device.around(),
        onChanged: () => {},
      },
      { onStarted, onEnded: (outcome) => device.onWakeEnded(outcome) },
    );
  }

  /** A doorbell's message from a page. Answers when the wakes that it began have ended. */
  async ring(doorbell: Doorbell): Promise<ProcessingOutcome> {
    const { world } = this.#device;
    world.note(`${this.realm.name}: ${doorbell}`);
    this.hold(MESSAGE_MS);
    const running = this.runner.ring(doorbell);
    if (doorbell === "open") world.begin(unlessFull(this.store.sweep()));
    const outcome = await unlessFull(running);
    if (outcome === null) this.#device.onWakeBroken();
    this.#heldUntilMs = Math.min(this.#heldUntilMs, world.nowMs);
    return outcome ?? NOT_WRITTEN;
  }

  cancelled(jobId: JobId): void {
    this.hold(MESSAGE_MS);
    this.runner.cancelJob(jobId);
    this.#device.world.begin(this.ring("heartbeat"));
  }

  /** An event that is not answered yet keeps it alive. */
  hold(ms: number): void {
    this.#heldUntilMs = Math.max(this.#heldUntilMs, this.#device.world.nowMs + ms);
  }

  /** Whether the browser would end it now. */
  get isIdle(): boolean {
    return this.#device.world.nowMs > this.#heldUntilMs + IDLE_MS;
  }
}
