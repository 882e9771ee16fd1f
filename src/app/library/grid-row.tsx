import { useMemo } from "preact/hooks";
import type { TileRow } from "../../core/view/grid-layout.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { GridTile } from "./grid-tile.tsx";

type RowProps = {
  row: TileRow;
  rowIndex: number;
  /** Of the whole day. */
  items: readonly (LibraryItem | null)[];
  /** The photo of the day that the keyboard is at; -1: none of this row. */
  activeIndex: number;
};

/** A row of photos; drawn anew only where one of them changed. */
export function GridRow({ row, rowIndex, items, activeIndex }: RowProps) {
  return useMemo(
    () => (
      <div
        class="grid-row"
        role="row"
        aria-rowindex={rowIndex}
        style={{ top: `${row.topPx}px`, height: `${row.heightPx}px` }}
      >
        {row.boxes.map((box, at) => {
          const item = items[row.first + at] ?? null;
          const place = {
            insetInlineStart: `${box.leftPx}px`,
            width: `${box.widthPx}px`,
          };
          return item === null ? (
            <div key={at} class="grid-tile" role="gridcell" style={place} />
          ) : (
            <GridTile
              key={item.id}
              item={item}
              place={place}
              isActive={row.first + at === activeIndex}
            />
          );
        })}
      </div>
    ),
    [row, rowIndex, items, activeIndex],
  );
}
