import type { Hasher, LibraryFolder } from "../ports/library-folder.ts";
import type { FileRows } from "../ports/file-rows.ts";
import type { Log } from "../ports/log.ts";
import type { VerifyRows, VerifyRun } from "../ports/verify-rows.ts";
import { verifyLibrary } from "./verify.ts";

const WEEK_MS = 7 * 86_400_000;
/** How soon reading stands still when a photo comes, and goes on after it. */
const PAUSE_LOOK_MS = 200;

export type WeeklyPorts = {
  rows: FileRows & VerifyRows;
  folder: LibraryFolder;
  openHasher: () => Hasher;
  /** Keeps two verifications of one home apart, also those of other processes; null while another one runs. */
  lock: () => (() => void) | null;
  /** Whether photos are arriving: they go first. */
  isBusy: () => boolean;
  log: Log;
  nowMs: () => number;
};

/** Verifies the library once a week while the home serves. A run that was interrupted goes on where it was. */
export class WeeklyVerify {
  readonly #ports: WeeklyPorts;
  readonly #stop = new AbortController();
  #hasher: Hasher | null = null;
  #running: Promise<void> | null = null;

  constructor(ports: WeeklyPorts) {
    this.#ports = ports;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Runs when a week has passed since the last run began, or when one was interrupted; else nothing. Rejects when the catalogue does. */
  async runWhenDue(): Promise<void> {
    const { ended, open } = await this.#ports.rows.verifyRuns();
    const isDue = ended === null || this.#ports.nowMs() - ended.startedAtMs >= WEEK_MS;
    if (open !== null || isDue) await this.run();
  }

  /** Runs now; joins a run that is under way here. Nothing happens while another process verifies. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Ends what is under way at the last place that was written down; resolves when nothing is. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#hasher?.close();
    await this.#running?.catch(() => {});
  }

  async #run(): Promise<void> {
    const { rows, folder, openHasher, lock, log, nowMs } = this.#ports;
    const unlock = this.#stop.signal.aborted ? null : lock();
    if (unlock === null) return;
    const hasher = openHasher();
    this.#hasher = hasher;
    const lookAtUploads = () => hasher.pause(this.#ports.isBusy());
    lookAtUploads();
    const look = setInterval(lookAtUploads, PAUSE_LOOK_MS);
    try {
      const { open } = await rows.verifyRuns();
      const run = open ?? (await rows.beginVerifyRun(nowMs()));
      const { signal } = this.#stop;
      tellLog(log, await verifyLibrary({ rows, folder, hasher, nowMs }, run, { signal }));
    } catch (error) {
      // The hasher was ended under it: what was written down stands.
      if (!this.#stop.signal.aborted) throw error;
    } finally {
      clearInterval(look);
      this.#hasher = null;
      await hasher.close();
      unlock();
    }
  }
}

function tellLog(log: Log, run: VerifyRun): void {
  const { endedAtMs, missing, changed, unreadable, untracked } = run;
  if (endedAtMs === null || missing + changed + unreadable + untracked === 0) return;
  const found = { missing, changed, unreadable, untracked };
  log.warn(found, "verify found files that are not as they should be: run 'homeward verify'");
}
