import { NO_RULES, parseRules, type LinkedRules } from "./rules.ts";

/**
 * Whether a linked folder can be read.
 *
 * - `ok`: it could, at the last look.
 * - `ask`: the browser wants the person's yes again.
 * - `away`: it is not there, or empty all of a sudden (a disk that is not connected).
 */
export type FolderAccess = "ok" | "ask" | "away";

/** A look that is under way; `cursor`: the last path that was looked at, null at the begin. */
export type LookUnderWay = {
  startedAtMs: number;
  cursor: string | null;
  seenCount: number;
  readCount: number;
};

/** What the last look that came to its end has done; `readCount`: files that had to be hashed. */
export type LastLook = { endedAtMs: number; tookMs: number; fileCount: number; readCount: number };

/** A folder that this device looks through by itself. The handle that opens it lives in its database row only. */
export type LinkedFolder = {
  id: string;
  name: string;
  rules: LinkedRules;
  linkedAtMs: number;
  access: FolderAccess;
  /** null: none is under way. Time counts from the begin, over all wakes. */
  look: LookUnderWay | null;
  lastLook: LastLook | null;
  /** Names of files that went before they were home, newest first; at most 20. */
  goneNames: string[];
  goneCount: number;
  /** Files to be sent were left out, for the queue was full. */
  isQueueFull: boolean;
  /** The person unlinked it; it stays only for what is still queued of it. */
  isUnlinked: boolean;
};

/** So many names of files that went are kept. */
export const MOST_GONE_NAMES = 20;

/** A folder that was linked just now. */
export function newFolder(id: string, name: string, nowMs: number): LinkedFolder {
  return {
    id,
    name,
    rules: NO_RULES,
    linkedAtMs: nowMs,
    access: "ok",
    look: null,
    lastLook: null,
    goneNames: [],
    goneCount: 0,
    isQueueFull: false,
    isUnlinked: false,
  };
}

/** The folder after a queued file of it was deleted there. */
export function withGone(folder: LinkedFolder, path: string): LinkedFolder {
  const goneNames = [path, ...folder.goneNames].slice(0, MOST_GONE_NAMES);
  return { ...folder, goneNames, goneCount: folder.goneCount + 1 };
}

/** Reads a row of `sources`; null where it has no id or no name. What else is wrong is as if it had never been noted. */
export function parseLinkedFolder(row: Record<string, unknown>): LinkedFolder | null {
  const { id, name } = row;
  if (typeof id !== "string" || id === "" || typeof name !== "string") return null;
  const names = Array.isArray(row["goneNames"]) ? row["goneNames"] : [];
  return {
    id,
    name,
    rules: parseRules(row["rules"]),
    linkedAtMs: numberOf(row, "linkedAtMs"),
    access: row["access"] === "ask" || row["access"] === "away" ? row["access"] : "ok",
    look: parseLook(row["look"]),
    lastLook: parseLastLook(row["lastLook"]),
    goneNames: names.filter((one) => typeof one === "string").slice(0, MOST_GONE_NAMES),
    goneCount: numberOf(row, "goneCount"),
    isQueueFull: row["isQueueFull"] === true,
    isUnlinked: row["isUnlinked"] === true,
  };
}

function parseLook(value: unknown): LookUnderWay | null {
  if (typeof value !== "object" || value === null) return null;
  const row = value as Record<string, unknown>;
  const cursor = typeof row["cursor"] === "string" ? row["cursor"] : null;
  return {
    cursor,
    startedAtMs: numberOf(row, "startedAtMs"),
    seenCount: numberOf(row, "seenCount"),
    readCount: numberOf(row, "readCount"),
  };
}

function parseLastLook(value: unknown): LastLook | null {
  if (typeof value !== "object" || value === null) return null;
  const row = value as Record<string, unknown>;
  return {
    endedAtMs: numberOf(row, "endedAtMs"),
    tookMs: numberOf(row, "tookMs"),
    fileCount: numberOf(row, "fileCount"),
    readCount: numberOf(row, "readCount"),
  };
}

function numberOf(row: Record<string, unknown>, field: string): number {
  const value = row[field];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
