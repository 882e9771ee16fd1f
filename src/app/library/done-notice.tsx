import { useEffect, useRef } from "preact/hooks";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { useLibrary } from "./library-context.ts";

/** How long it stands, ms; not counted while a person is at it. What was deleted can be taken from the trash for 30 days. */
const STANDS_MS = 10_000;

/** What was just done, with the way to undo it. */
export function DoneNotice() {
  const { done, perform } = useLibrary();
  const place = useRef<HTMLDivElement>(null);
  const shown = done.value;
  useEffect(() => {
    if (shown === null) return;
    let timer = setTimeout(function leave() {
      const isUsed = place.current?.matches(":hover, :focus-within") === true;
      if (isUsed) timer = setTimeout(leave, STANDS_MS);
      else done.value = null;
    }, STANDS_MS);
    return () => clearTimeout(timer);
  }, [shown, done]);
  const onUndo = async () => {
    done.value = null;
    if (shown?.undo) await perform(shown.undo);
  };
  return (
    <div ref={place} class="done" role="status">
      {shown !== null && (
        <div class="done-notice">
          <p>{shown.words}</p>
          {shown.undo !== null && (
            <button type="button" class="button-quiet" onClick={() => void onUndo()}>
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
      )}
    </div>
  );
}
