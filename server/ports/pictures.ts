import type { PictureFacts } from "./asset-rows.ts";

/** What can be read in the head of a file without drawing it. */
export type ExifFacts = {
  exifDate: string | null;
  exifOffset: string | null;
  facts: PictureFacts;
};

/** Reads date, camera, size and place from the head of a file; nulls where it does not tell. Never throws. */
export type ReadExif = (head: Uint8Array, mediaType: string) => Promise<ExifFacts>;

/** Small pictures of originals. */
export type Thumbnails = {
  /**
   * A WebP of at most 320 px for the original at this library path, drawn once and kept under the key. Null when it cannot be
   * drawn. Dying while drawing leaves nothing.
   */
  draw(key: string, path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes what was drawn under these keys; nothing happens where nothing was. */
  remove(keys: readonly string[]): Promise<void>;
};
