import type { ErrorCode } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import type { JobEvent } from "../src/core/jobs/step.ts";
import type { Doorbell } from "../src/core/messages/messages.ts";
import type { FolderWork } from "./parts.ts";

/** What a wake must have been rung by to look through folders: with a page open, that page looks. */
export const LOOKS_AT: ReadonlySet<Doorbell> = new Set(["sync", "periodicsync", "push"]);

/** Linked folders, which few wakes have to do with: what deals with them is loaded by the first that has. */
export class LateFolders implements FolderWork {
  readonly #areThere: () => Promise<boolean>;
  readonly #load: () => Promise<FolderWork>;
  #loaded: Promise<FolderWork> | null = null;

  /** `areThere`: whether any folder is linked. */
  constructor(areThere: () => Promise<boolean>, load: () => Promise<FolderWork>) {
    this.#areThere = areThere;
    this.#load = load;
  }

  /** See `FolderScan`. True also where it does not load: what was not looked at is left for another wake. */
  async look(doorbell: Doorbell): Promise<boolean> {
    if (!LOOKS_AT.has(doorbell) || !(await this.#areThere())) return false;
    const folders = await this.#folders().catch(() => null);
    return folders === null || folders.look(doorbell);
  }

  /** See `FolderScan`. Rejects where it does not load: the wake ends, and the job stays as it is. */
  async answer(job: UploadJob, code: ErrorCode, chunkBytes: number): Promise<JobEvent[] | null> {
    return job.source === undefined ? null : (await this.#folders()).answer(job, code, chunkBytes);
  }

  #folders(): Promise<FolderWork> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }
}
