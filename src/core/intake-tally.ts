import { emptyReport } from "./empty-report.ts";
import type { ErrorCode } from "./errors.ts";
import type { IntakeReport } from "./page-ports.ts";
import type { EnqueueOutcome } from "./ports.ts";

/**
 * What became of files that came in, whichever way: each is counted once, by `count` or by `refuse`, so that the counts and the
 * refused add up to them. Names are kept of the refused and the damaged only.
 */
export class IntakeTally {
  readonly #report = emptyReport();
  readonly #damaged: string[] = [];

  /** What the queue answered; `isDamaged`: the file ends too early, told only of what is queued. */
  count(filename: string, outcome: EnqueueOutcome, isDamaged = false): void {
    switch (outcome) {
      case "queued":
        this.#report.queuedCount++;
        if (isDamaged) this.#damaged.push(filename);
        return;
      case "already-queued":
        this.#report.alreadyQueuedCount++;
        return;
      case "already-home":
        this.#report.alreadyHomeCount++;
        return;
      case "over-limit":
      case "no-room":
        this.#report.noRoomCount++;
        return this.refuse(filename, ERROR_OF[outcome]);
      case "unreadable":
        this.refuse(filename, "source-unreadable");
    }
  }

  /** A file that is not taken, with why: a code of the catalogue, or words. */
  refuse(filename: string, words: string): void {
    this.#report.refused.push({ filename, words });
  }

  /** All that was counted so far. */
  report(): IntakeReport {
    return this.#damaged.length === 0 ? this.#report : { ...this.#report, damaged: this.#damaged };
  }
}

const ERROR_OF = {
  "over-limit": "over-limit",
  "no-room": "device-full",
  unreadable: "source-unreadable",
} as const satisfies Partial<Record<EnqueueOutcome, ErrorCode>>;

/** Why something failed, for a report; what says nothing could not be read. */
export function refusalWordsOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : ERROR_OF.unreadable;
}
