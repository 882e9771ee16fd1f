import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { CaptureDate } from "../../src/core/photos/capture-date.ts";
import type { AssetPart, PictureFacts } from "./asset-rows.ts";

/** One file of an asset and where the original store keeps it. */
export type ArchivedFile = AssetPart & { path: string; storedAtMs: number };

/** All that is known of an asset: what leaves with it, and what brings it back as it was. */
export type ArchivedAsset = {
  id: AssetId;
  taken: CaptureDate;
  facts: PictureFacts;
  favourite: boolean;
  /** When it went to the trash; null: it did not. */
  trashedAtMs: number | null;
  /** What a person wrote about it; null: nothing. */
  description: string | null;
  albums: { id: string; name: string; addedAtMs: number }[];
  /** All its files, the primary one first. */
  files: ArchivedFile[];
};

/** What was deleted for good and does not come back by itself. */
export type Tombstone = { sha256: Sha256; sizeBytes: number; deletedAtMs: number };

/** A name for a set of assets as it leaves and comes back. */
export type ArchivedAlbum = { id: string; name: string; createdAtMs: number; changedAtMs: number };

/** The whole of what is home, for leaving with it and for coming back. Every method throws HomewardError `home-full`. */
export type ArchiveRows = {
  /** Up to `limit` assets after this one by id (null: from the first), the trash included; by index whatever the size. */
  listArchived(limit: number, after: AssetId | null): Promise<ArchivedAsset[]>;
  /** Those of these assets that there are, in this order. */
  findArchived(ids: readonly AssetId[]): Promise<ArchivedAsset[]>;
  /** Up to `limit` tombstones after this hash (null: from the first). */
  listTombstones(limit: number, after: Sha256 | null): Promise<Tombstone[]>;
  /** Adds tombstones of what is neither home nor has one; answers how many. One transaction. */
  keepTombstones(tombstones: readonly Tombstone[]): Promise<number>;
  /** Adds an album with its times; one that is there stays as it is. */
  keepAlbum(album: ArchivedAlbum): Promise<void>;
  /** Puts assets that exist into albums that exist, with their times; what is in already stays. One transaction. */
  keepMembers(
    members: readonly { albumId: string; assetId: AssetId; addedAtMs: number }[],
  ): Promise<void>;
};
