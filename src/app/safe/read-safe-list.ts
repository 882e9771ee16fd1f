import type { LibraryApi } from "../../core/library-ports.ts";
import type { JobStore, KeptReceipt } from "../../core/ports.ts";

const PAGE = 500;

/** What is safe to delete on this device, and why the rest is not. */
export type SafeList = {
  homeId: string;
  /** When the home was asked, ms since the epoch by this device's clock. */
  asOfMs: number;
  /** Newest at home first: signature valid, at home, not in its trash. */
  safe: readonly KeptReceipt[];
  left: Record<"trashed" | "gone" | "wrong" | "unchecked", number>;
};

export type SafeProgress = { kind: "checking"; done: number; all: number } | { kind: "asking" };

/**
 * Checks every receipt of this device and asks the home about those that verify. Only both together make a photo safe to
 * delete; whatever is in doubt is not. Rejects with HomewardError.
 */
export async function readSafeList(
  store: Pick<JobStore<Blob>, "receipts" | "totals">,
  api: Pick<LibraryApi, "receiptChecker" | "check">,
  nowMs: () => number,
  onProgress: (progress: SafeProgress) => void,
): Promise<SafeList> {
  const checker = await api.receiptChecker();
  const { homeCount: all } = await store.totals();
  const left = { trashed: 0, gone: 0, wrong: 0, unchecked: 0 };
  const valid: KeptReceipt[] = [];
  for (let done = 0; ; done += PAGE) {
    onProgress({ kind: "checking", done: Math.min(done, all), all });
    const page = await store.receipts(done, PAGE);
    const verdicts = await Promise.all(page.map((receipt) => checker.check(receipt.jws, receipt)));
    for (const [at, receipt] of page.entries()) {
      const verdict = verdicts[at] ?? "unchecked";
      if (verdict === "valid") valid.push(receipt);
      else left[verdict] += 1;
    }
    // A damaged row is not listed: the number of rows decides, not the length of the page.
    if (done + PAGE >= all && page.length < PAGE) break;
  }
  onProgress({ kind: "asking" });
  const asOfMs = nowMs();
  const answers = await api.check(valid.map(({ sha256 }) => sha256));
  const status = new Map(answers.map((answer) => [answer.sha256, answer.status]));
  const safe = valid.filter(({ sha256 }) => {
    const found = status.get(sha256) ?? "absent";
    if (found === "trashed") left.trashed += 1;
    else if (found !== "home") left.gone += 1;
    return found === "home";
  });
  return { homeId: checker.homeId, asOfMs, safe, left };
}
