import type { RowRange } from "./visible-range.ts";

/** A stretch of one view: rows `offset` to `offset + limit`. */
export type Stretch<View> = { view: View; offset: number; limit: number };

/** Which rows of which views stand in a range of the one list that shows the views one after another. */
export function splitRange<View>(
  views: readonly (readonly [view: View, count: number])[],
  { first, end }: RowRange,
): Stretch<View>[] {
  const stretches: Stretch<View>[] = [];
  let begin = 0;
  for (const [view, count] of views) {
    const offset = Math.max(0, first - begin);
    const limit = Math.min(count, end - begin) - offset;
    if (limit > 0) stretches.push({ view, offset, limit });
    begin += count;
  }
  return stretches;
}
