import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { CaptureDate } from "../../src/core/photos/capture-date.ts";
import type { NotedFile } from "./note-rows.ts";
import type { UploadRow } from "./upload-rows.ts";

/** One file that is home. */
export type ResourceFacts = {
  sha256: Sha256;
  assetId: AssetId;
  sizeBytes: number;
  storedAtMs: number;
};

/** The same with where it stands: `trashedAtMs` null: in the timeline. */
export type FoundResource = ResourceFacts & { trashedAtMs: number | null };

/** What can be read in a file besides its bytes; nulls where it does not tell. */
export type PictureFacts = {
  /** As shown, after turning. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** Maker and model, one line. */
  camera: string | null;
  /** Degrees, north and east positive. */
  latitude: number | null;
  longitude: number | null;
  /** The film of its moment is inside of the picture's own file (Google's and Samsung's motion photos). */
  isMotionPhoto: boolean;
};

export const NO_PICTURE_FACTS: PictureFacts = {
  width: null,
  height: null,
  durationMs: null,
  camera: null,
  latitude: null,
  longitude: null,
  isMotionPhoto: false,
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
  facts: PictureFacts;
  /** How its asset comes in when this is the first file of it; left out: into the timeline, no favourite. */
  marks?: AssetMarks;
};

/** What a person did with an asset. `trashedAtMs` null: it is in the timeline. */
export type AssetMarks = { favourite: boolean; trashedAtMs: number | null };

/** A client's word that a file is part of an asset that another file began. */
export type PartClaim = { sha256: Sha256; assetId: AssetId };

/**
 * What ends an upload: the row that stands for it from now on, the new file, or null when the content was home already, and
 * what was told about it beside its bytes.
 */
export type Commit = {
  upload: UploadRow;
  resource: NewResource | null;
  /** Where the content was home already: the asset that its client says it is of. */
  claim?: PartClaim | null;
  noted?: NotedFile | null;
};

/** One file of an asset: of a Live Photo the photo and its video, of RAW + JPEG both. */
export type AssetPart = {
  sha256: Sha256;
  resourceType: string;
  filename: string;
  mediaType: string;
  sizeBytes: number;
};

/** A photo in the timeline, shown by its primary file. */
export type AssetEntry = PictureFacts & {
  id: AssetId;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  sha256: Sha256;
  takenAtMs: number;
  takenLocal: string;
  takenSource: string;
  storedAtMs: number;
  favourite: boolean;
  /** When it went to the trash; null: it did not. */
  trashedAtMs: number | null;
  /** A picture of some pixels as a data URI, for the first paint; null while there is none. */
  tiny: string | null;
  /** All its files, the primary one first. */
  parts: AssetPart[];
};

/** The same with where its primary file lies, and with what a person wrote about it (null: nothing). */
export type WholeEntry = AssetEntry & { path: string; description: string | null };

/** Which assets to list; null or false: whatever. Days are wall days `YYYY-MM-DD`, inclusive. */
export type AssetFilter = {
  fromDay: string | null;
  toDay: string | null;
  /** Words, each the beginning of a word of a file's name or the camera. */
  text: string | null;
  camera: string | null;
  albumId: string | null;
  favourite: boolean;
  /** Degrees; `west` above `east` goes over the 180th meridian. */
  box: { west: number; south: number; east: number; north: number } | null;
  /** The trash instead of the timeline, newest deleted first; the cursor's instant is that of the deletion. */
  trashed: boolean;
};

export const EVERYTHING: AssetFilter = {
  fromDay: null,
  toDay: null,
  text: null,
  camera: null,
  albumId: null,
  favourite: false,
  box: null,
  trashed: false,
};

/** A place in the timeline: what comes after this asset. */
export type AssetCursor = { takenAtMs: number; id: AssetId };

/** What is home. Every method throws HomewardError `home-full` when the disk is full. */
export type AssetRows = {
  /** The files among these hashes that are home, in the trash or not; one indexed query. */
  findResources(hashes: readonly Sha256[]): Promise<FoundResource[]>;
  /**
   * Commits finished uploads in one transaction. A hash that is home already stays as it is. What still waits on the devices
   * that sent something waits from now on (`noteWaiting`). Durable when it resolves; after a crash before that, all of them
   * are in or none is. Throws when it could not be committed, and then nothing changed.
   */
  commit(entries: readonly Commit[]): Promise<void>;
  /**
   * Takes clients' word for files that are home as parts of other assets, in one transaction with counters, albums and feed: two
   * assets become one, live if either was, a favourite if either was, under the claimed id; the other id leads there from
   * now on. What would make two photos, or two videos, one is passed over, as is a file that is not home.
   */
  joinParts(claims: readonly PartClaim[], nowMs: number): Promise<void>;
  /** Up to `limit` assets after the cursor (null: from the start), newest taken first; by index whatever the size. */
  listAssets(limit: number, after: AssetCursor | null, filter?: AssetFilter): Promise<AssetEntry[]>;
  /** How many assets there are and how many bytes all their files have, the trash not counted. */
  totals(): Promise<{ assetCount: number; byteCount: number }>;
  /** The shown file of an asset and where it lies, also by an id that became another's; null when there is none. */
  findAsset(id: AssetId): Promise<WholeEntry | null>;
};
