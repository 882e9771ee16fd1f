import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog that is open as long as its part is there; the browser keeps the focus in it and gives it back afterwards. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    // Closed before it leaves the page: else the focus would be lost with it.
    return () => shown?.close();
  }, []);
  return dialog;
}
