import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { followView } from "../parts/follow-view.ts";

/** Rows are drawn this far above and below the window, in heights of it. */
const AHEAD = 1;
/** The stretch moves in steps, so that a scrolled pixel draws nothing anew, px. */
const STEP_PX = 200;

/** Where a grid stands to the window, CSS pixels: its width, and the stretch of it that is worth drawing. */
export type GridWindow = { widthPx: number; topPx: number; bottomPx: number };

/** Follows scrolling, sizes and everything that moves the grid. */
export function useGridWindow(grid: RefObject<HTMLElement | null>): GridWindow {
  const [seen, setSeen] = useState<GridWindow>({ widthPx: 0, topPx: 0, bottomPx: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      if (grid.current === null) return;
      const { top, width: widthPx } = grid.current.getBoundingClientRect();
      const aheadPx = innerHeight * AHEAD;
      const topPx = Math.floor((-top - aheadPx) / STEP_PX) * STEP_PX;
      const bottomPx = Math.ceil((innerHeight - top + aheadPx) / STEP_PX) * STEP_PX;
      setSeen((now) =>
        now.widthPx === widthPx && now.topPx === topPx && now.bottomPx === bottomPx
          ? now
          : { widthPx, topPx, bottomPx },
      );
    };
    return followView(measure);
  }, [grid]);
  return seen;
}
