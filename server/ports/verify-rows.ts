import type { Sha256 } from "../../src/core/ids.ts";

/**
 * - `missing`: the catalogue knows the file, the folder does not.
 * - `changed`: other bytes than those that came.
 * - `unreadable`: the disk does not give it, or it is no plain file.
 * - `untracked`: the folder has it, the catalogue does not.
 */
export type FindingKind = "missing" | "changed" | "unreadable" | "untracked";

/** Something that is not as it should be; `sha256` is what the catalogue expects, null for what it does not know. */
export type Finding = { kind: FindingKind; path: string; sha256: Sha256 | null };

/** One reading of the whole library; counts grow until it ended. */
export type VerifyRun = {
  id: number;
  startedAtMs: number;
  /** null: under way, or interrupted and to be resumed. */
  endedAtMs: number | null;
  checkedCount: number;
  checkedBytes: number;
  missing: number;
  changed: number;
  unreadable: number;
  untracked: number;
  /** Everything up to this path was looked at; empty: nothing. */
  cursor: string;
};

/** Findings that are kept of one run; beyond, they are only counted. */
export const KEPT_FINDINGS = 1000;

/** What `verify` did and found. Every method throws HomewardError `home-full` when the disk is full. */
export type VerifyRows = {
  /** Begins a run; unfinished ones and all but the last ten ended are forgotten. */
  beginVerifyRun(nowMs: number): Promise<VerifyRun>;
  /** Writes down how far a run came with what it found since the last time, in one transaction. */
  saveVerifyRun(run: VerifyRun, found: readonly Finding[]): Promise<void>;
  /** The last run that ended, and the one that did not end; null where there is none. */
  verifyRuns(): Promise<{ ended: VerifyRun | null; open: VerifyRun | null }>;
  /** Findings of a run by path. */
  listFindings(runId: number, limit: number): Promise<Finding[]>;
};
