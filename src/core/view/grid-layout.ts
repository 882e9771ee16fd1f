import { type JustifiedRow, justify } from "./justify.ts";

/** How a grid of photos is laid out, CSS pixels; `rowPx`: the height that rows come near to. */
export type GridShape = { widthPx: number; rowPx: number; gapPx: number; headingPx: number };

/** A row of a day; `first` and `end` count the day's photos, `topPx` from the top of the day. */
export type TileRow = JustifiedRow & { topPx: number };

/** A day's rows below its heading, and its height with the room below it. */
export type DayLayout = { rows: readonly TileRow[]; heightPx: number };

/** A day in the grid: its number among the days, the number of its first photo and of its heading's row among all, its top. */
export type PlacedDay = DayLayout & { at: number; first: number; rowIndex: number; topPx: number };

const NARROW_PX = 600;
const ROW_PX = { narrow: 108, wide: 188 };
const GAP_PX = 3;
const HEADING_PX = 48;
/** Room below a day's last row. */
const BELOW_PX = 12;

/** The shape for a width. */
export function gridShape(widthPx: number): GridShape {
  const rowPx = widthPx < NARROW_PX ? ROW_PX.narrow : ROW_PX.wide;
  return { widthPx, rowPx, gapPx: GAP_PX, headingPx: HEADING_PX };
}

/** The rows of one day by the ratios of its photos. */
export function layDay(ratios: readonly number[], shape: GridShape): DayLayout {
  let topPx = shape.headingPx;
  const rows = justify(ratios, shape).map((row) => {
    const { first, end, heightPx, boxes } = row;
    const placed = { first, end, heightPx, boxes, topPx };
    topPx += heightPx + shape.gapPx;
    return placed;
  });
  return { rows, heightPx: topPx + BELOW_PX };
}

/** All days below each other. Every height is known before anything is drawn, so that only what is near the window has to be. */
export function layGrid(days: readonly (DayLayout & { count: number })[]): PlacedDay[] {
  let topPx = 0;
  let first = 0;
  let rowIndex = 0;
  return days.map(({ rows, heightPx, count }, at) => {
    const placed = { rows, heightPx, at, first, rowIndex, topPx };
    topPx += heightPx;
    first += count;
    rowIndex += rows.length + 1;
    return placed;
  });
}

/** How high all days are together. */
export function gridHeightPx(days: readonly PlacedDay[]): number {
  const last = days.at(-1);
  return last === undefined ? 0 : last.topPx + last.heightPx;
}

/** Days `first` (included) to `end` (excluded) that touch the stretch between two heights of the grid. */
export function daysWithin(days: readonly PlacedDay[], topPx: number, bottomPx: number) {
  const first = firstWhere(days, ({ topPx: top, heightPx }) => top + heightPx > topPx);
  const end = firstWhere(days, (day) => day.topPx >= bottomPx);
  return { first, end: Math.max(first, end) };
}

/** The day that holds a photo, by the photo's number among all; undefined: none does. */
export function dayOfPhoto(days: readonly PlacedDay[], index: number): PlacedDay | undefined {
  return days[firstWhere(days, ({ first }) => first > index) - 1];
}

/** The row of a day that holds a photo, by the photo's number within the day; -1: none does. */
export function rowOfPhoto({ rows }: DayLayout, index: number): number {
  return rows.findIndex(({ first, end }) => first <= index && index < end);
}

/** The first for which this holds, where it holds for all that come after; their number where it never does. */
function firstWhere<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
