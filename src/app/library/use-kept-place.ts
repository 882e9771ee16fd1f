import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DaySlots } from "../../core/view/day-slots.ts";
import type { PlacedDay } from "../../core/view/grid-layout.ts";

/** The photo that stood at the window's top: its day, its number there, and how far below the window's top, px. */
type Anchor = { day: string; index: number; belowPx: number };

/**
 * Keeps what one looks at where it is when the height of what stands above it becomes known: photos that were not read have
 * the place of usual ones until then.
 */
export function useKeptPlace(
  grid: RefObject<HTMLElement | null>,
  placed: readonly PlacedDay[],
  days: readonly DaySlots[],
): void {
  const before = useRef<{ placed: readonly PlacedDay[]; days: readonly DaySlots[] } | null>(null);
  useLayoutEffect(() => {
    const shown = grid.current;
    const old = before.current;
    before.current = { placed, days };
    if (shown === null || old === null || old.placed === placed) return;
    const topPx = -shown.getBoundingClientRect().top;
    // The very top stays the top: what is new there is to be seen.
    if (topPx <= 0) return;
    const anchor = anchorAt(old.placed, old.days, topPx);
    const nowPx = anchor === null ? null : topOf(anchor, placed, days);
    if (anchor === null || nowPx === null) return;
    const movedPx = nowPx - topPx - anchor.belowPx;
    if (Math.abs(movedPx) >= 1) scrollBy(0, movedPx);
  }, [grid, placed, days]);
}

function anchorAt(
  placed: readonly PlacedDay[],
  days: readonly DaySlots[],
  topPx: number,
): Anchor | null {
  const one = placed.find((day) => day.topPx + day.heightPx > topPx);
  const day = one && days[one.at]?.day;
  if (one === undefined || day === undefined) return null;
  const row =
    one.rows.find((each) => one.topPx + each.topPx + each.heightPx > topPx) ?? one.rows[0];
  if (row === undefined) return null;
  return { day, index: row.first, belowPx: one.topPx + row.topPx - topPx };
}

function topOf(
  { day, index }: Anchor,
  placed: readonly PlacedDay[],
  days: readonly DaySlots[],
): number | null {
  const one = placed[days.findIndex((each) => each.day === day)];
  const row = one?.rows.find(({ end }) => end > index) ?? one?.rows.at(-1);
  return one === undefined || row === undefined ? null : one.topPx + row.topPx;
}
