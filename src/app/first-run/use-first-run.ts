import { useEffect, useRef } from "preact/hooks";
import {
  FIRST_STEPS,
  type FirstRun,
  type FirstRunNow,
  firstRunNow,
  parseFirstRun,
} from "../../core/first-run.ts";
import { changeFirstRun } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** The first steps as they stand on this device, each written down once it is done; null: they are behind. */
export function useFirstRun(): FirstRunNow | null {
  const page = usePage();
  const { queue, link, services } = page;
  const wasShown = useRef(false);
  const { homeCount, waitingCount, needsYouCount } = queue.totals.value;
  const hasPhotos = homeCount + waitingCount + needsYouCount > 0;
  const isStandalone = matchMedia("(display-mode: standalone)").matches;
  const done = {
    pair: link.status.value?.kind === "paired",
    choose: hasPhotos,
    install: isStandalone || services.installing.isDone.value,
  };
  const stored = parseFirstRun(queue.settings.value.firstRun);
  // Begun on this page, and not read back yet.
  const known: FirstRun | null = stored ?? (wasShown.current ? { passed: [], skipped: [] } : null);
  const now = firstRunNow(known, done, hasPhotos);
  wasShown.current ||= now !== null;
  const isBegun = known !== null || now !== null;
  const passed = FIRST_STEPS.filter((step) => done[step] || known?.passed.includes(step));
  const isNews = isBegun && passed.length > (stored?.passed.length ?? -1);
  const skipped = (known?.skipped ?? []).filter((step) => !done[step]);
  useEffect(() => {
    if (isNews) void changeFirstRun(page, { passed, skipped });
    // Each step is written once; the list is made anew with every drawing.
  }, [page, isNews, passed.join(" ")]);
  return now;
}
