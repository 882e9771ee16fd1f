import { WORDS } from "../../core/words/spoken.ts";

/** A part of the app that is loaded late did not come. */
export function LoadAgain() {
  return (
    <p role="alert">
      {WORDS.screens.failed}{" "}
      <button type="button" class="button-quiet" onClick={() => location.reload()}>
        {WORDS.screens.reload}
      </button>
    </p>
  );
}
