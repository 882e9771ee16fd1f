import { type PlacedDay, dayOfPhoto, rowOfPhoto } from "./grid-layout.ts";
import type { JustifiedRow } from "./justify.ts";

/** Rows that a key leads on. */
const ROWS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -4,
  PageDown: 4,
};

type Place = { day: PlacedDay; row: number };

/**
 * Where a key leads from a photo (numbers among all photos); null: the key does not move. The ends hold; up and down lead to
 * the photo that stands nearest to the middle of the one they come from.
 */
export function gridStep(
  key: string,
  index: number,
  days: readonly PlacedDay[],
  isRightToLeft: boolean,
): number | null {
  const last = days.at(-1);
  const lastIndex = last === undefined ? -1 : last.first + (last.rows.at(-1)?.end ?? 0) - 1;
  const within = (to: number) => Math.min(lastIndex, Math.max(0, to));
  const onwards = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return 0;
  if (key === "End") return lastIndex;
  if (key === "ArrowLeft" || key === "ArrowRight")
    return within(index + (key === onwards ? 1 : -1));
  const steps = ROWS[key];
  if (steps === undefined) return null;
  const day = dayOfPhoto(days, index);
  if (day === undefined) return null;
  const from = { day, row: rowOfPhoto(day, index - day.first) };
  const middlePx = middleOf(day.rows[from.row], index - day.first);
  const to = rowsOn(days, from, steps);
  return to.day.first + nearestIn(to.day.rows[to.row], middlePx);
}

function rowsOn(days: readonly PlacedDay[], from: Place, steps: number): Place {
  let { day, row } = from;
  for (let left = Math.abs(steps); left > 0; left--) {
    const next = row + Math.sign(steps);
    const neighbour = days[day.at + Math.sign(steps)];
    if (next >= 0 && next < day.rows.length) row = next;
    else if (neighbour !== undefined) {
      day = neighbour;
      row = steps > 0 ? 0 : neighbour.rows.length - 1;
    }
  }
  return { day, row };
}

function middleOf(row: JustifiedRow | undefined, index: number): number {
  const box = row?.boxes[index - row.first];
  return box === undefined ? 0 : box.leftPx + box.widthPx / 2;
}

function nearestIn(row: JustifiedRow | undefined, middlePx: number): number {
  if (row === undefined) return 0;
  const away = (at: number) => Math.abs(middleOf(row, at) - middlePx);
  let nearest = row.first;
  for (let at = row.first; at < row.end; at++) if (away(at) < away(nearest)) nearest = at;
  return nearest;
}
