import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PlacedDay } from "../../core/view/grid-layout.ts";
import { gridStep } from "../../core/view/grid-steps.ts";
import { useLibrary } from "./library-context.ts";

/** Below this much of the window's top and above its bottom nothing lies over a photo, px. */
const EDGE_PX = 60;

/** Keys of the grid: arrows move, Space selects, Shift and an arrow select on, Escape clears the selection. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  placed: readonly PlacedDay[],
  activeIndex: number,
) {
  const { items, days, list, active, selection } = useLibrary();
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const tile = grid.current?.querySelector<HTMLElement>(".grid-open[tabindex='0']");
    tile?.focus({ preventScroll: true });
    if (tile) bringIntoView(tile);
  });
  /** Reads the photo first where it was not read yet. */
  const goTo = async (to: number, isSelecting: boolean) => {
    const from = items.peek()[activeIndex];
    if (items.peek()[to] === null) {
      const day = days.peek()[placed.findLast(({ first }) => first <= to)?.at ?? -1]?.day;
      if (day !== undefined) await list.need(day, day);
    }
    const next = items.peek()[to];
    if (!next) return;
    if (isSelecting && from) {
      selection.extendTo(from, items.peek());
      selection.extendTo(next, items.peek());
    }
    wantsFocus.current = true;
    active.value = next.id;
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const current = items.peek()[activeIndex];
      if (event.key === "Escape") selection.clear();
      if (event.key === " " && current) {
        event.preventDefault();
        selection.toggle(current);
      }
      const isRightToLeft = document.dir === "rtl";
      const to = gridStep(event.key, activeIndex, placed, isRightToLeft);
      if (to === null) return;
      event.preventDefault();
      void goTo(to, event.shiftKey);
    },
    onKeyUp(event: KeyboardEvent) {
      // A button is clicked when Space is let go, whatever became of the key that went down.
      if (event.key === " ") event.preventDefault();
    },
  };
}

/** As little as needed, and not below the day's heading or the bar. */
function bringIntoView(tile: HTMLElement): void {
  const { top, bottom } = tile.getBoundingClientRect();
  const lowestPx = innerHeight - EDGE_PX;
  if (top < EDGE_PX) scrollBy(0, top - EDGE_PX);
  else if (bottom > lowestPx) scrollBy(0, Math.min(bottom - lowestPx, top - EDGE_PX));
}
