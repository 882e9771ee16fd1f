import type { PictureFailure } from "../../ports/picture-rows.ts";
import type { Painting } from "../../ports/pictures.ts";

/** What the drawing process is asked for: the first of these files that can be drawn, in two sizes. */
export type DrawTask = { paths: string[]; thumbnailFile: string; previewFile: string };

/** Its answer. `disk`: the pictures could not be written, which is not the file's fault. */
export type DrawAnswer = { kind: "painting"; painting: Painting } | { kind: "disk"; code: string };

/** A file that cannot be drawn, and why. */
export class Undrawable extends Error {
  readonly reason: PictureFailure;

  constructor(reason: PictureFailure, cause?: unknown) {
    super(reason, { cause });
    this.name = "Undrawable";
    this.reason = reason;
  }
}

/** What one file gave besides its picture. */
export type FileFacts = Pick<Painting, "width" | "height" | "durationMs">;

export const NO_FACTS: FileFacts = { width: null, height: null, durationMs: null };
