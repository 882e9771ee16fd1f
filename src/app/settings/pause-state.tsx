import { useRef } from "preact/hooks";
import { formatUntil } from "../../core/view/format-until.ts";
import { WHEN_WORDS } from "../../core/view/when-words.ts";
import { PauseControl } from "../parts/pause-control.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** Whether sending is paused, and the way into a pause and out of it. */
export function PauseState() {
  const page = usePage();
  const { pause } = page.queue.settings.value.conditions;
  const isPaused = page.way.block.value?.reason === "paused";
  const place = useRef<HTMLParagraphElement>(null);
  const words = WHEN_WORDS;
  // Each of the two controls goes when it was used: the focus waits at the words.
  const stay = () => place.current?.focus();
  return (
    <div class="pause-state">
      <p ref={place} tabIndex={-1}>
        {!isPaused && words.notPaused}
        {isPaused && pause.kind === "until-resumed" && words.paused}
        {isPaused &&
          pause.kind === "until" &&
          words.pausedUntil(formatUntil(pause.atMs, page.nowMs.value))}
      </p>
      {isPaused ? (
        <button
          type="button"
          class="button-line"
          onClick={() => {
            stay();
            void changeConditions(page, { pause: { kind: "none" } });
          }}
        >
          {words.resume}
        </button>
      ) : (
        <PauseControl onPaused={stay} />
      )}
    </div>
  );
}
