import { useEffect, useState } from "preact/hooks";
import { isInFirstRun } from "../../core/first-run.ts";
import { INSTALL_WORDS } from "../../core/words/spoken.ts";
import { EdgeLine } from "../parts/edge-line.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { declineInstall, mayOfferInstall } from "./install-offer.ts";
import { useInstallWay } from "./use-install-way.ts";

/** Offers to install Homeward at the right moment: the first photos are home, and nothing goes on. `onHow`: it takes more than a yes. */
export function InstallLine({ onHow }: { onHow: () => void }) {
  const page = usePage();
  const { services, queue } = page;
  const way = useInstallWay();
  const [mayOffer, setMayOffer] = useState(false);
  // The card of the first steps asks by itself; who said "not now" there is not asked here.
  const isAskedAlready = isInFirstRun(queue.settings.value.firstRun);
  useEffect(() => {
    mayOfferInstall(services).then(setMayOffer, () => {});
  }, [services, isAskedAlready]);
  const { homeCount, waitingCount, needsYouCount } = queue.totals.value;
  const isMoment = homeCount > 0 && waitingCount === 0 && needsYouCount === 0;
  const isOffered = way === "ask" || way === "share-sheet" || way === "dock";
  if (!mayOffer || !isMoment || !isOffered || isAskedAlready) return null;
  const ask = services.installing.ask.value;
  // An answer is an answer: it is not asked again for a while.
  const answer = (how: () => Promise<unknown>) => {
    setMayOffer(false);
    void perform(page, async () => {
      await declineInstall(services);
      await how();
    });
  };
  return (
    <EdgeLine
      words={INSTALL_WORDS.offer}
      action={ask === null ? INSTALL_WORDS.how : INSTALL_WORDS.button}
      onAction={() => answer(ask ?? (async () => onHow()))}
      onDismiss={() => answer(async () => {})}
    />
  );
}
