import type { WakeRecord } from "../../core/ports.ts";
import { diagnostics } from "../../core/view/diagnostics.ts";
import { readFailureGroups } from "../state/failure-actions.ts";
import type { PageState } from "../state/page-state.ts";
import { VERSION } from "../version.ts";

/** Makes the report of this device as it stands. Rejects where the store cannot be read. */
export async function readDiagnostics(
  page: PageState,
  wakes: readonly WakeRecord[],
): Promise<string> {
  const { services, queue, link } = page;
  const browser = await services.browser();
  const [abilities, { usedBytes }, failures, folders] = await Promise.all([
    browser.abilities(),
    browser.storedHere(),
    readFailureGroups(services),
    browser.linkedFolders(services.store, services.worker).list(),
  ]);
  return diagnostics({
    nowMs: services.nowMs(),
    version: VERSION,
    userAgent: navigator.userAgent,
    language: document.documentElement.lang,
    abilities,
    settings: queue.settings.value,
    home: link.status.value,
    hold: queue.hold.value,
    totals: queue.totals.value,
    usedBytes,
    linkedFolderCount: folders.length,
    failures,
    wakes,
  });
}
