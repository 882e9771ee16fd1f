import { useEffect, useState } from "preact/hooks";
import type { KeptReceipt } from "../../core/ports.ts";
import { usePage } from "../state/page-context.ts";
import { findReceipts } from "./find-receipts.ts";

/** Who types goes on typing: a search begins after this pause, ms. */
const PAUSE_MS = 250;

/** Receipts as far as they are read; `searchedCount`: how many a search that goes on has looked through. */
export type ShownReceipts =
  | { kind: "reading"; receipts: readonly KeptReceipt[]; searchedCount: number }
  | { kind: "read"; receipts: readonly KeptReceipt[] }
  | { kind: "unreadable"; receipts: readonly [] };

/** The newest `limit` receipts, or all that a search finds; read again as more come in. */
export function useReceipts(search: string, limit: number): ShownReceipts {
  const { services, queue } = usePage();
  const { store } = services;
  const { homeCount } = queue.totals.value;
  const [shown, setShown] = useState<ShownReceipts>({
    kind: "reading",
    receipts: [],
    searchedCount: 0,
  });
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = (searchedCount: number) => {
      if (!stop.signal.aborted)
        setShown(({ receipts }) => ({ kind: "reading", receipts, searchedCount }));
    };
    const read = async () => {
      const receipts =
        search === ""
          ? await store.receipts(0, limit)
          : await findReceipts(store, search, homeCount, onProgress, stop.signal);
      if (!stop.signal.aborted) setShown({ kind: "read", receipts });
    };
    const timer = setTimeout(
      () => read().catch(() => setShown({ kind: "unreadable", receipts: [] })),
      search === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [store, search, search === "" ? limit : 0, homeCount]);
  return shown;
}
