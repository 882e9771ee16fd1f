import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { LibraryAsset } from "../../core/library-ports.ts";
import { localDay } from "../../core/view/format-day.ts";
import { gridMove } from "../../core/view/grid-move.ts";
import { gridHeightPx, gridRows, gridShape, rowOf, rowsWithin } from "../../core/view/grid-rows.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DayRow, TileRow } from "./grid-row.tsx";
import { useLibrary } from "./library-context.ts";
import { useGridWindow } from "./use-grid-window.ts";

/** The wall day under which an asset is shown: when it was taken, in the trash when it was deleted. */
function dayOf({ takenLocal, trashedAtMs }: LibraryAsset): string {
  return trashedAtMs === null ? takenLocal.slice(0, 10) : localDay(trashedAtMs);
}

/**
 * Photos by day. Only rows near the window are in the document, and always the one that the keyboard is at, so that the
 * focus is never lost. One photo is a stop of the Tab key; arrows move between them (ARIA's grid pattern).
 */
export function AssetGrid() {
  const { list, active, selection } = useLibrary();
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const { widthPx, topPx, bottomPx } = useGridWindow(grid);
  const assets = list.assets.value;
  const shape = gridShape(widthPx);
  const rows = useMemo(() => gridRows(assets.map(dayOf), gridShape(widthPx)), [assets, widthPx]);
  const activeIndex = Math.max(
    0,
    assets.findIndex(({ id }) => id === active.value),
  );
  const activeRow = rowOf(rows, activeIndex);
  const { first, end } = rowsWithin(rows, topPx, bottomPx);
  const drawn = rows.flatMap((row, at) =>
    (at >= first && at < end) || at === activeRow ? [{ row, at }] : [],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [activeIndex, assets]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = assets[activeIndex];
    if (event.key === "Escape") selection.clear();
    if (event.key === " " && current !== undefined) {
      event.preventDefault();
      selection.toggle(current.id);
    }
    const to = gridMove(event.key, activeIndex, rows, assets.length);
    const next = to === null ? undefined : assets[to];
    if (next === undefined) return;
    event.preventDefault();
    if (event.shiftKey && current !== undefined) {
      selection.extendTo(current.id, assets);
      selection.extendTo(next.id, assets);
    }
    wantsFocus.current = true;
    active.value = next.id;
  };
  return (
    <div
      ref={grid}
      class="grid"
      role="grid"
      aria-label={LIBRARY_WORDS.grid}
      aria-multiselectable="true"
      aria-rowcount={list.nextCursor.value === null ? rows.length : -1}
      style={{ height: `${gridHeightPx(rows)}px` }}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        // A button is clicked when Space is let go, whatever became of the key that went down.
        if (event.key === " ") event.preventDefault();
      }}
    >
      {drawn.map(({ row, at }) =>
        row.kind === "day" ? (
          <DayRow key={`day ${row.day} ${row.topPx}`} row={row} rowIndex={at} />
        ) : (
          <TileRow
            key={assets[row.first]?.id}
            row={row}
            rowIndex={at}
            shape={shape}
            activeIndex={activeIndex}
          />
        ),
      )}
    </div>
  );
}
