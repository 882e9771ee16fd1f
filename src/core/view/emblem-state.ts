import type { Totals } from "../jobs/totals.ts";
import type { IntakeProgress } from "../page-ports.ts";
import { overallProgress } from "./overall-progress.ts";

type EmblemFacts = {
  totals: Totals;
  /** Photos in the whole home; null: not known. */
  atHomeCount: number | null;
  /** The pick that is being saved right now; null: none. */
  intake: Pick<IntakeProgress, "doneBytes" | "allBytes"> | null;
};

/** How far the house of the emblem is drawn, 0 to 1, and whether its window is lit: only when something is home and nothing else is left. */
export function emblemState(facts: EmblemFacts): { ratio: number; isLit: boolean } {
  const { totals, atHomeCount, intake } = facts;
  if (intake !== null) {
    return { ratio: intake.allBytes === 0 ? 0 : intake.doneBytes / intake.allBytes, isLit: false };
  }
  if (totals.waitingCount > 0) return { ratio: overallProgress(totals).ratio, isLit: false };
  // Of those that were set aside the bytes are not counted.
  const { needsYouCount, roundHomeCount } = totals;
  if (needsYouCount > 0) {
    return { ratio: roundHomeCount / (roundHomeCount + needsYouCount), isLit: false };
  }
  const isHome = totals.homeCount > 0 || (atHomeCount ?? 0) > 0;
  return { ratio: isHome ? 1 : 0, isLit: isHome };
}
