import { useEffect, useRef } from "preact/hooks";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { useLibrary } from "./library-context.ts";

/** A finger that rests this long on a photo selects it, ms; one that moves farther than this does not rest, px. */
const LONG_PRESS_MS = 450;
const STILL_PX = 10;

/** A press on a photo; `isDrawn`: it became a selection, so its end is no click. */
type Press = { item: LibraryItem; xPx: number; yPx: number; isDrawn: boolean };

/**
 * What pointers do in the grid, followed in one place for all photos: a click opens a photo, or selects where some are selected;
 * with Shift up to here; a long press begins to select; a mouse that is drawn over photos selects them.
 */
export function useGridPointer() {
  const { items, active, viewed, selection, hovered } = useLibrary();
  const press = useRef<Press | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const itemAt = (event: Event): LibraryItem | null => {
    const tile = (event.target as Element).closest(".grid-tile");
    const id = tile?.querySelector<HTMLElement>("[data-asset]")?.dataset["asset"];
    return items.peek().find((one) => one?.id === id) ?? null;
  };
  return {
    onClick(event: MouseEvent) {
      const item = itemAt(event);
      const wasDrawn = press.current?.isDrawn === true;
      press.current = null;
      if (item === null) return;
      if (wasDrawn) return event.preventDefault();
      // A label's click comes once more from its box.
      const isBox = (event.target as Element).closest(".grid-select") !== null;
      if (isBox && !(event.target instanceof HTMLInputElement)) return;
      active.value = item.id;
      const isSelecting = isBox || event.ctrlKey || event.metaKey || selection.ids.peek().size > 0;
      if (event.shiftKey) selection.extendTo(item, items.peek());
      else if (isSelecting) selection.toggle(item);
      else viewed.value = item.id;
    },
    onFocusIn(event: FocusEvent) {
      const item = itemAt(event);
      if (item !== null) active.value = item.id;
    },
    onPointerDown(event: PointerEvent) {
      clearTimeout(timer.current);
      const item = event.button === 0 ? itemAt(event) : null;
      press.current =
        item === null ? null : { item, xPx: event.clientX, yPx: event.clientY, isDrawn: false };
      if (item === null || event.pointerType === "mouse") return;
      timer.current = setTimeout(() => {
        if (press.current === null) return;
        press.current.isDrawn = true;
        selection.toggle(item);
      }, LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      if (press.current === null || event.pointerType === "mouse") return;
      const { xPx, yPx } = press.current;
      if (Math.hypot(event.clientX - xPx, event.clientY - yPx) > STILL_PX)
        clearTimeout(timer.current);
    },
    onPointerOver(event: PointerEvent) {
      if (event.pointerType !== "mouse") return;
      const item = itemAt(event);
      hovered.value = item?.id ?? null;
      const from = press.current;
      if (from === null || item === null || (event.buttons & 1) === 0) return;
      if (!from.isDrawn && item.id === from.item.id) return;
      if (!from.isDrawn && !selection.ids.peek().has(from.item.id)) selection.toggle(from.item);
      from.isDrawn = true;
      selection.drawTo(item, items.peek());
    },
    onPointerLeave() {
      hovered.value = null;
    },
    onPointerUp: () => clearTimeout(timer.current),
    onPointerCancel() {
      clearTimeout(timer.current);
      press.current = null;
    },
    onContextMenu(event: MouseEvent) {
      // A long press with a finger, which selects here.
      if (press.current?.isDrawn === true) event.preventDefault();
    },
  };
}
