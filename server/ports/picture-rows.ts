import type { AssetId, Sha256 } from "../../src/core/ids.ts";

/** Why there is no picture of a file. */
export type PictureFailure =
  /** Nothing that is drawn: a document, markup, a format without a reader. */
  | "not-a-picture"
  /** Says that it has more pixels or bytes than are drawn here. */
  | "too-large"
  /** Cut off or damaged. */
  | "unreadable"
  /** Took too long or too much memory, several times. */
  | "too-much"
  /** Not in the library any more. */
  | "missing"
  /** A film, and ffmpeg is not installed. */
  | "needs-ffmpeg"
  /** A HEIC, and its reader is not installed. */
  | "needs-heif";

export type PictureState = "waiting" | "done" | "failed";

/** An asset whose picture waits. */
export type PictureJob = {
  assetId: AssetId;
  /** How often drawing it came to no end. */
  attemptCount: number;
  /** All its files, the primary one first; the first that can be drawn is. */
  files: { sha256: Sha256; path: string }[];
};

/** What came of a job. */
export type PictureResult = {
  assetId: AssetId;
  /** The primary file that the asset had. */
  sha256: Sha256;
  /** `waiting`: to be tried again. */
  state: PictureState;
  attemptCount: number;
  /** A picture of some pixels as a data URI, for the first paint. */
  tiny: string | null;
  reason: PictureFailure | null;
  /** Facts for where the asset has none. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** Which assets have small pictures. A new asset waits; one whose primary file becomes another waits again. */
export type PictureRows = {
  /** Up to `limit` assets whose picture waits, newest taken first, by index. */
  listUndrawn(limit: number): Promise<PictureJob[]>;
  countUndrawn(): Promise<number>;
  /** Null where there is no such asset. */
  findPicture(id: AssetId): Promise<{ state: PictureState; job: PictureJob } | null>;
  /** Notes results in one transaction; one of an asset that is gone, or shows another file by now, is dropped. */
  savePictures(results: readonly PictureResult[]): Promise<void>;
  /** Lets a picture that was lost wait again. */
  redrawPicture(id: AssetId): Promise<void>;
  /** Lets all that failed for this reason wait again; answers how many. */
  retryPictures(reason: PictureFailure): Promise<number>;
};
