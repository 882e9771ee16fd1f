import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { followView } from "../parts/follow-view.ts";
import { useLibrary } from "./library-context.ts";

/** Rows are drawn this far above and below the window, in heights of it. */
const AHEAD = 0.75;
/** The stretch moves in steps, so that a scrolled pixel draws nothing anew, px. */
const STEP_PX = 200;
/** Beyond this speed nobody sees a picture, heights of the window a second. */
const RUSHING = 4;
/** It is over this long after the last scrolled pixel, ms. */
const CALM_AFTER_MS = 120;

/** Where a grid stands to the window, CSS pixels: its width, and the stretch of it that is worth drawing. */
export type GridWindow = { widthPx: number; topPx: number; bottomPx: number };

/** Follows scrolling, sizes and everything that moves the grid; tells the screen while one rushes through it. */
export function useGridWindow(grid: RefObject<HTMLElement | null>): GridWindow {
  const { isRushing } = useLibrary();
  const [seen, setSeen] = useState<GridWindow>({ widthPx: 0, topPx: 0, bottomPx: 0 });
  useLayoutEffect(() => {
    let last = { topPx: 0, atMs: 0 };
    let calm: ReturnType<typeof setTimeout> | undefined;
    const watchSpeed = (topPx: number) => {
      const atMs = performance.now();
      const heights = Math.abs(topPx - last.topPx) / innerHeight;
      if (last.atMs !== 0) isRushing.value = (heights * 1000) / (atMs - last.atMs) > RUSHING;
      last = { topPx, atMs };
      clearTimeout(calm);
      calm = setTimeout(() => (isRushing.value = false), CALM_AFTER_MS);
    };
    const measure = () => {
      if (grid.current === null) return;
      const { top, width } = grid.current.getBoundingClientRect();
      if (top !== last.topPx) watchSpeed(top);
      const widthPx = Math.floor(width);
      const aheadPx = innerHeight * AHEAD;
      const topPx = Math.floor((-top - aheadPx) / STEP_PX) * STEP_PX;
      const bottomPx = Math.ceil((innerHeight - top + aheadPx) / STEP_PX) * STEP_PX;
      setSeen((now) =>
        now.widthPx === widthPx && now.topPx === topPx && now.bottomPx === bottomPx
          ? now
          : { widthPx, topPx, bottomPx },
      );
    };
    const stop = followView(measure);
    return () => {
      clearTimeout(calm);
      isRushing.value = false;
      stop();
    };
  }, [grid, isRushing]);
  return seen;
}
