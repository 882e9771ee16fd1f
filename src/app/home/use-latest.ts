import { useEffect, useState } from "preact/hooks";
import type { AssetId } from "../../core/ids.ts";
import { latestOf } from "../../core/view/latest-of.ts";
import { usePage } from "../state/page-context.ts";

/** So many receipts are looked through: files of one photo have one each. */
const RECEIPTS = 60;

/** One photo of the strip. */
export type LatestPhoto = { assetId: AssetId; filename: string; isFilm: boolean };

/** What came home last, newest first: by this device's own receipts, and on a device that sent nothing yet what home shows first. */
export function useLatest(): readonly LatestPhoto[] {
  const { services, queue, library } = usePage();
  const [sent, setSent] = useState<readonly LatestPhoto[]>([]);
  const { homeCount } = queue.totals.value;
  useEffect(() => {
    let current = true;
    const read = async () => {
      const receipts = await services.store.receipts(0, RECEIPTS);
      if (current) setSent(latestOf(receipts));
    };
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => {});
    return () => {
      current = false;
    };
  }, [services, homeCount]);
  if (sent.length > 0) return sent;
  return library.newest.value.map(({ id, filename, mediaType }) => ({
    assetId: id,
    filename,
    isFilm: mediaType.startsWith("video/"),
  }));
}
