import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FirstRunNow, FirstStep } from "../../core/first-run.ts";
import { wakingSentence } from "../../core/view/waking-sentence.ts";
import { FIRST_RUN_WORDS } from "../../core/words/spoken.ts";
import { ChoosePhotos } from "../backup/choose-photos.tsx";
import { declineInstall } from "../install/install-offer.ts";
import { InstallStep } from "../install/install-step.tsx";
import { PairStep } from "../pair/pair-step.tsx";
import { hasCodeInAddress } from "../pair/take-code-from-address.ts";
import { changeFirstRun } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";
import { FirstRunStep } from "./first-run-step.tsx";
import "./first-run.css";

/** Three steps, each done in place, each skippable; what is behind folds away, and with the last one the card goes for good. */
export function FirstRunCard({ now }: { now: FirstRunNow }) {
  const page = usePage();
  const card = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  const [chosen, setChosen] = useState<FirstStep | null>(null);
  const { next, steps } = now;
  // Who came with a link from home is about to have the first step behind.
  const [isPairing, setPairing] = useState(hasCodeInAddress);
  // Before home has answered nobody knows which step is next.
  const isPaired = page.link.status.value?.kind === "paired";
  // The link did what it was for: who leaves home later is asked again.
  useLayoutEffect(() => {
    if (isPaired) setPairing(false);
  }, [isPaired]);
  const isKnown = next !== "pair" || (page.link.status.value !== null && !isPairing);
  const open = chosen ?? next;
  useLayoutEffect(() => {
    setChosen(null);
    // The step that had the focus folded away: the next one goes on.
    const focused = document.activeElement;
    const isKept = card.current?.contains(focused) === true && focused?.checkVisibility() === true;
    if (!hadFocus.current || isKept) return;
    card.current?.querySelector<HTMLElement>(`[data-step="${next}"] button`)?.focus();
  }, [next]);
  const skip = (step: FirstStep) => {
    const stepsThat = (are: (one: (typeof steps)[number]) => boolean) =>
      steps.filter((one) => are(one) || one.step === step).map((one) => one.step);
    const passed = stepsThat(({ state }) => state !== "open");
    const skipped = stepsThat(({ state }) => state === "skipped");
    if (step === "install") void declineInstall(page.services);
    void changeFirstRun(page, { passed, skipped });
  };
  const words = FIRST_RUN_WORDS;
  return (
    <section
      ref={card}
      class="card first-run"
      aria-labelledby="first-run-title"
      hidden={!isKnown}
      onFocusIn={() => (hadFocus.current = true)}
      onFocusOut={({ relatedTarget }) => {
        // Null when what had it was folded away.
        if (relatedTarget !== null)
          hadFocus.current = card.current?.contains(relatedTarget as Node) === true;
      }}
    >
      <h2 id="first-run-title">{words.title}</h2>
      <ol role="list">
        {steps.map(({ step, state }, at) => (
          <FirstRunStep
            key={step}
            step={step}
            number={at + 1}
            state={state}
            isOpen={open === step}
            onToggle={() => setChosen(open === step ? null : step)}
            onSkip={() => skip(step)}
          >
            {step === "pair" && <PairStep onProblem={() => setPairing(false)} />}
            {step === "choose" && <ChoosePhotos />}
            {step === "install" && open === step && <InstallStep />}
          </FirstRunStep>
        ))}
      </ol>
      <p class="quiet">{wakingSentence(page.services.wakers.value)}</p>
    </section>
  );
}
