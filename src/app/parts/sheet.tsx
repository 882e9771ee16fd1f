import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { FRAME_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "./icons.tsx";
import "./sheet.css";

type SheetProps = {
  heading: string;
  children: ComponentChildren;
  /** Buttons at its foot, the step that goes on last; without them the sheet only tells. */
  actions?: ComponentChildren;
  /** It was left, by whatever way: take it off the page. */
  onClose: () => void;
};

/**
 * A question or details above the page, open as long as it is there: from below on a phone, in the middle on wider windows.
 * Escape, the close button and a tap outside leave it; the browser keeps the focus in it and gives it back.
 * It begins at its heading, or at what is marked `autofocus`.
 */
export function Sheet({ heading, children, actions, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const isPressedOutside = useRef(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    if (shown?.querySelector("[autofocus]") === null) shown.querySelector("h2")?.focus();
    // Closed before it leaves the page: else the focus would be lost with it.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={headingId}
      onClose={onClose}
      // A press that began inside, as when text is marked, is no tap outside.
      onPointerDown={(event) => (isPressedOutside.current = event.target === event.currentTarget)}
      onClick={(event) => {
        const { target, currentTarget } = event;
        if (isPressedOutside.current && target === currentTarget) currentTarget.close();
      }}
    >
      <div class="sheet-inside">
        <div class="sheet-head">
          <h2 id={headingId} tabIndex={-1}>
            {heading}
          </h2>
          <button
            type="button"
            class="button-icon"
            aria-label={FRAME_WORDS.close}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
        </div>
        <div class="sheet-body">{children}</div>
        {actions !== undefined && <div class="sheet-actions">{actions}</div>}
      </div>
    </dialog>
  );
}
