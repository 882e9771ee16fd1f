import { type GridRow, rowOf } from "./grid-rows.ts";

/** Keys that move through a grid of photos. */
const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ROWS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -5,
  PageDown: 5,
};

/** Where a key leads from a photo; null: the key does not move. The ends hold. */
export function gridMove(
  key: string,
  index: number,
  rows: readonly GridRow[],
  count: number,
): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const sideways = SIDEWAYS[key];
  if (sideways !== undefined) return Math.min(count - 1, Math.max(0, index + sideways));
  const step = ROWS[key];
  if (step === undefined) return null;
  const tiles = rows.filter((row) => row.kind === "tiles");
  const at = rowOf(tiles, index);
  const from = tiles[at];
  const to = tiles[Math.min(tiles.length - 1, Math.max(0, at + step))];
  if (from === undefined || to === undefined) return index;
  // A shorter row: its last photo.
  return Math.min(to.end - 1, to.first + (index - from.first));
}
