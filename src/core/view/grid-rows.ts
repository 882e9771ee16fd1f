/** A row of a grid by day: a day's heading, or the photos `first` (included) to `end` (excluded). */
export type GridRow =
  | { kind: "day"; day: string; count: number; topPx: number; heightPx: number }
  | { kind: "tiles"; first: number; end: number; topPx: number; heightPx: number };

/** How a grid is laid out, CSS pixels. */
export type GridShape = { columns: number; tilePx: number; gapPx: number; headingPx: number };

const NARROW_PX = 600;
const SMALLEST_TILE_PX = { narrow: 100, wide: 164 };
const GAP_PX = 4;
const HEADING_PX = 52;

/** The shape for a width: at least three columns, so that a phone shows more than a strip. */
export function gridShape(widthPx: number): GridShape {
  const smallestPx = widthPx < NARROW_PX ? SMALLEST_TILE_PX.narrow : SMALLEST_TILE_PX.wide;
  const columns = Math.max(3, Math.floor((widthPx + GAP_PX) / (smallestPx + GAP_PX)));
  const tilePx = Math.max(1, (widthPx - GAP_PX * (columns - 1)) / columns);
  return { columns, tilePx, gapPx: GAP_PX, headingPx: HEADING_PX };
}

/**
 * The rows of photos whose days are given in order. Every height is known before anything is drawn, so that only what is
 * near the window has to be.
 */
export function gridRows(days: readonly string[], shape: GridShape): GridRow[] {
  const { columns, tilePx, gapPx, headingPx } = shape;
  const rows: GridRow[] = [];
  let topPx = 0;
  const push = (row: GridRow) => {
    rows.push(row);
    topPx += row.heightPx;
  };
  for (let first = 0; first < days.length;) {
    const day = days[first] ?? "";
    let end = first;
    while (end < days.length && days[end] === day) end++;
    push({ kind: "day", day, count: end - first, topPx, heightPx: headingPx });
    for (let at = first; at < end; at += columns) {
      const last = Math.min(at + columns, end);
      push({ kind: "tiles", first: at, end: last, topPx, heightPx: tilePx + gapPx });
    }
    first = end;
  }
  return rows;
}

/** How high all rows are together. */
export function gridHeightPx(rows: readonly GridRow[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.topPx + last.heightPx;
}

/** Rows `first` (included) to `end` (excluded) that touch the stretch between two heights of the grid. */
export function rowsWithin(rows: readonly GridRow[], topPx: number, bottomPx: number) {
  const first = firstWhere(rows, ({ topPx: top, heightPx }) => top + heightPx > topPx);
  const end = firstWhere(rows, (row) => row.topPx >= bottomPx);
  return { first, end: Math.max(first, end) };
}

/** The row that holds a photo; -1: none does. */
export function rowOf(rows: readonly GridRow[], index: number): number {
  return rows.findIndex((row) => row.kind === "tiles" && row.first <= index && index < row.end);
}

/** The first row for which this holds, where it holds for all that come after; their number where it never does. */
function firstWhere(rows: readonly GridRow[], holds: (row: GridRow) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
