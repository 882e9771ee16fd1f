import type { Sha256 } from "../../src/core/ids.ts";
import type { PictureFailure } from "./picture-rows.ts";

/** At most 320 and 1600 px on the longer side. */
export type PictureSize = "thumbnail" | "preview";

/** Small pictures as they are kept: WebP, by the hash of the file that an asset shows. They may be lost at any time. */
export type PictureFiles = {
  /** Null where there is none. */
  read(sha256: Sha256, size: PictureSize): Promise<Uint8Array<ArrayBuffer> | null>;
  has(sha256: Sha256): Promise<boolean>;
  /** Removes both sizes; nothing happens where there is none. */
  remove(hashes: readonly Sha256[]): Promise<void>;
};

/** What came of drawing; `reason` null: it is drawn. */
export type Painting = {
  reason: PictureFailure | null;
  /** 16 px as a data URI of at most 300 characters. */
  tiny: string | null;
  /** Of the original as shown, pixels; null where it does not tell. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** Draws small pictures, one at a time, where it can hurt nobody. */
export type Painter = {
  /**
   * Draws both sizes of the first of these library paths that can be drawn, and keeps them as the pictures of `sha256`.
   * Throws HomewardError `timed-out` when drawing came to no end (too slow, too much memory, a crash: trying again may do),
   * `home-full` when there is no room for the pictures. Dying while drawing leaves no half picture.
   */
  draw(sha256: Sha256, paths: readonly string[]): Promise<Painting>;
  /** Reasons for which drawing failed once and would not fail on this machine now. */
  overcome(): Promise<PictureFailure[]>;
  /** Ends the drawing in hand. */
  close(): Promise<void>;
};
