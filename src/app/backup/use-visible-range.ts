import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { type RowRange, visibleRange } from "../../core/view/visible-range.ts";
import { followView } from "../parts/follow-view.ts";

/** Which rows of a list are in the window or near it; follows scrolling and everything that moves the list. */
export function useVisibleRange(
  list: RefObject<HTMLElement | null>,
  rowPx: number,
  rowCount: number,
): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null) return;
      const topPx = list.current.getBoundingClientRect().top;
      const next = visibleRange(topPx, innerHeight, rowPx, rowCount);
      setRange((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    return followView(measure);
  }, [list, rowPx, rowCount]);
  return range;
}
