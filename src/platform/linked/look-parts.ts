import type { Sha256 } from "../../core/ids.ts";
import type { JobStore } from "../../core/ports.ts";
import type { LinkedFolderStore } from "./folder-store.ts";

/** What a look works with. */
export type LookParts = {
  folders: LinkedFolderStore;
  store: Pick<JobStore<Blob>, "enqueue">;
  /** Throws `source-unreadable`; `onRead` is called while it reads, and what it throws ends the reading. */
  sha256Of: (blob: Blob, onRead: () => void) => Promise<Sha256>;
  nowMs: () => number;
  /** A stretch is written down; `queuedCount` photos of it are new in the queue. */
  onStretch: (queuedCount: number) => void;
};

/** How much one look may do. Nothing is read after `untilMs`; a file that is too big for that is left to a look with more time. */
export type LookBudget = { untilMs: number; mostReads: number };

/**
 * How a look ended.
 *
 * - `done`: all was looked at. - `more`: its time is over, the next one goes on there. - `full`: the queue takes no more now.
 * - `ask`, `away`: the folder cannot be read.
 */
export type LookEnd = "done" | "more" | "full" | "ask" | "away";

/** `unsettledCount`: files that were changed just now and are left to a look in some seconds. */
export type LookResult = {
  end: LookEnd;
  queuedCount: number;
  readCount: number;
  unsettledCount: number;
};
