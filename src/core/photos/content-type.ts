import type { FileKind } from "./file-kind.ts";

/** Kinds that have one media type only. */
const SURE: Partial<Record<FileKind, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/** What the others most likely are, where the name says something that they cannot be. */
const LIKELY: Partial<Record<FileKind, string>> = {
  heic: "image/heic",
  tiff: "image/tiff",
  quicktime: "video/mp4",
  matroska: "video/x-matroska",
  avi: "video/x-msvideo",
  mpeg: "video/mpeg",
};

/**
 * The media type of a file by its bytes, where they tell more than its name did: a JPEG that is called `.png` is a JPEG. Of RAW
 * pictures, which are TIFF or MP4 by their first bytes, the name tells more.
 *
 * @param claimed the browser's, from the name; "" where it knew none
 */
export function contentTypeOf(kind: FileKind, claimed: string): string {
  const sure = SURE[kind];
  if (sure !== undefined) return sure;
  const isImpossible = Object.values(SURE).includes(claimed);
  return isImpossible ? (LIKELY[kind] ?? claimed) : claimed;
}
