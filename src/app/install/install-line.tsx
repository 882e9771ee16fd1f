import { useEffect, useState } from "preact/hooks";
import { INSTALL_WORDS } from "../../core/words/spoken.ts";
import { EdgeLine } from "../parts/edge-line.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { declineInstall, mayOfferInstall } from "./install-offer.ts";
import { InstallStep } from "./install-step.tsx";
import { useInstallWay } from "./use-install-way.ts";

/** Offers to install Homeward at the right moment: the first photos are home, and nothing goes on. */
export function InstallLine() {
  const page = usePage();
  const { services, queue } = page;
  const way = useInstallWay();
  const [mayOffer, setMayOffer] = useState(false);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    mayOfferInstall(services).then(setMayOffer, () => {});
  }, [services]);
  const { homeCount, waitingCount, needsYouCount } = queue.totals.value;
  const isMoment = homeCount > 0 && waitingCount === 0 && needsYouCount === 0;
  const isOffered = way === "ask" || way === "share-sheet" || way === "dock";
  const decline = () => {
    setMayOffer(false);
    void perform(page, () => declineInstall(services));
  };
  const close = () => {
    setShown(false);
    decline();
  };
  if (isShown) {
    return (
      <Sheet heading={INSTALL_WORDS.title} onClose={close}>
        <InstallStep />
      </Sheet>
    );
  }
  if (!mayOffer || !isMoment || !isOffered) return null;
  const ask = services.installing.ask.value;
  const install = async () => {
    if (ask === null) setShown(true);
    else if (!(await ask())) await declineInstall(services);
  };
  return (
    <EdgeLine
      words={INSTALL_WORDS.offer}
      action={ask === null ? INSTALL_WORDS.how : INSTALL_WORDS.button}
      onAction={() => void perform(page, install)}
      onDismiss={decline}
    />
  );
}
