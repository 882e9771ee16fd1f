import { useMemo, useRef } from "preact/hooks";
import type { DaySlots } from "../../core/view/day-slots.ts";
import {
  type DayLayout,
  type PlacedDay,
  gridShape,
  layDay,
  layGrid,
} from "../../core/view/grid-layout.ts";
import { shownRatio } from "../../core/view/justify.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";

/** What most photos have; it keeps the place of those that were not read yet. */
const USUAL_RATIO = 4 / 3;

const ratioOf = (item: LibraryItem | null) =>
  item === null ? USUAL_RATIO : shownRatio(item.width, item.height);

/** The places of all days for a width; a day is laid out anew only where its photos changed. */
export function useLaidGrid(
  days: readonly DaySlots<LibraryItem>[],
  widthPx: number,
): readonly PlacedDay[] {
  const known = useRef<{ widthPx: number; of: WeakMap<DaySlots["items"], DayLayout> }>({
    widthPx: 0,
    of: new WeakMap(),
  });
  return useMemo(() => {
    if (widthPx <= 0) return [];
    if (known.current.widthPx !== widthPx) known.current = { widthPx, of: new WeakMap() };
    const { of } = known.current;
    const shape = gridShape(widthPx);
    return layGrid(
      days.map(({ items }) => {
        const layout = of.get(items) ?? layDay(items.map(ratioOf), shape);
        of.set(items, layout);
        return { ...layout, count: items.length };
      }),
    );
  }, [days, widthPx]);
}
