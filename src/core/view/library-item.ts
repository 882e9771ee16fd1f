import type { JobId } from "../ids.ts";
import type { LibraryAsset } from "../library-ports.ts";

/**
 * A photo as the library shows it, wherever it is. `here`: it is only on this device yet, and its bytes are those of this job;
 * `isKnown`: the home cannot be asked, and this device remembers its receipt. Neither: the home told of it.
 */
export type LibraryItem = LibraryAsset & { here?: JobId; isKnown?: true };

/** Whether the home can be asked for a photo: to mark it, to delete it, to give its bytes. */
export function isAtHome({ here, isKnown }: LibraryItem): boolean {
  return here === undefined && isKnown === undefined;
}

/** Whether it is a film. */
export function isFilm({ mediaType }: Pick<LibraryAsset, "mediaType">): boolean {
  return mediaType.startsWith("video/");
}
