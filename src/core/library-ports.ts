import type { RestorableAsset, RestoreProgress, RestoreReport } from "./folder-restore.ts";
import type { AssetId, Sha256 } from "./ids.ts";
import type { HomeAsset } from "./page-ports.ts";
import type { TakenSource } from "./photos/capture-date.ts";
import type { CheckResult } from "./tus/client.ts";

/** One file of an asset; a Live Photo has two, the primary one first. */
export type AssetPart = {
  sha256: Sha256;
  resourceType: string;
  filename: string;
  mediaType: string;
  sizeBytes: number;
};

/** What the library shows of one photo or video. */
export type LibraryAsset = HomeAsset & {
  sha256: Sha256;
  takenSource: TakenSource;
  /** ms since the epoch, by the home's clock. */
  storedAtMs: number;
  favourite: boolean;
  /** When it went to the trash, ms since the epoch; null: it did not. */
  trashedAtMs: number | null;
  /** Pixels as shown; null: not known. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** Maker and model. */
  camera: string | null;
  /** Degrees, north and east positive. */
  latitude: number | null;
  longitude: number | null;
  /** The film of its moment is inside of its own file. */
  isMotionPhoto: boolean;
  /** A tiny picture as a `data:` address, for the first paint. */
  tiny: string | null;
  parts: AssetPart[];
};

/** The same with what only the home's page about it tells. */
export type AssetFacts = LibraryAsset & {
  /** The signed receipt of its primary file. */
  receipt: string | null;
  albums: { id: string; name: string }[];
  /** What a person wrote about it; null: nothing. */
  description: string | null;
};

export type LibraryPage = { assets: LibraryAsset[]; nextCursor: string | null };

/** Which photos are shown. */
export type LibraryShow =
  | { kind: "all" }
  | { kind: "favourites" }
  | { kind: "trash" }
  | { kind: "album"; id: string };

/** What a person asked the library for. */
export type LibraryQuery = {
  show: LibraryShow;
  /** Beginnings of words of file name or camera; "": whatever. */
  text: string;
  /** Begins at this wall day `YYYY-MM-DD` or the next older one; null: at the newest. Only where all are shown. */
  day: string | null;
};

export type Album = { id: string; name: string; assetCount: number };

/** How many photos a wall day has. */
export type DayCount = { day: string; count: number };

/** Something happened to an asset at home. */
export type LibraryChange = {
  kind: "added" | "changed" | "trashed" | "restored" | "deleted";
  assetId: AssetId;
};

/** Who is told of changes; `onReload` where some were missed, at the begin too: read again. */
export type LibraryFollower = {
  onChange(change: LibraryChange): void;
  onReload(): void;
};

/** The home that answers and the public key that it says it signs with. */
export type HomeKey = { homeId: string; publicKey: { kty: "OKP"; crv: "Ed25519"; x: string } };

/**
 * Whether a receipt is what it says.
 *
 * - `valid`: the home's key signed exactly this.
 * - `wrong`: it did not.
 * - `unchecked`: this browser has no Ed25519 (Chromium before 137, Safari before 17), so nobody knows.
 */
export type ReceiptVerdict = "valid" | "wrong" | "unchecked";

/** Checks receipts against one home's key. */
export type ReceiptChecker = {
  homeId: string;
  /** `photo`: what the receipt is to be for. Never rejects. */
  check(jws: string, photo: { sha256: Sha256; sizeBytes: number }): Promise<ReceiptVerdict>;
};

/** The library at home as its screens use it. Rejections are HomewardError with words for a person. */
export type LibraryApi = {
  assets(query: LibraryQuery, cursor: string | null, limit: number): Promise<LibraryPage>;
  /** Newest first. */
  days(): Promise<DayCount[]>;
  /** All that is known of one; rejects with `not-found`. */
  facts(id: AssetId): Promise<AssetFacts>;
  setFavourite(id: AssetId, favourite: boolean): Promise<AssetFacts>;
  trash(ids: readonly AssetId[]): Promise<void>;
  restore(ids: readonly AssetId[]): Promise<void>;
  trashSummary(): Promise<{ count: number; bytes: number; keptDays: number }>;
  emptyTrash(): Promise<{ assetCount: number; byteCount: number }>;
  albums(): Promise<Album[]>;
  createAlbum(name: string): Promise<Album>;
  deleteAlbum(id: string): Promise<void>;
  addToAlbum(id: string, assetIds: readonly AssetId[]): Promise<void>;
  removeFromAlbum(id: string, assetIds: readonly AssetId[]): Promise<void>;
  /** Which of any number of contents are at home right now. */
  check(hashes: readonly Sha256[]): Promise<CheckResult[]>;
  /** A checker for the receipts of the home that answers now. Rejects where its key does not belong to its name. */
  receiptChecker(): Promise<ReceiptChecker>;
  thumbnailUrl(id: AssetId): string;
  previewUrl(id: AssetId): string;
  originalUrl(id: AssetId): string;
  /** One file of a photo as it came. */
  partUrl(id: AssetId, sha256: Sha256): string;
  /** Where a form with `ids`, separated by commas, is answered with a zip. */
  downloadUrl: string;
  /** Whether this browser lets a page write into a folder. */
  canRestoreInto(): boolean;
  /** Asks for a folder, so it must be called by a click, and writes photos into it; null: none was picked. */
  restoreInto(
    assets: readonly RestorableAsset[],
    onProgress: (progress: RestoreProgress) => void,
  ): Promise<RestoreReport | null>;
  /** Tells of changes while the page is visible; returns the way to stop. All followers share one connection. */
  follow(follower: LibraryFollower): () => void;
};
