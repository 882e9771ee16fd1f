import type { AssetId, JobId } from "./ids.ts";
import type { Doorbell } from "./messages/messages.ts";

/** How far the intake has come; sent after each file. */
export type IntakeProgress = {
  doneCount: number;
  allCount: number;
  doneBytes: number;
  allBytes: number;
};

/** What became of a pick. The counts and the refused add up to the number of files that were picked. */
export type IntakeReport = {
  queuedCount: number;
  alreadyQueuedCount: number;
  alreadyHomeCount: number;
  /** Every refused file with its reason in words. */
  refused: { filename: string; words: string }[];
};

/** One photo or video at home. */
export type HomeAsset = {
  id: AssetId;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  /** ms since the epoch. */
  takenAtMs: number;
  /** Wall-clock time where it was taken, `YYYY-MM-DDTHH:MM:SS`. */
  takenLocal: string;
};

export type HomeAssetPage = {
  assets: HomeAsset[];
  nextCursor: string | null;
  totalCount: number;
  totalBytes: number;
};

/** How the page stands with its home right now. */
export type HomeStatus =
  | { kind: "paired"; homeId: string; deviceName: string; freeBytes: number | null }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** The home's API as the page uses it. Rejections are HomewardError with words for a person. */
export type HomeApi = {
  status(): Promise<HomeStatus>;
  /** Trades a pairing code (or a whole pairing link) for this browser's cookie. */
  pair(codeOrLink: string, deviceName: string): Promise<void>;
  assets(cursor: string | null, limit: number): Promise<HomeAssetPage>;
  thumbnailUrl(id: AssetId): string;
  originalUrl(id: AssetId): string;
};

/** The line to the service worker. */
export type WorkerLine = {
  ring(doorbell: Doorbell): void;
  /** Stops the job's transfer at once, after the row was cancelled in the store. */
  cancelled(jobId: JobId): void;
  /** Calls back when rows, counters or the hold changed (at most about 4 times a second), from the worker or another tab. Returns the way to stop. */
  onChange(listener: () => void): () => void;
};

/** What this browser can do, computed by feature detection. */
export type Abilities = {
  /** Sends after the page was closed (Background Sync). */
  backgroundSync: boolean;
  /** Has a service worker at all: without one nothing can be sent. */
  serviceWorker: boolean;
};
