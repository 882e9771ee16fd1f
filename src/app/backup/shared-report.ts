import { emptyReport } from "../../core/empty-report.ts";
import { NO_WORKER, sharedIdOf } from "../../core/share/share-address.ts";
import { SHARE_WORDS } from "../../core/words/spoken.ts";
import type { IntakeReport } from "../services.ts";
import type { PageState } from "../state/page-state.ts";

/** Shows what became of a share when the address speaks of one, which is then cleared of it. Returns the way to stop. */
export function followShares({ services, intake }: PageState): () => void {
  const look = async (): Promise<void> => {
    const id = sharedIdOf(location.hash);
    if (id === null) return;
    history.replaceState(history.state, "", "/");
    intake.show(await reportOf(id));
  };
  const reportOf = async (id: string): Promise<IntakeReport> => {
    if (id === NO_WORKER) return nothingOf(SHARE_WORDS.noWorker);
    const report = await services.takeSharedReport(id).catch(() => null);
    return report ?? nothingOf(SHARE_WORDS.notNoted);
  };
  const onHash = () => void look();
  onHash();
  addEventListener("hashchange", onHash);
  return () => removeEventListener("hashchange", onHash);
}

function nothingOf(words: string): IntakeReport {
  return { ...emptyReport(), refused: [{ filename: SHARE_WORDS.whole, words }] };
}
