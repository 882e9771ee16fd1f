import type { Sha256 } from "../../src/core/ids.ts";
import type { NewResource } from "./asset-rows.ts";

/** Where the catalogue says that a content lies. */
export type TrackedFile = { sha256: Sha256; path: string; sizeBytes: number };

/** Files that are home, seen from the library folder. Paths compare as their UTF-8 bytes do. */
export type FileRows = {
  /** Up to `limit` files by path (then hash) after this one; null: from the start. By index whatever the size. */
  listFiles(
    limit: number,
    after: Pick<TrackedFile, "path" | "sha256"> | null,
  ): Promise<TrackedFile[]>;
  /** The files under a path: none, one, or several where people edited the folder by hand. */
  filesAt(path: string): Promise<TrackedFile[]>;
  findFile(sha256: Sha256): Promise<TrackedFile | null>;
  /** Whether the file under this path is of a photo that was deleted for good, and is to be removed still. */
  isDoomed(path: string): Promise<boolean>;
  /** Brings in files that stand in the library already, in one transaction; a hash that is home stays as it is. */
  adoptFiles(resources: readonly NewResource[]): Promise<void>;
  /** Notes that a content lies under another path now. False where there is no such content. */
  relinkFile(sha256: Sha256, path: string): Promise<boolean>;
  /**
   * Forgets contents as if they had never come, in one transaction with counters and feed: no tombstone stays, so devices may
   * send them again. Answers how many there were.
   */
  forgetFiles(hashes: readonly Sha256[], nowMs: number): Promise<number>;
};
