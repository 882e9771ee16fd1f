import {
  type IntakeRoom,
  intakeRoom,
  MOST_UNFINISHED_JOBS,
  NO_LIMIT,
  type StorageEstimate,
} from "../core/jobs/job-limit.ts";
import type { EnqueueOutcome, PickedFile } from "../core/ports.ts";
import type { Settings } from "../core/settings.ts";
import { type PartKind, sweepParts } from "./byte-parts.ts";
import type { Database } from "./database.ts";
import { enqueueFiles, type IntakeRules } from "./enqueue.ts";
import { areAllFound, mendRows } from "./mend-rows.ts";
import { choosePartKind } from "./part-kind.ts";
import { estimateStorage } from "./room.ts";

/** How a store takes files in; what is left out is found out. */
export type IntakeOptions = {
  kind?: PartKind;
  /** What the browser says of its storage; asked before each intake. */
  estimate?: () => Promise<StorageEstimate | null>;
  mostJobs?: number;
};

/** What the job store does for an intake. `name`: of the database, for the lock of who takes files in. */
export class IntakeStore {
  readonly #name: string;
  readonly #open: () => Promise<Database>;
  readonly #settings: Pick<Settings, "read">;
  readonly #options: IntakeOptions;
  #kind: Promise<PartKind> | null;

  constructor(
    name: string,
    open: () => Promise<Database>,
    settings: Pick<Settings, "read">,
    options: IntakeOptions,
  ) {
    this.#name = name;
    this.#open = open;
    this.#settings = settings;
    this.#options = options;
    this.#kind = options.kind === undefined ? null : Promise.resolve(options.kind);
  }

  get #lock(): string {
    return `${this.#name}-intake`;
  }

  /** See `JobStore`. */
  async enqueue(files: readonly PickedFile<Blob>[]): Promise<EnqueueOutcome[]> {
    const rules = await this.#rules();
    const database = await this.#open();
    if (rules.kind === "blob") return enqueueFiles(database, rules, files);
    // Parts are on disk before their row is: nobody may take them for left-overs meanwhile.
    return navigator.locks.request(this.#lock, () => enqueueFiles(database, rules, files));
  }

  /** See `IndexedDbJobStore`. */
  async sweep(): Promise<void> {
    const database = await this.#open();
    if (!(await areAllFound(database))) await mendRows(database);
    if ((await database.get("settings", "partKind")) !== "buffer") return;
    await navigator.locks.request(this.#lock, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await sweepParts(database);
    });
  }

  /** Runs `work` while nobody takes files in. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(this.#lock, work);
  }

  async #rules(): Promise<IntakeRules> {
    const [kind, { on, fault }] = await Promise.all([
      this.#partKind(),
      this.#settings.read("testMode"),
    ]);
    const { estimate: asked = estimateStorage, mostJobs = MOST_UNFINISHED_JOBS } = this.#options;
    const estimate = on ? null : await asked();
    const roomFor = (count: number): IntakeRoom =>
      on ? NO_LIMIT : intakeRoom(mostJobs - count, estimate);
    return { kind, roomFor, failsWrites: fault === "storage-full" };
  }

  async #partKind(): Promise<PartKind> {
    this.#kind ??= this.#findPartKind().catch((error: unknown) => {
      this.#kind = null; // asked anew by the next intake
      throw error;
    });
    return this.#kind;
  }

  async #findPartKind(): Promise<PartKind> {
    const database = await this.#open();
    const known: unknown = await database.get("settings", "partKind");
    if (known === "blob" || known === "buffer") return known;
    const chosen = await choosePartKind();
    await database.put("settings", chosen, "partKind");
    return chosen;
  }
}
