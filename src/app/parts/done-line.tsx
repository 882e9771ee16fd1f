import type { Signal } from "@preact/signals";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import type { Done } from "../state/done.ts";
import { perform } from "../state/perform.ts";
import { CloseIcon } from "./icons.tsx";
import "./done-line.css";

/**
 * What was just done, with the way to undo it. It stays until the next act, another screen, or its close button: nobody
 * has to be quick. Screens set `usePage().done`; what lies above the frame (a viewer) shows a `done` of its own, in a live region.
 */
export function DoneLine({ done: given }: { done?: Signal<Done | null> }) {
  const page = usePage();
  const done = given ?? page.done;
  const shown = done.value;
  if (shown === null) return null;
  const { words, undo } = shown;
  return (
    <div class="done-line">
      <p>{words}</p>
      {undo !== null && (
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            done.value = null;
            void perform(page, undo);
          }}
        >
          {LIBRARY_WORDS.undo}
        </button>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={LIBRARY_WORDS.dismiss}
        onClick={() => (done.value = null)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
