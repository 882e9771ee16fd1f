import type { IntakeReport } from "../core/page-ports.ts";
import type { Settings } from "../core/settings.ts";
import { parseSharedReports } from "../core/share/shared-reports.ts";

/** Reports of shares whose page never came are forgotten beyond so many. */
const REPORTS_KEPT = 5;
const LOCK = "homeward-shared-reports";

/** Keeps what became of a share until its page takes it. Rejects where this device cannot write. */
export async function keepReport(store: Settings, id: string, report: IntakeReport): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const reports = parseSharedReports(await store.read("shared"));
    await store.write("shared", [...reports, { id, report }].slice(-REPORTS_KEPT));
  });
}

/** Takes out what became of a share; null: nothing is written down of it, or it was taken before. */
export async function takeReport(store: Settings, id: string): Promise<IntakeReport | null> {
  return navigator.locks.request(LOCK, async () => {
    const reports = parseSharedReports(await store.read("shared"));
    const found = reports.find((one) => one.id === id);
    if (found === undefined) return null;
    await store.write(
      "shared",
      reports.filter((one) => one !== found),
    );
    return found.report;
  });
}
