/** Where a photo stands in its row, CSS pixels from the side where the row begins. */
export type TileBox = { leftPx: number; widthPx: number };

/** A row of photos `first` (included) to `end` (excluded). */
export type JustifiedRow = { first: number; end: number; heightPx: number; boxes: TileBox[] };

/** Beyond these a photo is cropped: a panorama would be a thread, a long screenshot a wall. Width by height. */
const NARROWEST = 0.5;
const WIDEST = 2.6;

/** The ratio (width by height) that a photo of this size is shown with; square where the size is not known. */
export function shownRatio(width: number | null, height: number | null): number {
  if (width === null || height === null || width <= 0 || height <= 0) return 1;
  return Math.min(WIDEST, Math.max(NARROWEST, width / height));
}

/**
 * Rows of photos that fill a width, each about `rowPx` high: a row takes one more photo where that brings it nearer to that.
 * All in whole pixels, so that nothing is blurred and no gap differs. The last row is not stretched.
 */
export function justify(
  ratios: readonly number[],
  { widthPx, rowPx, gapPx }: { widthPx: number; rowPx: number; gapPx: number },
): JustifiedRow[] {
  const rows: JustifiedRow[] = [];
  const filled = (sum: number, count: number) => Math.max(1, (widthPx - gapPx * (count - 1)) / sum);
  let first = 0;
  let sum = 0;
  for (let at = 0; at < ratios.length; at++) {
    const ratio = ratios[at] ?? 1;
    const before = at > first ? filled(sum, at - first) : Infinity;
    const after = filled(sum + ratio, at - first + 1);
    if (before <= rowPx || (after < rowPx && before - rowPx < rowPx - after)) {
      rows.push(rowOf(ratios, first, at, widthPx, gapPx, before));
      first = at;
      sum = 0;
    }
    sum += ratio;
  }
  if (first < ratios.length) {
    const heightPx = Math.min(rowPx, filled(sum, ratios.length - first));
    rows.push(rowOf(ratios, first, ratios.length, widthPx, gapPx, heightPx));
  }
  return rows;
}

/** Edges are rounded, not widths: the rounding of one photo is taken back by the next. */
function rowOf(
  ratios: readonly number[],
  first: number,
  end: number,
  widthPx: number,
  gapPx: number,
  heightPx: number,
): JustifiedRow {
  const boxes: TileBox[] = [];
  let edgePx = 0;
  for (let at = first; at < end; at++) {
    const leftPx = Math.round(edgePx);
    edgePx += (ratios[at] ?? 1) * heightPx;
    boxes.push({ leftPx, widthPx: Math.min(Math.round(edgePx), Math.round(widthPx)) - leftPx });
    edgePx += gapPx;
  }
  return { first, end, heightPx: Math.round(heightPx), boxes };
}
