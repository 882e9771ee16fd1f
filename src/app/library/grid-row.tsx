import { formatDay, localDay } from "../../core/view/format-day.ts";
import type { GridRow, GridShape } from "../../core/view/grid-rows.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { GridTile } from "./grid-tile.tsx";
import { useLibrary } from "./library-context.ts";

type RowProps<Kind> = { row: Extract<GridRow, { kind: Kind }>; rowIndex: number };

const placed = (topPx: number, heightPx: number) => ({
  transform: `translateY(${topPx}px)`,
  height: `${heightPx}px`,
});

/** A day's heading; its number counts the whole day where that is known, and is left out where it is not. */
export function DayRow({ row, rowIndex }: RowProps<"day">) {
  const { services } = usePage();
  const { list, days } = useLibrary();
  const { show, text } = list.query.value;
  const isPlain = show.kind === "all" && text === "";
  const known = isPlain ? days.value.find(({ day }) => day === row.day)?.count : undefined;
  const isWhole = list.nextCursor.value === null;
  const count = Math.max(known ?? 0, row.count);
  const words = known === undefined && !isWhole ? "" : LIBRARY_WORDS.dayCount(count);
  const day = formatDay(row.day, localDay(services.nowMs()));
  return (
    <div
      class="grid-row grid-day"
      role="row"
      aria-rowindex={rowIndex + 1}
      style={placed(row.topPx, row.heightPx)}
    >
      <div role="gridcell">
        <h2>
          {day}
          {words !== "" && <span class="quiet"> · {words}</span>}
        </h2>
      </div>
    </div>
  );
}

/** A row of photos. */
export function TileRow(props: RowProps<"tiles"> & { shape: GridShape; activeIndex: number }) {
  const { row, rowIndex, shape, activeIndex } = props;
  const { list } = useLibrary();
  const { columns, gapPx } = shape;
  return (
    <div
      class="grid-row grid-tiles"
      role="row"
      aria-rowindex={rowIndex + 1}
      style={{
        ...placed(row.topPx, row.heightPx - gapPx),
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gap: `${gapPx}px`,
      }}
    >
      {list.assets.value.slice(row.first, row.end).map((asset, at) => (
        <GridTile key={asset.id} asset={asset} isActive={row.first + at === activeIndex} />
      ))}
    </div>
  );
}
