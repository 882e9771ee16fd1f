import type { AssetPart, LibraryAsset } from "../../core/library-ports.ts";

/** Whether a photo has a video of its moment. */
export function isLivePhoto(asset: LibraryAsset): boolean {
  return livePart(asset) !== undefined;
}

/** The video of a photo's moment. */
export function livePart({ mediaType, parts }: LibraryAsset): AssetPart | undefined {
  if (mediaType.startsWith("video/")) return undefined;
  return parts.find(({ resourceType }) => resourceType === "pairedVideo");
}
