import type { ErrorCode } from "../errors.ts";
import type { AssetId, JobId, Sha256 } from "../ids.ts";
import type { Receipt } from "../receipt.ts";

/** What a file is to its asset, after PHAssetResourceType. */
export type ResourceType = "photo" | "video" | "pairedVideo" | "raw" | "sidecar";

/**
 * The line a job stands in. `photos` goes first and several at a time;
 * `big` (videos and anything of 32 MiB or more) has a place of its own so that neither starves the other.
 */
export type Lane = "photos" | "big";

/**
 * A file of a linked folder: nothing of it is copied, it is read when it is sent. `path`: names below the folder, with slashes
 * between them. `isHeld`: the folder cannot be read now, so the job waits, and no lane is given it.
 */
export type LinkedFile = { kind: "linked"; sourceId: string; path: string; isHeld: boolean };

/** The file of a Live Photo that did not come with the other one. */
export type MissingPart = "photo" | "video";

/** The files of a job's photo, as far as this device met them: its own and its kin's types, and what is known to be missing. */
export type Together = { types: readonly ResourceType[]; missing: MissingPart | null };

/** What never changes about a job: the resource as it was picked. */
export type JobFacts = {
  id: JobId;
  assetId: AssetId;
  resourceType: ResourceType;
  filename: string;
  /** Media type; "" where the browser knew none. */
  filetype: string;
  /** The file's modification time, ms since the epoch. */
  lastModifiedMs: number;
  sizeBytes: number;
  sha256: Sha256;
  lane: Lane;
  createdAtMs: number;
  /** What an export told about it, as `notesText` in photos/asset-notes.ts writes it; the home reads it. Left out: nothing did. */
  notes?: string;
  /** Of a photo of several files. Left out: it is the only one, and none is missing. */
  together?: Together;
  /** Where the bytes are read. Left out: they were copied onto this device. */
  source?: LinkedFile;
};

/** How far the transfer has come; kept over every state until the job is gone. */
export type JobProgress = {
  /** Bytes that the home has confirmed as durable; never more than it said. */
  offsetBytes: number;
  uploadUrl: string | null;
  /** Attempts that ended in a failure of this job, ever. */
  attemptCount: number;
  /** Checksum mismatches since the last confirmed chunk; the second one makes the source be read again. */
  mismatchCount: number;
  /** The person was told that this was deleted at home for good, and retried: it is sent all the same. */
  sendsDeleted: boolean;
};

export type Failure = {
  code: ErrorCode;
  httpStatus: number | null;
  /** The sentence a person reads; the home's own words where it gave some. */
  words: string;
};

/**
 * PhotoKit's states (PHAssetResourceUploadJob.State), one variant each.
 *
 *                    ┌────────────── retried / due ─────────────┐
 *                    ▼                                          │
 *   enqueue ──▶ registered ──started──▶ pending ──attemptFailed──▶ failed
 *                 │  ▲                   │  │                   │
 *                 │  └───interrupted─────┘  └─receiptRead─▶ succeeded
 *                 │                      │                      │
 *                 └──cancelled──▶ cancelled ◀──cancelled────────┘ (from failed only)
 *                                        │  └─receiptRead─▶ succeeded (it was home before the cancel)
 *            succeeded | failed | cancelled ──acknowledged──▶ the row is gone
 *            registered | pending | failed until later ──homeChanged──▶ registered, from the first byte
 */
export type JobState =
  | { state: "registered" }
  | { state: "pending" }
  /** `notBeforeAtMs` null: set aside until a person retries it. */
  | { state: "failed"; failure: Failure; notBeforeAtMs: number | null }
  | { state: "succeeded"; receipt: Receipt }
  | { state: "cancelled" };

/** One resource on its way home: a row of the queue. */
export type UploadJob = JobFacts & JobProgress & JobState;

/** The rows as a screen shows them: who needs you first, then what moves, then what waits. */
export type JobView = "needs-you" | "sending" | "waiting" | "backing-off";

/** The smallest size that goes into the `big` lane, in bytes. */
export const BIG_FROM_BYTES = 32 * 1024 * 1024;

/** The lane of a file: videos and big files apart from photos; the video of a Live Photo goes beside its photo. */
export function laneOf(filetype: string, sizeBytes: number, resourceType: ResourceType): Lane {
  const isFilm = filetype.startsWith("video/") && resourceType !== "pairedVideo";
  return isFilm || sizeBytes >= BIG_FROM_BYTES ? "big" : "photos";
}

/** A fresh job in state `registered`. */
export function newJob(facts: Omit<JobFacts, "lane">): UploadJob {
  return {
    ...facts,
    lane: laneOf(facts.filetype, facts.sizeBytes, facts.resourceType),
    offsetBytes: 0,
    uploadUrl: null,
    attemptCount: 0,
    mismatchCount: 0,
    sendsDeleted: false,
    state: "registered",
  };
}
