import type { RefObject } from "preact";
import { useImperativeHandle, useRef, useState } from "preact/hooks";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { LeftIcon, RightIcon } from "../parts/more-icons.tsx";
import { useLibrary } from "./library-context.ts";
import { isLivePhoto } from "./live-part.ts";
import { useGestures } from "./use-gestures.ts";
import { ViewerSlide } from "./viewer-slide.tsx";

/** What keys do with the picture: `zoom(0)` shows the whole again. */
export type StageKeys = { zoom(factor: number): void };

type StageProps = {
  at: number;
  keys: RefObject<StageKeys | null>;
  onStep: (step: number) => void;
  onClose: () => void;
};

/** The photo, with its neighbours beside it out of sight: they are there before one comes to them. */
export function ViewerStage({ at, keys, onStep, onClose }: StageProps) {
  const { items } = useLibrary();
  const stage = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const all = items.value;
  const item = all[at];
  const gestures = useGestures(stage, item ?? null, {
    onStep,
    onClose,
    onHold: (held) => setHeld(held && !!item && isLivePhoto(item)),
  });
  useImperativeHandle(keys, () => ({ zoom: gestures.zoom }), [gestures.zoom]);
  return (
    <div ref={stage} class="viewer-stage" {...gestures.handlers}>
      {[-1, 0, 1].map((side) => {
        const one = all[at + side];
        return (
          one && <ViewerSlide key={one.id} item={one} side={side} isHeld={side === 0 && isHeld} />
        );
      })}
      <Step direction="previous" isThere={at > 0} onStep={() => onStep(-1)} />
      <Step direction="next" isThere={at < all.length - 1} onStep={() => onStep(1)} />
    </div>
  );
}

type StepProps = { direction: "previous" | "next"; isThere: boolean; onStep: () => void };

/** The way to a neighbour; at an end it stays, so that the focus is not lost, and does nothing. */
function Step({ direction, isThere, onStep }: StepProps) {
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
