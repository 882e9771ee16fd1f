import type { Doorbell } from "../../src/core/messages/messages.ts";
import { consequenceOf, type Surroundings } from "../../src/core/schedule/consequence.ts";
import type { ProcessingOutcome } from "../../src/core/schedule/extension.ts";
import type { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import { current, Realm } from "./realm.ts";
import { type Device, SimulatedWorker, storeOf } from "./worker.ts";

const HEARTBEAT_MS = 10_000;
const SYNC_BUDGET_MS = 150_000;
const SYNC_GRACE_MS = 20_000;
/** Chromium tries a registration three times: at once, then after 5, then after 15 minutes. Then it is gone. */
const SYNC_AGAIN_MS = [300_000, 900_000];
const TAGS = 4;

const NOT_ENDED: ProcessingOutcome = {
  result: "failure",
  progressed: false,
  words: "",
  reason: null,
};

/** A page that is open. */
type Page = { realm: Realm; store: IndexedDbJobStore };

type Registration = { attempts: number; dueAtMs: number; firing: boolean };

/** What a browser does: starts and ends the worker, carries messages, rings the doorbells that it was asked to. */
export class Browser {
  page: Page | null = null;
  worker: SimulatedWorker | null = null;
  kills = 0;
  wakeCount = 0;
  /** A wake was cut off, so that rows may rightly be `pending` with nobody at them until the next one. */
  wasCutOff = false;
  /** Chance that a wake is killed in its course. */
  killRatio = 0;
  readonly #device: Device;
  readonly #hasSync: boolean;
  readonly #tags = new Map<number, Registration>();
  #lives = 0;

  constructor(device: Device, hasSync: boolean) {
    this.#device = device;
    this.#hasSync = hasSync;
    device.world.onFuse = (realm) => this.kill(realm, "killed");
    device.link.onChanged = () => {
      if (device.link.state === "offline") return;
      if (this.page !== null) this.ring("online");
      this.#fireSyncs();
    };
  }

  /** A page is opened, or it is already. */
  openPage(): Page {
    if (this.page !== null) return this.page;
    const realm = new Realm(`page ${++this.#lives}`);
    const page = { realm, store: storeOf(this.#device, realm) };
    this.page = page;
    this.#device.world.note(`${realm.name} opened`);
    realm.run(() => {
      this.ring("open");
      this.#device.world.begin(this.#heartbeats(page));
    });
    return page;
  }

  async #heartbeats(page: Page): Promise<void> {
    for (;;) {
      await this.#device.world.sleep(HEARTBEAT_MS);
      if ((await page.store.totals()).waitingCount > 0) this.ring("heartbeat");
    }
  }

  around(isLastChance: boolean): Surroundings {
    return {
      hasWindow: this.page !== null,
      hasSync: this.#hasSync,
      hasPeriodicSync: false,
      isLastChance,
    };
  }

  closePage(): void {
    if (this.page !== null) this.kill(this.page.realm, "closed");
  }

  /** A page posts a doorbell to the worker, which starts when it is stopped. */
  ring(doorbell: Doorbell): void {
    this.post((worker) => {
      const { world } = this.#device;
      world.begin(worker.ring(doorbell));
      world.begin(this.#leaveRegistration(worker));
    });
  }

  /** Delivers a message to the worker. */
  post(deliver: (worker: SimulatedWorker) => void): void {
    current.exit(() =>
      this.#device.world.after(5, () => {
        const worker = this.#startWorker();
        worker.realm.run(() => deliver(worker));
      }),
    );
  }

  /** An update of the worker takes over while the one before it ends its wake. */
  update(): void {
    const old = this.worker;
    if (old === null) return;
    this.#device.world.note(`${old.realm.name} makes way`);
    old.realm.run(() => old.runner.willTerminate("A new version of Homeward takes over"));
    this.worker = null;
    this.#device.world.after(40_000, () => this.kill(old.realm, "replaced"));
    this.ring("open");
  }

  kill(realm: Realm, how: string): void {
    if (!realm.alive) return;
    const { world } = this.#device;
    world.note(`${realm.name} ${how}`);
    if (how === "killed") this.kills++;
    if (world.locks.isHeldBy("homeward-drain", realm)) this.wasCutOff = true;
    realm.kill();
    world.locks.release(realm);
    if (this.page?.realm === realm) this.page = null;
    if (this.worker?.realm === realm) this.worker = null;
    this.#device.onWritten();
  }

  #startWorker(): SimulatedWorker {
    if (this.worker !== null) return this.worker;
    const { world, random } = this.#device;
    const worker: SimulatedWorker = new SimulatedWorker(
      this.#device,
      `worker ${++this.#lives}`,
      () => {
        if (random.chance(this.killRatio)) worker.realm.fuse = random.integer(1, 400);
      },
    );
    this.worker = worker;
    world.note(`${worker.realm.name} started`);
    worker.realm.run(() => {
      // Without Background Sync workbox rings at each start of the worker.
      if (!this.#hasSync) world.begin(worker.ring("worker-start"));
    });
    this.#watch(worker);
    return worker;
  }

  /** A worker lives as long as an event holds it; pages that answer "still there" hold it while it works. */
  #watch(worker: SimulatedWorker): void {
    current.exit(() =>
      this.#device.world.after(15_000, () => {
        if (!worker.realm.alive) return;
        if (this.page !== null && worker.runner.running !== null) worker.hold(25_000);
        if (worker.isIdle) {
          if (worker.runner.running !== null) this.kills++;
          this.kill(worker.realm, "ended");
        } else this.#watch(worker);
      }),
    );
  }

  async #leaveRegistration(worker: SimulatedWorker): Promise<void> {
    if ((await worker.store.totals()).waitingCount === 0 || !this.#hasSync) return;
    if ([...this.#tags.values()].some((tag) => tag.firing)) return;
    // Those that the browser lists are in back-off or about to ring; any other has all its attempts before it.
    const tag = Array.from({ length: TAGS }, (_, at) => at).find((at) => !this.#tags.has(at));
    if (tag !== undefined) this.#register(tag);
  }

  #register(tag: number): void {
    this.#tags.set(tag, { attempts: 0, dueAtMs: this.#device.world.nowMs, firing: false });
    this.#scheduleSyncs();
  }

  #scheduleSyncs(): void {
    for (const { firing, dueAtMs } of this.#tags.values()) {
      if (firing) continue;
      current.exit(() =>
        this.#device.world.after(dueAtMs - this.#device.world.nowMs + 100, () => this.#fireSyncs()),
      );
    }
  }

  #fireSyncs(): void {
    const { world, link } = this.#device;
    if (link.state === "offline") return;
    for (const [tag, registration] of this.#tags) {
      if (registration.firing || registration.dueAtMs > world.nowMs) continue;
      registration.firing = true;
      registration.attempts++;
      this.post((worker) => {
        worker.hold(SYNC_BUDGET_MS + SYNC_GRACE_MS);
        const ended = (isDone: boolean): void => current.exit(() => this.#syncEnded(tag, isDone));
        world.begin(this.#answer(worker, tag).then(ended));
        // Killed in its course: the browser counts that as a failed attempt.
        current.exit(() =>
          world.after(SYNC_BUDGET_MS + SYNC_GRACE_MS + 10_000, () => {
            if (registration.firing) ended(false);
          }),
        );
      });
    }
  }

  /** What SyncDoorbells answers to a sync event: true resolves it, false rejects. */
  async #answer(worker: SimulatedWorker, tag: number): Promise<boolean> {
    const { world } = this.#device;
    const running = worker.ring("sync");
    let outcome = await Promise.race([running, world.sleep(SYNC_BUDGET_MS)]);
    if (outcome === undefined) {
      if (this.page !== null)
        outcome = { result: "processing", progressed: true, words: "", reason: null };
      else {
        worker.runner.willTerminate("The browser's time for this wake was over");
        outcome = (await Promise.race([running, world.sleep(SYNC_GRACE_MS)])) ?? undefined;
      }
    }
    const isLastChance = this.#tags.get(tag)?.attempts === SYNC_AGAIN_MS.length + 1;
    const { answer } = consequenceOf(outcome ?? NOT_ENDED, this.around(isLastChance));
    if (answer === "ring-again") current.exit(() => world.after(1_000, () => this.#register(tag)));
    return answer !== "reject";
  }

  #syncEnded(tag: number, isDone: boolean): void {
    const registration = this.#tags.get(tag);
    if (registration === undefined || !registration.firing) return;
    registration.firing = false;
    const againMs = SYNC_AGAIN_MS[registration.attempts - 1];
    this.#device.world.note(
      `sync ${tag}: attempt ${registration.attempts} ${isDone ? "done" : "failed"}`,
    );
    if (isDone || againMs === undefined) this.#tags.delete(tag);
    else {
      registration.dueAtMs = this.#device.world.nowMs + againMs;
      this.#scheduleSyncs();
    }
  }
}
