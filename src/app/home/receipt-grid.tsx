import { useEffect, useState } from "preact/hooks";
import type { KeptReceipt } from "../../core/ports.ts";
import { formatDate, localDay } from "../../core/view/format-day.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { ExtensionTile } from "../parts/extension-tile.tsx";
import { FileName } from "../parts/file-name.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { usePage } from "../state/page-context.ts";

const PAGE = 60;

/** What this device knows to be home while the home itself cannot be asked. */
export function ReceiptGrid() {
  const { services, queue, nowMs } = usePage();
  const [limit, setLimit] = useState(PAGE);
  const [receipts, setReceipts] = useState<readonly KeptReceipt[]>([]);
  const { homeCount } = queue.totals.value;
  useEffect(() => {
    let current = true;
    const read = async () => {
      const kept = await services.store.receipts(0, limit);
      if (current) setReceipts(kept);
    };
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => {});
    return () => {
      current = false;
    };
  }, [services, limit, homeCount]);
  const today = localDay(nowMs.value);
  return (
    <>
      <p class="quiet">{WORDS.home.notNow}</p>
      <ul class="receipts" role="list">
        {receipts.map(({ sha256, filename, storedAtMs }) => (
          <li key={sha256} class="receipt">
            <span class="thumbnail">
              <ExtensionTile filename={filename} />
            </span>
            <span class="receipt-words">
              <FileName filename={filename} />
              <span class="quiet">{WORDS.home.since(formatDate(localDay(storedAtMs), today))}</span>
            </span>
          </li>
        ))}
      </ul>
      {receipts.length === limit && limit < homeCount && (
        <ShowMore key={limit} onMore={() => setLimit(limit + PAGE)} />
      )}
    </>
  );
}
