import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { CaptureDate } from "../../src/core/photos/capture-date.ts";
import type { UploadRow } from "./upload-rows.ts";

/** One file that is home. */
export type ResourceFacts = {
  sha256: Sha256;
  assetId: AssetId;
  sizeBytes: number;
  storedAtMs: number;
};

/** A file that was placed in the library and is to be committed. */
export type NewResource = ResourceFacts & {
  /** Where the original store keeps it. */
  path: string;
  /** As the person called it. */
  filename: string;
  mediaType: string;
  resourceType: string;
  deviceId: string;
  taken: CaptureDate;
};

/** What ends an upload: the row that stands for it from now on, and the new file, or null when the content was home already. */
export type Commit = { upload: UploadRow; resource: NewResource | null };

/** A photo in the timeline, shown by its primary file. */
export type AssetEntry = {
  id: AssetId;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  sha256: Sha256;
  takenAtMs: number;
  takenLocal: string;
  takenSource: string;
  storedAtMs: number;
};

/** A place in the timeline: what comes after this asset. */
export type AssetCursor = { takenAtMs: number; id: AssetId };

/** What is home. Every method throws HomewardError `home-full` when the disk is full. */
export type AssetRows = {
  /** The files among these hashes that are home; one indexed query. */
  findResources(hashes: readonly Sha256[]): Promise<ResourceFacts[]>;
  /**
   * Commits finished uploads in one transaction. A hash that is home already stays as it is. What still waits on the devices
   * that sent something waits from now on (`noteWaiting`). Durable when it resolves; after a crash before that, all of them
   * are in or none is. Throws when it could not be committed, and then nothing changed.
   */
  commit(entries: readonly Commit[]): Promise<void>;
  /** Up to `limit` assets after the cursor (null: from the start), newest taken first. */
  listAssets(limit: number, after: AssetCursor | null): Promise<AssetEntry[]>;
  /** How many assets there are and how many bytes all their files have. */
  totals(): Promise<{ assetCount: number; byteCount: number }>;
  /** The primary file of an asset and where it lies; null when there is none. */
  findAsset(id: AssetId): Promise<(AssetEntry & { path: string }) | null>;
};
