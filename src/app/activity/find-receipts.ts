import type { JobStore, KeptReceipt } from "../../core/ports.ts";
import { matchesName } from "../../core/view/receipt-search.ts";

const PAGE = 500;

/**
 * The receipts of files with this name, newest first; all of them where `search` is "". Reads in portions, tells after each
 * how many were looked through, and ends early when `stop` is aborted. Rejects with HomewardError.
 */
export async function findReceipts(
  store: Pick<JobStore<Blob>, "receipts">,
  search: string,
  allCount: number,
  onProgress: (doneCount: number) => void,
  stop: AbortSignal,
): Promise<KeptReceipt[]> {
  const found: KeptReceipt[] = [];
  for (let offset = 0; offset === 0 || offset < allCount; offset += PAGE) {
    const page = await store.receipts(offset, PAGE);
    if (stop.aborted) break;
    found.push(...page.filter(({ filename }) => matchesName(filename, search)));
    onProgress(Math.min(allCount, offset + PAGE));
  }
  return found;
}
