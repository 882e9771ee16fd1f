import type { JobId, Sha256 } from "./ids.ts";
import type { JobAction } from "./jobs/action.ts";
import type { JobEffect, JobEvent } from "./jobs/step.ts";
import type { JobFacts, JobView, Lane, UploadJob } from "./jobs/job.ts";
import type { Totals } from "./jobs/totals.ts";
import type { Doorbell } from "./messages/messages.ts";
import type { PartKin } from "./photos/kin.ts";
import type { Receipt } from "./receipt.ts";
import type { ProcessingResult } from "./schedule/extension.ts";
import type { NetworkKind } from "./schedule/sensors.ts";
import type { Settings } from "./settings.ts";

/** The part of Blob that core needs: bytes that are read only where they are sliced. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  slice(startByte: number, endByte: number): ByteSource;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that was picked, hashed and is ready to be queued. */
export type PickedFile<Bytes extends ByteSource = ByteSource> = {
  facts: Omit<JobFacts, "lane">;
  bytes: Bytes;
  /** The home has it already and said so by this: the receipt is kept, nothing else is stored. */
  receipt?: Receipt;
  /** What is known of the other files of its photo; left out: nobody looked. */
  kin?: PartKin;
};

/**
 * What became of a picked file. `over-limit`: it was not tried, for it would be one too many (job-limit.ts); `no-room`: the
 * device's quota refused it. Of both nothing was kept.
 */
export type EnqueueOutcome =
  | "queued"
  | "already-queued"
  | "already-home"
  | "over-limit"
  | "no-room"
  | "unreadable";

/** Notes of a file, as `notesText` in photos/asset-notes.ts writes them. */
export type NotedHash = { sha256: Sha256; notes: string };

/** A receipt as this device keeps it: the home's word and the name under which the photo was sent. */
export type KeptReceipt = Receipt & { filename: string; filetype: string; lastModifiedMs: number };

/** One wake of the worker, for the wake log. */
export type WakeRecord = {
  startedAtMs: number;
  endedAtMs: number;
  doorbell: Doorbell;
  /** The conditions as the wake found them at its begin. */
  seen: ConditionsSeen;
  result: ProcessingResult;
  /** Photos that this wake took in hand. */
  jobCount: number;
  /** Photos that got their receipt in this wake. */
  homeCount: number;
  /** Bytes that the home confirmed in this wake. */
  sentBytes: number;
  /** Why it stopped, a sentence; "" where nothing stood in the way. */
  words: string;
  /** The doorbell that is expected to ring next; null: nothing is left, or not known. */
  next: Doorbell | null;
};

/** What a wake saw of the network and the battery. */
export type ConditionsSeen = {
  network: NetworkKind;
  savesData: boolean;
  power: "charging" | "battery" | "unknown";
};

/**
 * The durable queue. All methods may be called from page and worker at once; each is one transaction, so a process
 * that dies during a call leaves either the old rows or the new ones, and counters always agree with rows.
 * Rejections are HomewardError.
 */
export interface JobStore<Bytes extends ByteSource = ByteSource> extends Settings {
  /**
   * Stores files with their bytes under strict durability; resolves when they are on disk. Outcomes in the order given.
   * A file that is queued or has a receipt already is not stored again. When the device is full, as many as fit are kept.
   */
  enqueue(files: readonly PickedFile<Bytes>[]): Promise<EnqueueOutcome[]>;
  /**
   * Applies events to one job through `stepJob`, with its durable effects, in one transaction. Calls made close together share a transaction.
   * Returns the effects that are left to perform and the job (null: gone, or there was none).
   */
  apply(
    jobId: JobId,
    events: readonly JobEvent[],
  ): Promise<{ job: UploadJob | null; effects: JobEffect[] }>;
  /** Up to `limit` registered jobs of a lane in sending order (newest first); by index. */
  nextRegistered(lane: Lane, limit: number): Promise<UploadJob[]>;
  /** Up to `limit` jobs of a view after skipping `offset`; by index. */
  list(view: JobView, offset: number, limit: number): Promise<UploadJob[]>;
  /** Jobs in state `pending` (after a kill: all that were in flight). */
  pending(): Promise<UploadJob[]>;
  /** Failed jobs whose `notBeforeAtMs` has come, and when the next one comes (ms since the epoch, null: none). */
  dueRetries(nowMs: number, limit: number): Promise<{ due: UploadJob[]; nextAtMs: number | null }>;
  /** PhotoKit's three queries, each by index; up to `limit` jobs in the order of the screen. */
  jobsFor(action: JobAction, limit: number): Promise<UploadJob[]>;
  /** The stored bytes, or a range of them: only that range is read. Throws `source-unreadable`. */
  bytes(jobId: JobId, range?: { startByte: number; endByte: number }): Promise<Bytes>;
  /** Of Apple's names of Live Photos, those of which this device has met photo and video, whenever each came. */
  wholeLives(contentIdentifiers: readonly string[]): Promise<Set<string>>;
  /** Up to `limit` notes that the home has not got yet, of files that are not queued any more. */
  notesToSend(limit: number): Promise<NotedHash[]>;
  /** The home answered about these. Whoever dies before this sends them again, which changes nothing there. */
  notesSent(sent: readonly NotedHash[]): Promise<void>;
  totals(): Promise<Totals>;
  /** Receipts, newest first. */
  receipts(offset: number, limit: number): Promise<KeptReceipt[]>;
  /**
   * This home answers now. When it is another than before, the receipts of the old one no longer say that a photo is home,
   * and unfinished uploads begin anew there, with their photos kept.
   */
  meetHome(homeId: string): Promise<void>;
  /**
   * Cancels everything and forgets the home: jobs, bytes, receipts, counters, wakes, settings that belong to it. The person's
   * conditions stay. Only under the drain lock, after the worker was told.
   */
  forgetHome(): Promise<void>;
  recordWake(wake: WakeRecord): Promise<void>;
  wakes(limit: number): Promise<WakeRecord[]>;
}
