import { useSignal } from "@preact/signals";
import type { AbilityState, ThisBrowser } from "../../core/page-ports.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";

type KeepPhotosProps = {
  browser: ThisBrowser;
  state: AbilityState;
  /** The browser has answered: what it promised may have changed. */
  onAnswer: () => void;
};

/** Asks the browser not to clear what is stored here, and tells what it really answered. */
export function KeepPhotos({ browser, state, onAnswer }: KeepPhotosProps) {
  const words = SETTINGS_WORDS.keep;
  const answer = useSignal<"none" | "asking" | "kept" | "refused">("none");
  const ask = async () => {
    if (answer.value === "asking") return;
    answer.value = "asking";
    answer.value = (await browser.askToKeep()) ? "kept" : "refused";
    onAnswer();
  };
  const told = state === "can" ? "kept" : answer.value;
  const result = { none: "", asking: words.asking, kept: words.kept, refused: words.refused }[told];
  // The button stays after the answer: who pressed it by keyboard would lose the place.
  const asks = state !== "missing" && (state !== "can" || answer.value !== "none");
  return (
    <section class="card keep" aria-labelledby="keep-title">
      <h3 id="keep-title">{words.title}</h3>
      <p class="quiet">{words.hint}</p>
      {state === "missing" && <p>{words.missing}</p>}
      {asks && (
        <button type="button" class="button-line" onClick={() => void ask()}>
          {words.button}
        </button>
      )}
      <p role="status" class="keep-result">
        {result}
      </p>
    </section>
  );
}
