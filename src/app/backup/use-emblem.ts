import { emblemState } from "../../core/view/emblem-state.ts";
import { usePage } from "../state/page-context.ts";

/** What the emblem beside the sentence shows now. */
export function useEmblem(): { ratio: number; isLit: boolean } {
  const { queue, intake, library } = usePage();
  return emblemState({
    totals: queue.totals.value,
    atHomeCount: library.total.value?.count ?? null,
    intake: intake.progress.value,
  });
}
