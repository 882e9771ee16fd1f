import type { Doorbell } from "../../src/core/messages/messages.ts";
import type { Surroundings } from "../../src/core/schedule/consequence.ts";
import type { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import { Bells } from "./bells.ts";
import { unlessFull } from "./disk.ts";
import { current, Realm } from "./realm.ts";
import { type Device, SimulatedWorker, storeOf } from "./worker.ts";

const HEARTBEAT_MS = 10_000;
const BATTERY_MS = 60_000;
/** As in sw/main.ts, ms. */
const HEARTBEAT_LEAVES_EVERY_MS = 300_000;

/** A page that is open. */
type Page = { realm: Realm; store: IndexedDbJobStore };

/** Which doorbells of its own this browser has. */
export type Abilities = { sync: boolean; periodicSync: boolean };

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
  readonly bells: Bells;
  readonly #device: Device;
  readonly #has: Abilities;
  #lives = 0;

  constructor(device: Device, has: Abilities) {
    this.#device = device;
    this.#has = has;
    this.bells = new Bells({
      device,
      hasPage: () => this.page !== null,
      post: (deliver) => this.post(deliver),
      around: (isLastChance) => this.around(isLastChance),
    });
    if (has.periodicSync) this.bells.installPeriodic();
    device.hardware.onBatteryChanged = () => {
      const { page } = this;
      page?.realm.run(() => device.world.begin(this.#readBattery(page)));
    };
    device.world.onFuse = (realm) => this.kill(realm, "killed");
    device.link.onChanged = () => {
      if (device.link.state === "offline") return;
      if (this.page !== null) this.ring("online");
      this.bells.fire();
    };
  }

  /** A page is opened, or it is already. */
  openPage(): Page {
    if (this.page !== null) return this.page;
    const realm = this.#device.disk.serve(new Realm(`page ${++this.#lives}`));
    const page = { realm, store: storeOf(this.#device, realm) };
    this.page = page;
    this.#device.world.note(`${realm.name} opened`);
    realm.run(() => {
      this.ring("open");
      this.#device.world.begin(this.#heartbeats(page));
      this.#device.world.begin(this.#watchBattery(page));
      this.#device.world.begin(this.#askWhoIsHome(page));
    });
    return page;
  }

  async #heartbeats(page: Page): Promise<void> {
    for (;;) {
      await this.#device.world.sleep(HEARTBEAT_MS);
      if ((await page.store.totals()).waitingCount > 0) this.ring("heartbeat");
    }
  }

  /** As the page does: every minute and on every change, where the browser knows the battery. */
  async #watchBattery(page: Page): Promise<void> {
    for (;;) {
      await this.#readBattery(page);
      await this.#device.world.sleep(BATTERY_MS);
    }
  }

  async #readBattery({ store }: Page): Promise<void> {
    const { hardware } = this.#device;
    if (hardware.tellsBattery) await unlessFull(store.write("power", hardware.read()));
  }

  /** As src/main.tsx: which home answers is written down. */
  async #askWhoIsHome({ store }: Page): Promise<void> {
    const { world, link, home } = this.#device;
    await world.sleep(40);
    if (link.state !== "offline" && home.mode === "up") await unlessFull(store.meetHome(home.id));
  }

  /** As sw/around.ts; `isLastChance` null: as the doorbells see it right now. */
  around(isLastChance: boolean | null): Surroundings {
    return {
      hasWindow: this.page !== null,
      hasSync: this.bells.hasSync,
      hasPeriodicSync: this.#has.periodicSync,
      isLastChance: isLastChance ?? this.bells.isLastChance,
    };
  }

  /** Whether what a wake named as the next doorbell is going to ring. */
  willRing(doorbell: Doorbell | null): boolean {
    return doorbell === "heartbeat" ? this.page !== null : this.bells.willRing(doorbell);
  }

  closePage(): void {
    if (this.page !== null) this.kill(this.page.realm, "closed");
  }

  /** A page posts a doorbell to the worker, which starts when it is stopped. */
  ring(doorbell: Doorbell): void {
    this.post((worker) => {
      const { world } = this.#device;
      world.begin(worker.ring(doorbell));
      world.begin(this.#leaveRegistration(worker, doorbell));
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
    if (world.locks.isHeldBy("homeward-drain", realm)) {
      this.wasCutOff = true;
      this.#device.ledger.allowRefusals();
    }
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
      if (!this.#has.sync) world.begin(worker.ring("worker-start"));
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

  /** As sw/main.ts: a long visit leaves one after the other. */
  async #leaveRegistration(worker: SimulatedWorker, doorbell: Doorbell): Promise<void> {
    const { nowMs } = this.#device.world;
    if (doorbell === "heartbeat" && nowMs - worker.leftAtMs < HEARTBEAT_LEAVES_EVERY_MS) return;
    worker.leftAtMs = nowMs;
    const isWorkLeft = doorbell === "enqueue" || (await worker.store.totals()).waitingCount > 0;
    if (isWorkLeft && this.#has.sync) current.exit(() => this.bells.leaveSync());
  }
}
