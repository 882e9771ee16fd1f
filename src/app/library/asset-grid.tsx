import { effect, untracked } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { daysWithin, dayOfPhoto, gridHeightPx, rowOfPhoto } from "../../core/view/grid-layout.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { GridDay } from "./grid-day.tsx";
import { useLibrary } from "./library-context.ts";
import { Scrubber } from "./scrubber.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridPointer } from "./use-grid-pointer.ts";
import { useGridWindow } from "./use-grid-window.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useLaidGrid } from "./use-laid-grid.ts";

/**
 * Photos by day. Only rows near the window are in the document, and always the one that the keyboard is at, so that the
 * focus is never lost. One photo is a stop of the Tab key; arrows move between them (ARIA's grid pattern).
 */
export function AssetGrid() {
  const { list, days, items, active, viewed, isRushing } = useLibrary();
  const grid = useRef<HTMLDivElement>(null);
  const { widthPx, topPx, bottomPx } = useGridWindow(grid);
  const placed = useLaidGrid(days.value, widthPx);
  useKeptPlace(grid, placed, days.value);
  const all = items.value;
  const activeId = active.value;
  const activeIndex = useMemo(
    () =>
      activeId === null
        ? 0
        : Math.max(
            0,
            all.findIndex((item) => item?.id === activeId),
          ),
    [all, activeId],
  );
  const activeDay = dayOfPhoto(placed, activeIndex);
  const activeRow =
    activeDay === undefined ? -1 : rowOfPhoto(activeDay, activeIndex - activeDay.first);
  const { first, end } = daysWithin(placed, topPx, bottomPx);
  const drawn = placed.slice(first, end);
  if (activeDay !== undefined && !drawn.includes(activeDay)) drawn.push(activeDay);
  const newest = days.value[placed[first]?.at ?? -1]?.day;
  const oldest = days.value[placed[end - 1]?.at ?? -1]?.day;
  useLayoutEffect(() => {
    if (newest === undefined || oldest === undefined) return;
    // Followed without drawing the grid anew. While the viewer is open, it says what is needed.
    return effect(() => {
      if (isRushing.value || viewed.value !== null) return;
      untracked(() => void list.need(newest, oldest));
    });
  }, [list, newest, oldest, isRushing, viewed, days.value]);
  const keys = useGridKeys(grid, placed, activeIndex);
  const pointer = useGridPointer();
  const last = placed.at(-1);
  const rowCount = last === undefined ? 0 : last.rowIndex + last.rows.length + 1;
  return (
    <div class="grid-place">
      <div
        ref={grid}
        class="grid"
        role="grid"
        aria-label={LIBRARY_WORDS.grid}
        aria-multiselectable="true"
        aria-rowcount={list.isMore.value ? -1 : rowCount}
        style={{ height: `${gridHeightPx(placed)}px` }}
        {...keys}
        {...pointer}
      >
        {drawn.map((one) => {
          const slots = days.value[one.at];
          return (
            slots !== undefined && (
              <GridDay
                key={slots.day}
                placed={one}
                slots={slots}
                topPx={topPx}
                bottomPx={bottomPx}
                activeRow={one === activeDay ? activeRow : -1}
                activeIndex={one === activeDay ? activeIndex - one.first : -1}
              />
            )
          );
        })}
      </div>
      <Scrubber grid={grid} placed={placed} />
    </div>
  );
}
