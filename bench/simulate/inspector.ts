import { NO_TOTALS } from "../../src/core/jobs/totals.ts";
import type { UploadJob } from "../../src/core/jobs/job.ts";
import { parseHold } from "../../src/core/schedule/hold.ts";
import { parseReceiptRow } from "../../src/platform/small-rows.ts";
import { PART_BYTES } from "../../src/platform/byte-parts.ts";
import { type Database, openDatabase } from "../../src/platform/database.ts";
import { fromRow } from "../../src/platform/job-row.ts";
import { parseTotals } from "../../src/platform/totals-row.ts";
import type { Browser } from "./browser.ts";
import type { Link } from "./link.ts";
import type { Person } from "./person.ts";
import { Realm } from "./realm.ts";
import type { SimHome } from "./sim-home.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

const HOUR_MS = 3_600_000;

type Parts = { world: World; link: Link; home: SimHome; person: Person; browser: Browser };
type Seen = {
  jobs: Map<string, UploadJob>;
  bytesOf: Map<string, number[]>;
  receipts: Map<string, number>;
  totals: unknown;
  hold: unknown;
};

/** Reads the device's database as it stands on disk and holds it against what was promised. */
export class Inspector {
  readonly #parts: Parts;
  readonly #kind: "blob" | "buffer";
  readonly #realm = new Realm("inspector");
  #database: Database | null = null;
  /** Sizes by the receipts that were read before: they never change, and reading them all again each time would take longest. */
  readonly #receipts = new Map<string, number>();

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

  /** Throws the first promise that is broken. */
  async check(): Promise<void> {
    const seen = await this.#look();
    this.#nothingLost(seen);
    this.#nothingInvented(seen);
    this.#countersRight(seen);
    this.#everyWaitHasAReason(seen);
    this.#parts.link.receipts = new Set(seen.receipts.keys());
    if (parseHold(seen.hold).kind !== "held") this.#parts.link.quietUntilMs = 0;
  }

  /** After everything came home: nothing is left behind and every photo is there, byte for byte. */
  async checkEnd(): Promise<void> {
    this.#receipts.clear();
    await this.check();
    const { jobs, bytesOf, receipts } = await this.#look();
    for (const job of jobs.values()) {
      if (job.state !== "failed" || job.failure.code !== "refused")
        throw new Violation("arrives in the end", `${short(job.id)} is still ${job.state}`);
    }
    for (const id of bytesOf.keys()) {
      if (!jobs.has(id)) throw new Violation("nothing left behind", `bytes of ${short(id)}`);
    }
    for (const [id, photo] of this.#parts.person.photos) {
      if (photo.status === "accepted" && !receipts.has(id) && !jobs.has(id))
        throw new Violation("nothing lost", `${short(id)} has no receipt`);
    }
    await this.#bytesReadable(jobs);
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#realm.run(work);
    await this.#parts.world.settle();
    return result;
  }

  #look(): Promise<Seen> {
    return this.#run(async () => {
      const stores = ["jobs", "bytes", "receipts", "totals", "settings"] as const;
      const transaction = this.#database?.transaction(stores);
      if (transaction === undefined) throw new Error("Not prepared");
      const [rows, keys, kept, totals, hold] = await Promise.all([
        transaction.objectStore("jobs").getAll(),
        transaction.objectStore("bytes").getAllKeys(),
        transaction.objectStore("receipts").getAllKeys(),
        transaction.objectStore("totals").get("all"),
        transaction.objectStore("settings").get("hold"),
      ]);
      const bytesOf = new Map<string, number[]>();
      for (const [id, part] of keys) bytesOf.set(id, [...(bytesOf.get(id) ?? []), part]);
      const receipts = new Map<string, number>();
      for (const id of kept) {
        const row = this.#receipts.has(id) ? undefined : await this.#database?.get("receipts", id);
        if (row !== undefined) this.#receipts.set(id, parseReceiptRow(row).sizeBytes);
        receipts.set(id, this.#receipts.get(id) ?? 0);
      }
      const jobs = new Map(rows.map(fromRow).map((job) => [job.id, job]));
      return { jobs, bytesOf, receipts, totals, hold };
    });
  }

  #nothingLost({ jobs, bytesOf, receipts }: Seen): void {
    for (const [id, photo] of this.#parts.person.photos) {
      const job = jobs.get(id);
      const unfinished =
        job !== undefined && job.state !== "cancelled" && job.state !== "succeeded";
      if (photo.status === "accepted" && !unfinished && !receipts.has(id))
        throw new Violation(
          "nothing lost",
          `${short(id)} is neither queued nor home (${job?.state})`,
        );
      if (!unfinished) continue;
      const parts = this.#kind === "blob" ? 1 : Math.ceil(job.sizeBytes / PART_BYTES);
      if (bytesOf.get(id)?.length !== parts)
        throw new Violation("nothing lost", `the bytes of ${short(id)} are not there`);
    }
  }

  #nothingInvented({ jobs, bytesOf, receipts }: Seen): void {
    const { home, person } = this.#parts;
    for (const [id, sizeBytes] of receipts) {
      const picked = person.photos.get(id as never);
      const stored = home.photos.get(id as never);
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
      const state = jobs.get(id)?.state ?? "cancelled";
      if (state === "cancelled" || state === "succeeded")
        throw new Violation("nothing left behind", `bytes of ${short(id)}`);
    }
  }

  #countersRight({ jobs, receipts, totals: stored }: Seen): void {
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
    for (const sizeBytes of receipts.values()) {
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

  #everyWaitHasAReason({ jobs, hold: stored }: Seen): void {
    const { world, browser, home } = this.#parts;
    const latestMs = world.nowMs + HOUR_MS;
    const hold = parseHold(stored);
    if (hold.kind === "held" && (hold.words === "" || hold.untilMs > latestMs))
      throw new Violation("every wait has a reason", `held until ${hold.untilMs}: '${hold.words}'`);
    const isAtWork = world.locks.isHeld("homeward-drain");
    for (const job of jobs.values()) {
      if (job.state === "pending" && !isAtWork && !browser.wasCutOff)
        throw new Violation("every wait has a reason", `${short(job.id)} is being sent by nobody`);
      if (job.state !== "failed") continue;
      const { failure, notBeforeAtMs } = job;
      if (notBeforeAtMs !== null && notBeforeAtMs > latestMs)
        throw new Violation(
          "every wait has a reason",
          `${short(job.id)} backs off for more than an hour`,
        );
      if (notBeforeAtMs === null && home.grounds.get(job.sha256)?.has(failure.code) !== true)
        throw new Violation(
          "every wait has a reason",
          `${short(job.id)} was set aside: ${failure.code}`,
        );
    }
  }

  async #bytesReadable(jobs: Seen["jobs"]): Promise<void> {
    for (const id of jobs.keys()) {
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
