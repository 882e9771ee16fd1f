import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { LeftIcon, RightIcon } from "../parts/more-icons.tsx";

type StepProps = { direction: "previous" | "next"; isThere: boolean; onStep: () => void };

/** The way to a neighbour; at an end it stays, so that the focus is not lost, and does nothing. */
export function ViewerStep({ direction, isThere, onStep }: StepProps) {
  return (
    <button
      type="button"
      class="viewer-step"
      data-direction={direction}
      aria-label={LIBRARY_WORDS[direction]}
      aria-disabled={!isThere}
      onClick={onStep}
    >
      {direction === "previous" ? <LeftIcon /> : <RightIcon />}
    </button>
  );
}
