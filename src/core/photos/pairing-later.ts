import type { AssetId, Sha256 } from "../ids.ts";
import type { ResourceType } from "../jobs/job.ts";

/** What this device remembers of a photo whose other files may come later. */
export type PairAsset = {
  assetId: AssetId;
  types: readonly ResourceType[];
  /** Its files, as far as this device met them. */
  hashes: readonly Sha256[];
  folder: string | null;
  contentIdentifier: string | null;
  /** ms since the epoch; null where the files tell no instant. */
  takenAtMs: number | null;
};

/** Files of one shutter carry the same second, and a Live Photo's video begins up to 3 s before its photo, ms. */
const SAME_SHUTTER_MS = 5_000;

/**
 * Whether files that came at different times are of one photo. They have the same stem, or the same name by Apple. The stem is
 * not enough, for cameras begin to count anew: Apple's names are equal, or the folder is the same for good, or
 * both tell the same instant. Never what would make two photos, or two videos, one.
 */
export function belongTogether(
  one: Omit<PairAsset, "assetId" | "hashes">,
  other: Omit<PairAsset, "assetId" | "hashes">,
): boolean {
  if (!canJoin(one.types, other.types)) return false;
  if (one.contentIdentifier !== null && other.contentIdentifier !== null)
    return one.contentIdentifier === other.contentIdentifier;
  if (one.folder !== null && other.folder !== null) return one.folder === other.folder;
  if (one.takenAtMs === null || other.takenAtMs === null) return false;
  return Math.abs(one.takenAtMs - other.takenAtMs) <= SAME_SHUTTER_MS;
}

/** The one remembered photo that a new file belongs to; null where there is none, or more than one. */
export function findPair(
  seeker: Omit<PairAsset, "assetId" | "hashes">,
  known: readonly PairAsset[],
): PairAsset | null {
  const fits = known.filter((asset) => belongTogether(seeker, asset));
  const named = fits.filter(({ contentIdentifier }) => contentIdentifier !== null);
  const best = seeker.contentIdentifier === null || named.length === 0 ? fits : named;
  const [only] = best;
  return only !== undefined && best.length === 1 ? only : null;
}

/** At most one photo, one video and one RAW; a video and a RAW need a photo between them. */
function canJoin(one: readonly ResourceType[], other: readonly ResourceType[]): boolean {
  const all = [...one, ...other];
  const count = (...among: ResourceType[]) => all.filter((type) => among.includes(type)).length;
  const [photos, videos, raws] = [count("photo"), count("video", "pairedVideo"), count("raw")];
  if (photos > 1 || videos > 1 || raws > 1) return false;
  return photos === 1 || videos + raws < 2;
}
