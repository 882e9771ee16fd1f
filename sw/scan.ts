import type { ErrorCode } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import type { JobEvent } from "../src/core/jobs/step.ts";
import type { Doorbell } from "../src/core/messages/messages.ts";
import type { LookParts } from "../src/platform/linked/look-parts.ts";
import { lookThrough } from "../src/platform/linked/look-through.ts";
import { answerTrouble, isSourceTrouble } from "../src/platform/linked/source-trouble.ts";
import { LOOKS_AT } from "./late-folders.ts";

/** Of the 150 s of a wake: the rest is for sending. ms. */
const LOOK_MS = 45_000;
const MOST_READS = 5_000;

/** What a wake has to do with linked folders: looks before it sends, and knows what to do when a file is not what it was. */
export class FolderScan {
  readonly #parts: LookParts;

  constructor(parts: LookParts) {
    this.#parts = parts;
  }

  /** Looks, where this doorbell asks for it. True: there is more to look at, or more to queue, than this wake may. */
  async look(doorbell: Doorbell): Promise<boolean> {
    if (!LOOKS_AT.has(doorbell)) return false;
    const budget = { untilMs: this.#parts.nowMs() + LOOK_MS, mostReads: MOST_READS };
    const results = await lookThrough(this.#parts, budget, { waits: false });
    return [...(results?.values() ?? [])].some(({ end }) => end === "more" || end === "full");
  }

  /** What is to happen to a job that failed so; null: its file has no part in it. */
  async answer(job: UploadJob, code: ErrorCode, chunkBytes: number): Promise<JobEvent[] | null> {
    return job.source === undefined || !isSourceTrouble(job, code)
      ? null
      : answerTrouble(job, job.source, code, chunkBytes, this.#parts);
  }
}
