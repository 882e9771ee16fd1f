/** What can be seen in a photo without storing it again. */
export type ExifDate = { exifDate: string | null; exifOffset: string | null };

/** Reads the capture date from the head of a file; nulls where there is none. Never throws. */
export type ReadExifDate = (head: Uint8Array, mediaType: string) => Promise<ExifDate>;

/** Small pictures of originals. */
export type Thumbnails = {
  /**
   * A WebP of at most 320 px for the original at this library path, drawn once and kept under the key. Null when it cannot be
   * drawn. Dying while drawing leaves nothing.
   */
  draw(key: string, path: string): Promise<Uint8Array<ArrayBuffer> | null>;
};
