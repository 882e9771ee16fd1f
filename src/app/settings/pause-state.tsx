import { useRef } from "preact/hooks";
import { BLOCK_WORDS, WHEN_WORDS } from "../../core/words/spoken.ts";
import { PauseControl } from "../parts/pause-control.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** What the conditions come to right now, and the way into a pause and out of it. */
export function PauseState() {
  const page = usePage();
  const place = useRef<HTMLParagraphElement>(null);
  const isPaused = page.way.block.value?.reason === "paused";
  // Each of the two controls goes when it was used: the focus waits at the words.
  const stay = () => place.current?.focus();
  const resume = () => {
    stay();
    void changeConditions(page, { pause: { kind: "none" } });
  };
  return (
    <div class="pause-state">
      <p ref={place} tabIndex={-1} role="status">
        {stateWords(page)}
      </p>
      {isPaused ? (
        <button type="button" class="button-line" onClick={resume}>
          {WHEN_WORDS.resume}
        </button>
      ) : (
        <PauseControl onPaused={stay} />
      )}
    </div>
  );
}

function stateWords({ way }: ReturnType<typeof usePage>): string {
  const block = way.block.value;
  if (block === null) return WHEN_WORDS.clear;
  const { until } = way.details.value;
  if (block.reason === "paused")
    return until === "" ? WHEN_WORDS.paused : WHEN_WORDS.pausedUntil(until);
  const why = BLOCK_WORDS[block.reason];
  return WHEN_WORDS.now(why.charAt(0).toLowerCase() + why.slice(1));
}
