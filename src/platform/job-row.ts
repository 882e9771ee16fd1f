import { HomewardError, isErrorCode } from "../core/errors.ts";
import { parseAssetId, parseSha256 } from "../core/ids.ts";
import type { JobAction } from "../core/jobs/action.ts";
import {
  type Failure,
  type JobState,
  type JobView,
  type Lane,
  type ResourceType,
  type UploadJob,
} from "../core/jobs/job.ts";
import { parseReceipt } from "../core/receipt.ts";

/** Where a view's rows stand in the `queue` index; `finished` rows wait to be acknowledged and are never shown. */
export const VIEW_RANK: Record<JobView | "finished", number> = {
  "needs-you": 0,
  sending: 1,
  waiting: 2,
  "backing-off": 3,
  finished: 4,
};

/** The views whose rows an action's query finds; `actionOf` says the same of one job. */
export const VIEWS_FOR: Record<JobAction, readonly (JobView | "finished")[]> = {
  process: ["sending", "waiting"],
  retry: ["needs-you", "backing-off"],
  acknowledge: ["finished"],
};

/** `held`: no lane is given these, for the folder that they lie in cannot be read now. */
export const LANE_RANK: Record<Lane | "held", number> = { photos: 0, big: 1, held: 2 };

/** The view that a job belongs to. */
function viewOf(job: UploadJob): JobView | "finished" {
  switch (job.state) {
    case "registered":
      return "waiting";
    case "pending":
      return "sending";
    case "failed":
      return job.notBeforeAtMs === null ? "needs-you" : "backing-off";
    case "succeeded":
    case "cancelled":
      return "finished";
  }
}

/** A job as its row: with `queueKey` = [view, lane, newest first], and `dueAtMs` only while it backs off. */
export function toRow(job: UploadJob): Record<string, unknown> {
  const lane = job.source?.isHeld === true ? "held" : job.lane;
  const queueKey = [VIEW_RANK[viewOf(job)], LANE_RANK[lane], -job.lastModifiedMs];
  const due =
    job.state === "failed" && job.notBeforeAtMs !== null ? { dueAtMs: job.notBeforeAtMs } : {};
  return { ...job, queueKey, ...due };
}

export function kept<T, Instead>(read: () => T, instead: Instead): T | Instead {
  try {
    return read();
  } catch {
    return instead;
  }
}

/** Reads a row; null where it is damaged. */
export function readRow(row: Record<string, unknown>): UploadJob | null {
  return kept(() => fromRow(row), null);
}

export const RESOURCE_TYPES = [
  "photo",
  "video",
  "pairedVideo",
  "raw",
  "sidecar",
] as const satisfies ResourceType[];

/** Reads a row; throws HomewardError `invalid-value` naming the field. */
export function fromRow(row: Record<string, unknown>): UploadJob {
  return {
    id: parseSha256(row["id"]),
    assetId: parseAssetId(row["assetId"]),
    resourceType: oneOf(row, "resourceType", RESOURCE_TYPES),
    filename: text(row, "filename"),
    filetype: text(row, "filetype"),
    lastModifiedMs: number(row, "lastModifiedMs"),
    sizeBytes: number(row, "sizeBytes"),
    sha256: parseSha256(row["sha256"]),
    lane: oneOf(row, "lane", ["photos", "big"] as const),
    createdAtMs: number(row, "createdAtMs"),
    ...notesOf(row),
    ...sourceOf(row),
    ...togetherIn(row),
    offsetBytes: number(row, "offsetBytes"),
    uploadUrl: row["uploadUrl"] === null ? null : text(row, "uploadUrl"),
    attemptCount: number(row, "attemptCount"),
    mismatchCount: number(row, "mismatchCount"),
    // Rows of before have none.
    sendsDeleted: row["sendsDeleted"] === true,
    ...state(row),
  };
}

function state(row: Record<string, unknown>): JobState {
  const kind = oneOf(row, "state", [
    "registered",
    "pending",
    "failed",
    "succeeded",
    "cancelled",
  ] as const);
  switch (kind) {
    case "registered":
    case "pending":
    case "cancelled":
      return { state: kind };
    case "succeeded":
      return {
        state: kind,
        receipt: parseReceipt((row["receipt"] as Record<string, unknown> | undefined)?.["jws"]),
      };
    case "failed":
      return {
        state: kind,
        failure: failure(row["failure"]),
        notBeforeAtMs: row["notBeforeAtMs"] === null ? null : number(row, "notBeforeAtMs"),
      };
  }
}

/** Rows of before, and most of today, have none. */
export function notesOf({ notes }: Record<string, unknown>): Pick<UploadJob, "notes"> {
  return typeof notes === "string" ? { notes } : {};
}

/** Rows of before, and of whatever was copied, have none. A linked file of which nothing is known any more was never copied: none of it can be sent. */
export function sourceOf({ source }: Record<string, unknown>): Pick<UploadJob, "source"> {
  if (typeof source !== "object" || source === null) return {};
  const { kind, sourceId, path, isHeld } = source as Record<string, unknown>;
  if (kind !== "linked" || typeof sourceId !== "string" || typeof path !== "string") return {};
  return { source: { kind, sourceId, path, isHeld: isHeld === true } };
}

/** Rows of before, and photos of one file, have none. */
export function togetherIn({ together }: Record<string, unknown>): Pick<UploadJob, "together"> {
  if (typeof together !== "object" || together === null) return {};
  const { types, missing } = together as Record<string, unknown>;
  if (!Array.isArray(types)) return {};
  const known = RESOURCE_TYPES.filter((type) => types.includes(type));
  return {
    together: {
      types: known,
      missing: missing === "photo" || missing === "video" ? missing : null,
    },
  };
}

function failure(value: unknown): Failure {
  const row = value as Record<string, unknown> | null | undefined;
  const code = row?.["code"];
  if (row === null || row === undefined || !isErrorCode(code)) throw wrong("failure");
  return {
    code,
    httpStatus: row["httpStatus"] === null ? null : number(row, "httpStatus"),
    words: text(row, "words"),
  };
}

export function text(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  if (typeof value !== "string") throw wrong(field);
  return value;
}

export function number(row: Record<string, unknown>, field: string): number {
  const value = row[field];
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong(field);
  return value;
}

export function oneOf<T extends string>(
  row: Record<string, unknown>,
  field: string,
  allowed: readonly T[],
): T {
  const value = allowed.find((one) => one === row[field]);
  if (value === undefined) throw wrong(field);
  return value;
}

function wrong(field: string): HomewardError {
  return new HomewardError(
    "invalid-value",
    `Cannot read a job row: its field '${field}' is missing or wrong`,
  );
}
