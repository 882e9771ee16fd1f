import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { showBadge } from "../badge.ts";

/** Keeps the badge right while the page is open: at its start and whenever rows change. */
export function followWithBadge(store: JobStore, worker: WorkerLine): void {
  let shown: number | null = null;
  const show = async (): Promise<void> => {
    const totals = await store.totals();
    if (totals.needsYouCount === shown) return;
    shown = totals.needsYouCount;
    await showBadge(totals);
  };
  worker.onChange(() => void show().catch(() => {}));
  void show().catch(() => {});
}
