import type { LibraryAsset } from "../library-ports.ts";

/** Newest taken first; of one instant the larger id. */
export function isBefore(one: LibraryAsset, other: LibraryAsset): boolean {
  if (one.takenAtMs !== other.takenAtMs) return one.takenAtMs > other.takenAtMs;
  return one.id > other.id;
}

/**
 * A timeline with this asset where it belongs, in place of what was known of it. `isToEnd`: nothing comes after what is
 * shown; otherwise an asset older than all that is shown comes with its own page later.
 */
export function placeInTimeline(
  assets: readonly LibraryAsset[],
  asset: LibraryAsset,
  isToEnd: boolean,
): readonly LibraryAsset[] {
  const others = assets.filter(({ id }) => id !== asset.id);
  const at = others.findIndex((other) => isBefore(asset, other));
  if (at !== -1) return [...others.slice(0, at), asset, ...others.slice(at)];
  const wasShown = others.length < assets.length;
  return isToEnd || wasShown ? [...others, asset] : others;
}
