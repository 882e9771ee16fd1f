/** Rows kept ready above and below what is seen. */
const OVERSCAN_ROWS = 6;
/** The range moves in steps of this many rows, so that a scrolled pixel does not fetch anew. */
const STEP_ROWS = 4;

/** The rows `first` (included) to `end` (excluded) of a list. */
export type RowRange = { first: number; end: number };

/**
 * Which rows of a list of fixed row height are worth rendering.
 *
 * @param topPx where the list begins, relative to the top of the window (negative once scrolled past)
 */
export function visibleRange(
  topPx: number,
  windowPx: number,
  rowPx: number,
  rowCount: number,
): RowRange {
  const down = (row: number) => Math.floor(row / STEP_ROWS) * STEP_ROWS;
  const first = down(Math.max(0, Math.floor(-topPx / rowPx) - OVERSCAN_ROWS));
  const end = down(Math.ceil((windowPx - topPx) / rowPx) + OVERSCAN_ROWS + STEP_ROWS);
  const clamp = (row: number) => Math.min(rowCount, Math.max(0, row));
  return { first: clamp(first), end: clamp(end) };
}
