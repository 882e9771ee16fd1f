import type { ComponentChildren } from "preact";
import type { FirstStep } from "../../core/first-run.ts";
import { formatCount } from "../../core/view/format-count.ts";
import { FIRST_RUN_WORDS } from "../../core/words/spoken.ts";
import { CheckIcon } from "../parts/more-icons.tsx";

type FirstRunStepProps = {
  step: FirstStep;
  number: number;
  state: "done" | "skipped" | "open";
  isOpen: boolean;
  children: ComponentChildren;
  onToggle: () => void;
  onSkip: () => void;
};

/** One of the first steps: its number or tick, its name, and unfolded what it takes. */
export function FirstRunStep(props: FirstRunStepProps) {
  const { step, number, state, isOpen, children, onToggle, onSkip } = props;
  const words = FIRST_RUN_WORDS;
  const body = `first-run-${step}`;
  return (
    <li class="first-step" data-step={step} data-state={state}>
      <div class="first-step-head">
        <h3>
          <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
            <span class="first-step-mark">
              {state === "done" ? <CheckIcon /> : formatCount(number)}
            </span>
            {words.steps[step]}
            {state !== "open" && <span class="quiet">{words.states[state]}</span>}
          </button>
        </h3>
        {state === "open" && isOpen && (
          <button
            type="button"
            class="button-quiet"
            aria-label={words.skipOf(words.steps[step])}
            onClick={onSkip}
          >
            {words.skip}
          </button>
        )}
      </div>
      {/* Hidden rather than gone: what was typed stays, and the picker is there for whoever brings photos otherwise. */}
      <div id={body} class="first-step-body" hidden={!isOpen}>
        {children}
      </div>
    </li>
  );
}
