import type { AssetId } from "../ids.ts";
import type { KeptReceipt } from "../ports.ts";

/** As many as the strip ever shows. */
export const STRIP_COUNT = 12;

type Latest = { assetId: AssetId; filename: string; isFilm: boolean };

/** The photos of receipts, each once, in the order given: a Live Photo has a receipt for each of its files and is named after its photo. */
export function latestOf(
  receipts: readonly Pick<KeptReceipt, "assetId" | "filename" | "filetype">[],
): Latest[] {
  const photos = new Map<AssetId, Latest>();
  for (const { assetId, filename, filetype } of receipts) {
    const isFilm = filetype.startsWith("video/");
    const known = photos.get(assetId);
    // A Map keeps the place of a key that is set again.
    if (known === undefined || (known.isFilm && filetype.startsWith("image/")))
      photos.set(assetId, { assetId, filename, isFilm });
  }
  return [...photos.values()].slice(0, STRIP_COUNT);
}
