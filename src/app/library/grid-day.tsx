import { useMemo } from "preact/hooks";
import type { DaySlots } from "../../core/view/day-slots.ts";
import type { PlacedDay } from "../../core/view/grid-layout.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { GridHeading } from "./grid-heading.tsx";
import { GridRow } from "./grid-row.tsx";

type DayProps = {
  placed: PlacedDay;
  slots: DaySlots<LibraryItem>;
  /** The stretch of the grid that is worth drawing, CSS pixels. */
  topPx: number;
  bottomPx: number;
  /** The row and the photo of this day that the keyboard is at; -1: it is elsewhere. */
  activeRow: number;
  activeIndex: number;
};

/** A day: its heading, which stays while one scrolls through it, and those of its rows that are near the window. */
export function GridDay(props: DayProps) {
  const { placed, slots, topPx, bottomPx, activeRow, activeIndex } = props;
  // The same as before while one scrolls: it is not drawn anew.
  const heading = useMemo(
    () => <GridHeading slots={slots} rowIndex={placed.rowIndex + 1} />,
    [slots, placed.rowIndex],
  );
  const isNear = (row: { topPx: number; heightPx: number }) =>
    placed.topPx + row.topPx + row.heightPx > topPx && placed.topPx + row.topPx < bottomPx;
  return (
    <div
      class="grid-day"
      role="rowgroup"
      // Not by a transform: a heading that stays in sight would be placed as if there were none.
      style={{ top: `${placed.topPx}px`, height: `${placed.heightPx}px` }}
    >
      {heading}
      {placed.rows.map(
        (row, at) =>
          (isNear(row) || at === activeRow) && (
            <GridRow
              key={row.first}
              row={row}
              rowIndex={placed.rowIndex + at + 2}
              items={slots.items}
              activeIndex={at === activeRow ? activeIndex : -1}
            />
          ),
      )}
    </div>
  );
}
