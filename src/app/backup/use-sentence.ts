import { deviceKindOf } from "../../core/view/device-kind.ts";
import { type StateSentence, stateSentence } from "../../core/view/state-sentence.ts";
import { usePage } from "../state/page-context.ts";

const device = deviceKindOf(navigator.userAgent, navigator.maxTouchPoints);

/** The state of everything, as it is now. */
export function useSentence(): StateSentence {
  const { queue, way, library, intake, services } = usePage();
  return stateSentence({
    totals: queue.totals.value,
    situation: way.situation.value,
    details: way.details.value,
    backingOffCount: queue.counts.value["backing-off"],
    atHomeCount: library.total.value?.count ?? null,
    intake: intake.progress.value,
    wakers: services.wakers.value,
    device,
    medium: way.medium.value,
  });
}
