import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { showBadge } from "../badge.ts";

/** Keeps the badge right while the page is open: at its start and whenever rows change. */
export function followWithBadge(store: JobStore, worker: WorkerLine): void {
  let shown = "";
  const show = async (): Promise<void> => {
    const totals = await store.totals();
    const next = `${totals.waitingCount} ${totals.needsYouCount}`;
    if (next === shown) return;
    shown = next;
    await showBadge(totals);
  };
  worker.onChange(() => void show().catch(() => {}));
  void show().catch(() => {});
}
