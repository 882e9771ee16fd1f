import { HomewardError } from "../core/errors.ts";
import { GroupCommit } from "../core/group-commit.ts";
import type { JobId } from "../core/ids.ts";
import type { JobAction } from "../core/jobs/action.ts";
import type { JobView, Lane, UploadJob } from "../core/jobs/job.ts";
import type { JobEvent } from "../core/jobs/step.ts";
import type { Totals } from "../core/jobs/totals.ts";
import type {
  EnqueueOutcome,
  JobStore,
  KeptReceipt,
  NotedHash,
  PickedFile,
  WakeRecord,
} from "../core/ports.ts";
import { LONGEST_BACK_OFF_MS } from "../core/schedule/back-off.ts";
import type { TestMode } from "../core/schedule/test-mode.ts";
import { SETTINGS, type Setting, type SettingName } from "../core/settings.ts";
import type { Applied, EventsOfJob } from "./apply-events.ts";
import { DATABASE_NAME, type Database, openDatabase } from "./database.ts";
import type { IntakeOptions, IntakeStore } from "./intake-store.ts";
import { LANE_RANK, readRow, VIEW_RANK, VIEWS_FOR } from "./job-row.ts";
import { ALL_NOTES } from "./notes-range.ts";
import { parseTotals } from "./totals-row.ts";

const WAKES_KEPT = 500;

type Row = Record<string, unknown>;

const loadLate = () => import("./late-store.ts");
const loadIntake = () => import("./late-intake.ts");

/** The job store in IndexedDB; the same for page and worker. `core/ports.ts` says what its methods promise. */
export class IndexedDbJobStore implements JobStore<Blob> {
  #database: Promise<Database> | null = null;
  /** Settings that could not be written down, by name. */
  readonly #unwritten = new Map<SettingName, unknown>();
  readonly #applying: GroupCommit<EventsOfJob, Applied>;
  readonly #name: string;
  readonly #options: IntakeOptions;
  #intake: IntakeStore | null = null;

  constructor(
    options: { nowMs: () => number; random: () => number; name?: string } & IntakeOptions,
  ) {
    this.#name = options.name ?? DATABASE_NAME;
    this.#options = options;
    this.#applying = new GroupCommit(async (batch) => {
      const { applyEvents } = await loadLate();
      return applyEvents(await this.#open(), batch, options.nowMs(), options.random);
    });
  }

  async #open(): Promise<Database> {
    this.#database ??= openDatabase(() => (this.#database = null), this.#name).catch(
      (cause: unknown) => {
        this.#database = null;
        throw new HomewardError("storage-closed", undefined, { cause });
      },
    );
    return this.#database;
  }

  /** Closes the connection; the next call opens it again. */
  async close(): Promise<void> {
    (await this.#database)?.close();
    this.#database = null;
  }

  async #intakes(): Promise<IntakeStore> {
    const { IntakeStore } = await loadIntake();
    return (this.#intake ??= new IntakeStore(this.#name, () => this.#open(), this, this.#options));
  }

  async enqueue(files: readonly PickedFile<Blob>[]): Promise<EnqueueOutcome[]> {
    return (await this.#intakes()).enqueue(files);
  }

  apply(jobId: JobId, events: readonly JobEvent[]): Promise<Applied> {
    return this.#applying.add({ jobId, events });
  }

  /** Reads rows; those that are damaged are set aside first, so that one of them never stops the others. */
  async #read(rowsIn: (database: Database) => Promise<Row[]>): Promise<UploadJob[]> {
    const database = await this.#open();
    const jobs = (await rowsIn(database)).map(readRow);
    if (!jobs.includes(null)) return jobs.filter((job) => job !== null);
    const { mendRows } = await loadIntake();
    await mendRows(database).catch(() => {}); // on a full device they are passed over
    return (await rowsIn(database)).map(readRow).filter((job) => job !== null);
  }

  async nextRegistered(lane: Lane, limit: number): Promise<UploadJob[]> {
    const prefix = [VIEW_RANK.waiting, LANE_RANK[lane]];
    const range = IDBKeyRange.bound([...prefix, -Infinity], [...prefix, Infinity]);
    return this.#read((database) => database.getAllFromIndex("jobs", "queue", range, limit));
  }

  async list(view: JobView, offset: number, limit: number): Promise<UploadJob[]> {
    return this.#read((database) => rowsOfView(database, view, offset, limit));
  }

  async pending(): Promise<UploadJob[]> {
    return this.list("sending", 0, 1_000);
  }

  async jobsFor(action: JobAction, limit: number): Promise<UploadJob[]> {
    const jobs: UploadJob[] = [];
    for (const view of VIEWS_FOR[action]) {
      if (jobs.length >= limit) break;
      const left = limit - jobs.length;
      jobs.push(...(await this.#read((database) => rowsOfView(database, view, 0, left))));
    }
    return jobs;
  }

  async dueRetries(
    nowMs: number,
    limit: number,
  ): Promise<{ due: UploadJob[]; nextAtMs: number | null }> {
    const latestMs = nowMs + LONGEST_BACK_OFF_MS;
    const jobs = await this.#read(async (database) => {
      const index = database.transaction("jobs").store.index("due");
      const due = await index.getAll(IDBKeyRange.upperBound(nowMs), limit);
      // No back-off is this long: the clock was wrong when it began and has been put right.
      return [...due, ...(await index.getAll(IDBKeyRange.lowerBound(latestMs, true), limit))];
    });
    const index = (await this.#open()).transaction("jobs").store.index("due");
    const next = await index.openKeyCursor(IDBKeyRange.bound(nowMs, latestMs, true));
    return {
      due: jobs.slice(0, limit),
      nextAtMs: typeof next?.key === "number" ? next.key : null,
    };
  }

  async bytes(jobId: JobId, range?: { startByte: number; endByte: number }): Promise<Blob> {
    const { readBytes } = await loadLate();
    return readBytes(await this.#open(), jobId, range);
  }

  /**
   * Puts right what no step would ever meet: rows that the indexes do not find, and bytes that an intake left behind when its
   * page died (only `buffer` parts can be; not during an intake).
   */
  async sweep(): Promise<void> {
    await (await this.#intakes()).sweep();
  }

  async wholeLives(contentIdentifiers: readonly string[]): Promise<Set<string>> {
    const { wholeLives } = await loadIntake();
    return wholeLives(await this.#open(), contentIdentifiers);
  }

  async notesToSend(limit: number): Promise<NotedHash[]> {
    const database = await this.#open();
    // Each wake asks, and there are some only after an import.
    if ((await database.count("imports", ALL_NOTES())) === 0) return [];
    const { notesToSend } = await import("./note-rows.ts");
    return notesToSend(database, limit);
  }

  async notesSent(sent: readonly NotedHash[]): Promise<void> {
    const { forgetNotes } = await import("./note-rows.ts");
    await forgetNotes(await this.#open(), sent);
  }

  /** Whether any folder is linked to this device. */
  async hasLinkedFolders(): Promise<boolean> {
    return (await (await this.#open()).count("sources")) > 0;
  }

  async totals(): Promise<Totals> {
    return parseTotals(await (await this.#open()).get("totals", "all"));
  }

  async receipts(offset: number, limit: number): Promise<KeptReceipt[]> {
    const { readReceipts } = await loadIntake();
    return readReceipts(await this.#open(), offset, limit);
  }

  async meetHome(homeId: string): Promise<void> {
    if ((await this.#setting("homeId")) === homeId) return;
    // Not part of the first load: a device meets its home once.
    const { meetHome } = await import("./meet-home.ts");
    await meetHome(await this.#open(), homeId);
  }

  async forgetHome(): Promise<void> {
    const database = await this.#open();
    const { forgetHome } = await import("./forget-home.ts");
    await (await this.#intakes()).alone(() => forgetHome(database));
  }

  async read<Name extends SettingName>(name: Name): Promise<Setting<Name>> {
    const stored = this.#unwritten.get(name) ?? (await this.#setting(name));
    // The table gives each name its parser; TypeScript does not follow that through the index.
    return SETTINGS[name](stored) as Setting<Name>;
  }

  async write<Name extends SettingName>(name: Name, value: Setting<Name>): Promise<void> {
    // A device too full to note that the home asked for a pause keeps to it all the same, as long as this process lives.
    if (name === "hold") this.#unwritten.set(name, value);
    if (name === "testMode") {
      const { writeTestMode } = await loadIntake();
      await writeTestMode(await this.#open(), value as TestMode);
    } else await this.#set(name, value);
    this.#unwritten.delete(name);
  }

  async recordWake(wake: WakeRecord): Promise<void> {
    const transaction = (await this.#open()).transaction("wakes", "readwrite");
    const key = await transaction.store.add(wake);
    if (key > WAKES_KEPT) await transaction.store.delete(IDBKeyRange.upperBound(key - WAKES_KEPT));
    await transaction.done;
  }

  async wakes(limit: number): Promise<WakeRecord[]> {
    const { readWakes } = await loadIntake();
    return readWakes(await this.#open(), limit);
  }

  async #setting(key: string): Promise<unknown> {
    return (await this.#open()).get("settings", key);
  }

  async #set(key: string, value: unknown): Promise<void> {
    await (await this.#open()).put("settings", value, key);
  }
}

function viewRange(view: JobView | "finished"): IDBKeyRange {
  return IDBKeyRange.bound([VIEW_RANK[view]], [VIEW_RANK[view] + 1], false, true);
}

async function rowsOfView(
  database: Database,
  view: JobView | "finished",
  offset: number,
  limit: number,
): Promise<Row[]> {
  const index = database.transaction("jobs").store.index("queue");
  if (offset === 0) return index.getAll(viewRange(view), limit);
  let cursor = await index.openCursor(viewRange(view));
  cursor = (await cursor?.advance(offset)) ?? null;
  const rows: Row[] = [];
  while (cursor !== null && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}
