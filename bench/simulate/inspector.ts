import type { Sha256 } from "../../src/core/ids.ts";
import type { UploadJob } from "../../src/core/jobs/job.ts";
import { NO_TOTALS } from "../../src/core/jobs/totals.ts";
import { parseConditions } from "../../src/core/schedule/conditions.ts";
import { type Hold, isHeld, parseHold } from "../../src/core/schedule/hold.ts";
import { parsePowerReading } from "../../src/core/schedule/sensors.ts";
import { PART_BYTES } from "../../src/platform/byte-parts.ts";
import { type Database, openDatabase } from "../../src/platform/database.ts";
import { readRow } from "../../src/platform/job-row.ts";
import { parseReceiptRow } from "../../src/platform/small-rows.ts";
import { parseTotals } from "../../src/platform/totals-row.ts";
import type { Browser } from "./browser.ts";
import type { Judge } from "./judge.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import { Realm } from "./realm.ts";
import { checkReasons } from "./reasons.ts";
import { Violation } from "./violation.ts";
import type { Device } from "./worker.ts";

/** What a damaged row may hold in place of a field. Key and index fields are left: without them no query finds the row. */
const NONSENSE = [
  ["state", "asleep"],
  ["sizeBytes", "many"],
  ["offsetBytes", null],
  ["sha256", 7],
  ["assetId", ""],
  ["lane", {}],
  ["attemptCount", "x"],
  ["filename", 1],
  ["uploadUrl", ["/"]],
  ["createdAtMs", undefined],
] as const;

/** For what a photo may stand set aside in the end: refused by the home, or damaged after its bytes were given up. */
const FINAL: ReadonlySet<string> = new Set(["refused", "source-unreadable"]);

type Parts = {
  device: Device;
  judge: Judge;
  person: Person;
  browser: Browser;
};
type SeenReceipt = { sizeBytes: number; home: string };

/** The device's database as it stands on disk. */
export type Seen = {
  jobs: Map<string, UploadJob>;
  /** Rows that cannot be read, with the view that they stand in. */
  damaged: Map<string, number>;
  bytesOf: Map<string, number[]>;
  receipts: Map<string, SeenReceipt>;
  totals: unknown;
  hold: Hold;
};

/** Reads the device's database as it stands on disk and holds it against what was promised. */
export class Inspector {
  readonly #parts: Parts;
  readonly #kind: "blob" | "buffer";
  readonly #realm = new Realm("inspector");
  #database: Database | null = null;
  /** Sizes by the receipts that were read before: they never change, and reading them all again each time would take longest. */
  readonly #receipts = new Map<string, SeenReceipt>();
  /** The home that gave a photo's last receipt: with another home that receipt goes, and the photo stays where it is. */
  readonly #homeOf = new Map<string, string>();
  /** What was seen last. */
  seen: Seen | null = null;

  constructor(parts: Parts, kind: "blob" | "buffer") {
    this.#parts = parts;
    this.#kind = kind;
  }

  /** Creates the database and notes the way to keep bytes, so that the store need not try it out. */
  async prepare(name: string, chunkBytes: number): Promise<void> {
    await this.#run(async () => {
      this.#database = await openDatabase(() => {}, name);
      await this.#database.put("settings", this.#kind, "partKind");
      await this.#database.put("settings", chunkBytes, "chunkBytes");
    });
  }

  /** Overwrites a field of a row with something that makes no sense. */
  damage(random: Random): void {
    this.#realm.run(() => this.#parts.device.world.begin(this.#damageOne(random)));
  }

  async #damageOne(random: Random): Promise<void> {
    const jobs = [...(this.seen?.jobs.values() ?? [])];
    const job = jobs[random.integer(0, jobs.length - 1)];
    const row = job === undefined ? undefined : await this.#database?.get("jobs", job.id);
    if (job === undefined || row === undefined) return;
    const [field, nonsense] = random.pick<readonly [string, unknown]>(NONSENSE);
    this.#parts.device.world.note(`damages ${short(job.id)}: ${field}`);
    this.#parts.device.home.ground(job.sha256, "invalid-value");
    // Its bytes are gone already, and what is left of the row may not say so.
    if (job.state === "cancelled") this.#parts.device.home.ground(job.sha256, "source-unreadable");
    await this.#database?.put("jobs", { ...row, [field]: nonsense });
    this.#parts.device.onWritten();
  }

  /** Takes note of the battery's reading on disk. */
  async readPower(): Promise<void> {
    const stored = this.#run(async () => this.#database?.get("settings", "power"));
    this.#parts.judge.reading = parsePowerReading(await stored);
  }

  /** Throws the first promise that is broken. */
  async check(): Promise<void> {
    const seen = await this.#look();
    this.seen = seen;
    this.#nothingLost(seen);
    this.#nothingInvented(seen);
    this.#countersRight(seen);
    checkReasons(seen, this.#parts);
    const { device } = this.#parts;
    const ofThisHome = [...seen.receipts].filter(([, { home }]) => home === device.home.id);
    device.ledger.receipts = new Set(ofThisHome.map(([id]) => id));
    // On a full disk it may not have been possible to write the hold down.
    if (!isHeld(seen.hold, device.world.wallMs))
      device.ledger.holdIsMissing(device.disk.mode === "brimful");
  }

  /** After everything came home: nothing is left behind and every photo is there, byte for byte. */
  async checkEnd(): Promise<void> {
    this.#receipts.clear();
    await this.check();
    const { jobs, damaged, bytesOf, receipts } = await this.#look();
    for (const id of damaged.keys())
      throw new Violation("damage is seen", `${short(id)} was not set aside`);
    for (const job of jobs.values()) {
      if (job.state !== "failed" || !FINAL.has(job.failure.code))
        throw new Violation("arrives in the end", `${short(job.id)} is still ${job.state}`);
    }
    for (const id of bytesOf.keys()) {
      if (!jobs.has(id)) throw new Violation("nothing left behind", `bytes of ${short(id)}`);
    }
    for (const [id, photo] of this.#parts.person.photos) {
      if (photo.status !== "accepted" || receipts.has(id) || jobs.has(id)) continue;
      if (!this.#isElsewhere(id))
        throw new Violation("nothing lost", `${short(id)} has no receipt`);
    }
    await this.#bytesReadable(jobs);
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#realm.run(work);
    await this.#parts.device.world.settle();
    return result;
  }

  #look(): Promise<Seen> {
    return this.#run(async () => {
      const stores = ["jobs", "bytes", "receipts", "totals", "settings"] as const;
      const transaction = this.#database?.transaction(stores);
      if (transaction === undefined) throw new Error("Not prepared");
      const [rows, keys, kept, totals, hold, conditions, power] = await Promise.all([
        transaction.objectStore("jobs").getAll(),
        transaction.objectStore("bytes").getAllKeys(),
        transaction.objectStore("receipts").getAllKeys(),
        transaction.objectStore("totals").get("all"),
        transaction.objectStore("settings").get("hold"),
        transaction.objectStore("settings").get("conditions"),
        transaction.objectStore("settings").get("power"),
      ]);
      this.#parts.judge.conditions = parseConditions(conditions);
      this.#parts.judge.reading = parsePowerReading(power);
      const bytesOf = new Map<string, number[]>();
      for (const [id, part] of keys) bytesOf.set(id, [...(bytesOf.get(id) ?? []), part]);
      const jobs = new Map<string, UploadJob>();
      const damaged = new Map<string, number>();
      for (const row of rows) {
        const job = readRow(row);
        if (job !== null) jobs.set(job.id, job);
        else damaged.set(String(row["id"]), (row["queueKey"] as number[])[0] ?? -1);
      }
      const receipts = await this.#readReceipts(kept);
      return { jobs, damaged, bytesOf, receipts, totals, hold: parseHold(hold) };
    });
  }

  async #readReceipts(kept: readonly string[]): Promise<Seen["receipts"]> {
    const receipts = new Map<string, SeenReceipt>();
    for (const id of kept) {
      let receipt = this.#receipts.get(id);
      if (receipt === undefined) {
        const { sizeBytes, home } = parseReceiptRow(
          (await this.#database?.get("receipts", id)) ?? {},
        );
        receipt = { sizeBytes, home };
      }
      receipts.set(id, receipt);
    }
    this.#receipts.clear();
    for (const [id, receipt] of receipts) {
      this.#receipts.set(id, receipt);
      this.#homeOf.set(id, receipt.home);
    }
    return receipts;
  }

  /** Whether it went home to a home that is not this device's any more. */
  #isElsewhere(id: string): boolean {
    const { home } = this.#parts.device;
    return (this.#homeOf.get(id) ?? home.id) !== home.id;
  }

  #wasDamaged(sha256: Sha256): boolean {
    return this.#parts.device.home.grounds.get(sha256)?.has("invalid-value") === true;
  }

  #nothingLost({ jobs, damaged, bytesOf, receipts }: Seen): void {
    for (const [id, photo] of this.#parts.person.photos) {
      const job = jobs.get(id);
      const unfinished =
        damaged.has(id) ||
        (job !== undefined && job.state !== "cancelled" && job.state !== "succeeded");
      if (photo.status === "accepted" && !unfinished && !receipts.has(id) && !this.#isElsewhere(id))
        throw new Violation(
          "nothing lost",
          `${short(id)} is neither queued nor home (${job?.state})`,
        );
      // Of a cancelled photo nothing was promised; its row may have been damaged and mended since.
      if (
        !unfinished ||
        (photo.status === "cancelled" && this.#wasDamaged(photo.file.facts.sha256))
      )
        continue;
      const parts = this.#kind === "blob" ? 1 : Math.ceil(photo.bytes.length / PART_BYTES);
      if (bytesOf.get(id)?.length !== parts)
        throw new Violation("nothing lost", `the bytes of ${short(id)} are not there`);
    }
  }

  #nothingInvented({ jobs, damaged, bytesOf, receipts }: Seen): void {
    const { person } = this.#parts;
    const { home } = this.#parts.device;
    for (const [id, { sizeBytes, home: by }] of receipts) {
      const picked = person.photos.get(id as never);
      const stored = (by === home.id ? home.photos : home.former.get(by))?.get(id as never);
      if (
        stored === undefined ||
        picked?.bytes.equals(stored) !== true ||
        stored.length !== sizeBytes
      )
        throw new Violation("receipts are true", `${short(id)} is not home as it was picked`);
    }
    for (const id of home.photos.keys()) {
      if (!person.photos.has(id))
        throw new Violation("nothing doubled", `home has ${short(id)}, which nobody picked`);
    }
    if (this.#kind === "buffer") return;
    for (const id of bytesOf.keys()) {
      if (damaged.has(id)) continue;
      const state = jobs.get(id)?.state ?? "cancelled";
      if (state === "cancelled" || state === "succeeded")
        throw new Violation("nothing left behind", `bytes of ${short(id)}`);
    }
  }

  #countersRight({ jobs, damaged, receipts, totals: stored }: Seen): void {
    // Nobody knows as what those are counted until they are mended.
    if (damaged.size > 0) return;
    const counted = { ...NO_TOTALS };
    for (const job of jobs.values()) {
      if (job.state === "cancelled" || job.state === "succeeded") continue;
      if (job.state === "failed" && job.notBeforeAtMs === null) {
        counted.needsYouCount++;
        continue;
      }
      counted.waitingCount++;
      counted.waitingBytes += job.sizeBytes;
      counted.confirmedBytes += job.offsetBytes;
      if (job.state === "pending") counted.sendingCount++;
      if (job.state === "failed") counted.backingOffCount++;
    }
    for (const { sizeBytes } of receipts.values()) {
      counted.homeCount++;
      counted.homeBytes += sizeBytes;
    }
    const totals = parseTotals(stored as Record<string, unknown> | undefined);
    for (const field of Object.keys(counted) as (keyof typeof counted)[]) {
      // Of the round no row tells.
      if (field.startsWith("round")) continue;
      if (totals[field] !== counted[field])
        throw new Violation(
          "counters right",
          `${field} is ${totals[field]}, the rows say ${counted[field]}`,
        );
    }
  }

  async #bytesReadable(jobs: Seen["jobs"]): Promise<void> {
    for (const [id, job] of jobs) {
      if (job.state === "failed" && job.failure.code === "source-unreadable") continue;
      const parts = await this.#run(async () => {
        const keys = IDBKeyRange.bound([id, 0], [id, Infinity]);
        return (await this.#database?.getAll("bytes", keys)) ?? [];
      });
      const bytes = Buffer.from(await new Blob(parts).arrayBuffer());
      if (this.#parts.person.photos.get(id as never)?.bytes.equals(bytes) !== true)
        throw new Violation(
          "nothing lost",
          `the bytes of ${short(id)} are not those that were picked`,
        );
    }
  }
}

function short(id: string): string {
  return id.slice(0, 8);
}
