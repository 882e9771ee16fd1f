import { useId, useRef, useState } from "preact/hooks";
import { CONDITION_WORDS } from "../../core/words/spoken.ts";
import { type PauseChoice, pauseChoices } from "../../core/view/pause-choices.ts";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** Pauses sending: a button that unfolds how long, each with its time. `onPaused`: this control is about to go. */
export function PauseControl({ onPaused }: { onPaused?: () => void }) {
  const page = usePage();
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const [choices, setChoices] = useState<readonly PauseChoice[] | null>(null);
  const words = CONDITION_WORDS.pause;
  const close = () => {
    setChoices(null);
    button.current?.focus();
  };
  const choose = async ({ pause }: PauseChoice) => {
    onPaused?.();
    await changeConditions(page, { pause });
    setChoices(null);
  };
  return (
    <div
      class="pause"
      onKeyDown={(event) => {
        if (event.key === "Escape" && choices !== null) close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="button-quiet"
        aria-expanded={choices !== null}
        aria-controls={listId}
        onClick={() =>
          choices === null ? setChoices(pauseChoices(page.services.nowMs())) : close()
        }
      >
        {words.button}
      </button>
      <div id={listId} role="group" aria-label={words.title} class="pause-choices">
        {choices?.map((choice) => (
          <button
            key={choice.words}
            type="button"
            class="button-line"
            onClick={() => void choose(choice)}
          >
            {choice.words}
          </button>
        ))}
      </div>
    </div>
  );
}
