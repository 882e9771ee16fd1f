import { useState } from "preact/hooks";
import type { KeptReceipt } from "../../core/ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDate, localDay } from "../../core/view/format-day.ts";
import { receiptExport } from "../../core/view/receipt-search.ts";
import { RECEIPT_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { findReceipts } from "./find-receipts.ts";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { saveFile } from "./save-file.ts";
import { type ShownReceipts, useReceipts } from "./use-receipts.ts";

const FIRST = 6;
const MORE = 50;
/** As in activity.css. */
const ROW_PX = 64;

/** The home's signed words, photo by photo: to search, to open, to keep. */
export function Receipts() {
  const page = usePage();
  const { homeCount } = page.queue.totals.value;
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(FIRST);
  const [opened, setOpened] = useState<KeptReceipt | null>(null);
  const wanted = search.trim();
  const shown = useReceipts(wanted, limit);
  const words = RECEIPT_WORDS;
  const all = wanted === "" ? homeCount : shown.receipts.length;
  const save = () =>
    perform(page, async () => {
      const { store, nowMs } = page.services;
      const never = new AbortController().signal;
      const receipts = await findReceipts(store, wanted, homeCount, () => {}, never);
      saveFile(`homeward-receipts-${localDay(nowMs())}.json`, receiptExport(receipts, nowMs()));
    });
  return (
    <section class="card receipts" aria-labelledby="receipts-title">
      <h2 id="receipts-title">{words.title}</h2>
      {homeCount === 0 && <p class="quiet">{words.empty}</p>}
      {homeCount > 0 && (
        <>
          <p class="quiet">{words.hint}</p>
          <label class="field">
            {words.search}
            <input
              type="search"
              autocomplete="off"
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
          <p role="status" class="quiet">
            {statusWords(shown, wanted, homeCount)}
          </p>
          <ul
            role="list"
            class="receipt-list"
            style={{ minHeight: roomPx(shown, limit, homeCount) }}
          >
            {shown.receipts.slice(0, limit).map((receipt) => (
              <li key={receipt.sha256}>
                <ReceiptRow receipt={receipt} onOpen={() => setOpened(receipt)} />
              </li>
            ))}
          </ul>
          {all > limit && (
            <button
              type="button"
              class="button-quiet show-more"
              onClick={() => setLimit(limit + MORE)}
            >
              {words.more}
            </button>
          )}
          <button
            type="button"
            class="button-line"
            disabled={all === 0}
            onClick={() => void save()}
          >
            {wanted === "" ? words.exportAll : words.exportFound}
          </button>
        </>
      )}
      {opened !== null && <ReceiptSheet receipt={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

/** Rows that are not read yet keep their room, CSS pixels. */
function roomPx({ kind, receipts }: ShownReceipts, limit: number, homeCount: number): number {
  return kind === "reading" && receipts.length === 0 ? Math.min(limit, homeCount) * ROW_PX : 0;
}

function statusWords(shown: ShownReceipts, search: string, homeCount: number): string {
  const words = RECEIPT_WORDS;
  if (shown.kind === "unreadable") return words.unreadable;
  if (search === "") return words.count(homeCount);
  if (shown.kind === "reading") return words.searching(shown.searchedCount, homeCount);
  return shown.receipts.length === 0 ? words.none : words.found(shown.receipts.length);
}

function ReceiptRow({ receipt, onOpen }: { receipt: KeptReceipt; onOpen: () => void }) {
  const { services } = usePage();
  const today = localDay(services.nowMs());
  const since = formatDate(localDay(receipt.storedAtMs), today);
  return (
    <button type="button" class="receipt-row" onClick={onOpen}>
      <FileName filename={receipt.filename} />
      <span class="quiet">
        {formatBytes(receipt.sizeBytes)} · {RECEIPT_WORDS.homeSince(since)}
      </span>
    </button>
  );
}
