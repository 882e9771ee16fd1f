import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { AssetCursor } from "./asset-rows.ts";

/** How many photos a wall day has. */
export type DayCount = { day: string; count: number };

/** What was deleted for good. */
export type Deletion = { assetCount: number; byteCount: number };

/** A file in the library whose photo was deleted for good. */
export type DoomedFile = { path: string; sha256: Sha256 };

/** What happened to an asset, in the order in which it was committed. */
export type Change = {
  seq: number;
  kind: "added" | "changed" | "trashed" | "restored" | "deleted";
  assetId: AssetId;
  atMs: number;
};

/** What people do with what is home. Each change is one transaction with its counters and its line in the feed of changes. */
export type LibraryRows = {
  /** Days with photos, newest first, without the trash. */
  countByDay(): Promise<DayCount[]>;
  /** Where a listing begins that shows this wall day first, or the next older one with photos; null: there is none. */
  cursorBeforeDay(day: string): Promise<AssetCursor | null>;
  /** Cameras with photos, by name. */
  listCameras(): Promise<string[]>;
  /** False where there is no such asset. */
  setFavourite(id: AssetId, favourite: boolean, nowMs: number): Promise<boolean>;
  /** Moves to the trash what is not there yet; answers how many. */
  moveToTrash(ids: readonly AssetId[], nowMs: number): Promise<number>;
  /** Takes out of the trash what is there; answers how many. */
  takeFromTrash(ids: readonly AssetId[], nowMs: number): Promise<number>;
  trashTotals(): Promise<{ count: number; bytes: number }>;
  /**
   * Deletes up to `limit` assets that went to the trash at `beforeMs` or earlier, for good: rows go, a tombstone of each hash
   * stays, and the files are noted as doomed. Remove them, then call `forgetDoomed`; a crash in between loses no note. A
   * commit of a file under a doomed path takes the note away, so the note never names a file that is home.
   */
  deleteTrashed(beforeMs: number, limit: number, nowMs: number): Promise<Deletion>;
  /** Up to `limit` files that are to be removed still, by path, after this one ("": from the first). */
  listDoomed(limit: number, afterPath: string): Promise<DoomedFile[]>;
  forgetDoomed(paths: readonly string[]): Promise<void>;
  /** Which of these hashes a person deleted for good. */
  findTombstones(hashes: readonly Sha256[]): Promise<Sha256[]>;
  /** Changes after a number, oldest first. The feed keeps some ten thousand: `oldestSeq` tells whether the reader missed any. */
  changesAfter(seq: number, limit: number): Promise<Change[]>;
  /** First and last number in the feed; zeros where it is empty. */
  changeRange(): Promise<{ oldestSeq: number; newestSeq: number }>;
  /** The name of the feed ([0-9a-f]+): another one after the catalogue was rebuilt, for its numbers begin anew then. */
  feedEpoch(): Promise<string>;
};
