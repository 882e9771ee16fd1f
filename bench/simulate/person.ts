import { assetIdOf, type JobId } from "../../src/core/ids.ts";
import { DRAIN_LOCK } from "../../src/core/messages/messages.ts";
import type { EnqueueOutcome, PickedFile } from "../../src/core/ports.ts";
import { type Conditions, DEFAULT_CONDITIONS } from "../../src/core/schedule/conditions.ts";
import type { Browser } from "./browser.ts";
import { unlessFull } from "./disk.ts";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import type { Realm } from "./realm.ts";
import type { SimHome } from "./sim-home.ts";
import { someConditions } from "./some-conditions.ts";
import { type Device, hashOf } from "./worker.ts";
import type { World } from "./world.ts";

/** With these answers the app has promised to bring a photo home. */
const ACCEPTED: ReadonlySet<EnqueueOutcome | undefined> = new Set(["queued", "already-queued"]);

const SMALL_BYTES = [1, 60_000] as const;
const BIG_BYTES = [300_000, 900_000] as const;

/** What the person and the app agreed on: `offered` was not confirmed yet, `accepted` must never be lost. */
export type Promised = {
  bytes: Buffer<ArrayBuffer>;
  status: "offered" | "accepted" | "cancelled";
  file: PickedFile<Blob>;
};

/** Somebody with a device: picks photos, some of them twice, cancels, retries, pairs again, closes the page. */
export class Person {
  readonly photos = new Map<JobId, Promised>();
  readonly #world: World;
  readonly #random: Random;
  readonly #browser: Browser;
  readonly #home: SimHome;
  readonly #ledger: Ledger;
  /** The page that signs this device off: what is picked there meanwhile goes as well. */
  #leaving: Realm | null = null;

  constructor(device: Device, random: Random, browser: Browser) {
    const { world, home, ledger } = device;
    this.#ledger = ledger;
    this.#world = world;
    this.#random = random;
    this.#browser = browser;
    this.#home = home;
  }

  /** Opens the app for seconds or for an hour, and does something there. */
  visit(): void {
    const { realm } = this.#browser.openPage();
    const stayMs = this.#random.waitMs(this.#random.chance(0.2) ? 40 * 60_000 : 90_000);
    this.#world.after(stayMs, () => {
      if (this.#browser.page?.realm === realm) this.#browser.closePage();
    });
    realm.run(() => this.#world.begin(this.#use()));
  }

  async #use(): Promise<void> {
    // The first screen asks for it.
    if (this.#home.mode === "signed-out" && this.#random.chance(0.6)) this.pairAgain();
    // What was chosen at an earlier visit does not stand for ever.
    if (this.#random.chance(0.5)) await this.chooseConditions(DEFAULT_CONDITIONS);
    for (let times = this.#random.integer(1, 5); times > 0; times--) {
      const pick = this.#random.next();
      if (pick < 0.5) await this.#pickPhotos();
      else if (pick < 0.62) await this.cancelOne();
      else if (pick < 0.74) await this.retryAll();
      else if (pick < 0.82) this.pairAgain();
      else if (pick < 0.92)
        await this.chooseConditions(someConditions(this.#random, this.#world.wallMs));
      else this.#browser.ring("visible");
      await this.#world.sleep(this.#random.waitMs(15_000));
    }
  }

  async #pickPhotos(): Promise<void> {
    const page = this.#browser.page;
    if (page === null) return;
    const picked: PickedFile<Blob>[] = [];
    for (let count = this.#random.integer(1, 8); count > 0; count--)
      picked.push(await this.#onePhoto());
    if (this.#random.chance(0.08)) page.realm.fuse = this.#random.integer(1, 60);
    const outcomes = await unlessFull(page.store.enqueue(picked));
    this.#world.note(`picked ${picked.length}: ${outcomes?.join(" ") ?? "not written"}`);
    for (const [at, { facts }] of picked.entries()) {
      const photo = this.photos.get(facts.id);
      if (photo === undefined || page.realm === this.#leaving) continue;
      if (ACCEPTED.has(outcomes?.[at])) photo.status = "accepted";
    }
    this.#browser.ring("enqueue");
  }

  /** A new photo or video, or one that was picked before. */
  async #onePhoto(): Promise<PickedFile<Blob>> {
    const known = [...this.photos.values()];
    const again = known[this.#random.integer(0, known.length - 1)];
    if (again !== undefined && this.#random.chance(0.2)) return again.file;
    const isVideo = this.#random.chance(0.15);
    const isBig = isVideo || this.#random.chance(0.1);
    const [least, most] = isBig ? BIG_BYTES : SMALL_BYTES;
    const sizeBytes = this.#random.integer(least, most);
    const bytes = Buffer.alloc(sizeBytes, `photo ${this.photos.size} ${this.#random.next()}`);
    const file = await this.#picked(bytes, isVideo);
    this.photos.set(file.facts.id, { bytes, status: "offered", file });
    return file;
  }

  async #picked(bytes: Buffer<ArrayBuffer>, isVideo: boolean): Promise<PickedFile<Blob>> {
    const blob = new Blob([bytes]);
    const sha256 = await hashOf(blob);
    const facts: PickedFile["facts"] = {
      id: sha256,
      assetId: assetIdOf(sha256),
      resourceType: isVideo ? "video" : "photo",
      filename: `${this.photos.size}.${isVideo ? "mp4" : "jpg"}`,
      filetype: isVideo ? "video/mp4" : "image/jpeg",
      lastModifiedMs: this.#world.wallMs - this.#random.integer(0, 1e9),
      sizeBytes: bytes.length,
      sha256,
      createdAtMs: this.#world.wallMs,
    };
    return { facts, bytes: blob };
  }

  /** Cancels one that waits, as the app does: the row first, then the worker is told. */
  async cancelOne(): Promise<void> {
    const page = this.#browser.page;
    const view = this.#random.pick(["waiting", "sending", "backing-off", "needs-you"] as const);
    const [job] = (await page?.store.list(view, 0, 1)) ?? [];
    const photo = job === undefined ? undefined : this.photos.get(job.id);
    if (page === null || job === undefined || photo === undefined) return;
    this.#world.note(`cancels ${job.id.slice(0, 8)} (${view})`);
    photo.status = "cancelled";
    const kind = view === "needs-you" ? "acknowledged" : "cancelled";
    await unlessFull(page.store.apply(job.id, [{ kind }]));
    this.#browser.post((worker) => worker.cancelled(job.id));
  }

  async retryAll(): Promise<void> {
    const page = this.#browser.page;
    if (page === null) return;
    const jobs = await page.store.list("needs-you", 0, 200);
    await Promise.all(
      jobs.map((job) => unlessFull(page.store.apply(job.id, [{ kind: "retried" }]))),
    );
    this.#browser.ring("retry");
  }

  /** Chooses when this device may send. */
  async chooseConditions(conditions: Conditions): Promise<void> {
    const page = this.#browser.page;
    if (page === null) return;
    this.#world.note(`chooses ${JSON.stringify(conditions)}`);
    await unlessFull(page.store.write("conditions", conditions));
    this.#browser.ring("conditions");
  }

  /** Signs this device off, as the app does: the wake is ended, and under its lock all that belongs to the home goes. */
  async leaveHome(): Promise<void> {
    const page = this.#browser.openPage();
    this.#world.note("leaves the home");
    this.#leaving = page.realm;
    this.#ledger.forgive();
    for (const photo of this.photos.values()) photo.status = "cancelled";
    this.#browser.post((worker) => worker.runner.abort("This device leaves its home"));
    await page.realm.run(() =>
      navigator.locks.request(DRAIN_LOCK, async () => {
        this.#home.become("signed-out");
        await unlessFull(page.store.forgetHome());
      }),
    );
    this.#world.note("left the home");
    this.#leaving = null;
    this.#browser.ring("conditions");
  }

  pairAgain(): void {
    if (this.#home.mode === "signed-out") this.#home.become("up");
    this.#browser.ring("paired");
  }

  /** Another device of theirs sends a photo that is in line here too. */
  sendFromAnotherDevice(): void {
    const here = [...this.photos.values()];
    const photo = here[this.#random.integer(0, here.length - 1)];
    if (photo === undefined) return;
    this.#world.note(`another device sends ${photo.file.facts.id.slice(0, 8)}`);
    this.#home.photos.set(photo.file.facts.sha256, Buffer.from(photo.bytes));
  }
}
