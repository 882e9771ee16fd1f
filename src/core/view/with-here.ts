import type { DaySlots } from "./day-slots.ts";
import type { LibraryItem } from "./library-item.ts";
import { isBefore } from "./timeline-place.ts";

type Days = readonly DaySlots<LibraryItem>[];

/**
 * One library: photos that are only on this device stand among those at home, by when they were taken. What the home told of
 * already is at home, whatever the queue says.
 */
export function withHere(days: Days, here: readonly LibraryItem[]): Days {
  if (here.length === 0) return days;
  const known = new Set(days.flatMap(({ items }) => items.map((one) => one?.id)));
  const byDay = Map.groupBy(
    here.filter(({ id }) => !known.has(id)),
    ({ takenLocal }) => takenLocal.slice(0, 10),
  );
  const mixed = days.map((one): DaySlots<LibraryItem> => {
    const more = byDay.get(one.day);
    if (more === undefined) return one;
    byDay.delete(one.day);
    const read = one.items.filter((item) => item !== null);
    const unread = one.items.filter((item) => item === null);
    return { ...one, items: [...inOrder([...read, ...more]), ...unread] };
  });
  for (const [day, items] of byDay) mixed.push({ day, items: inOrder(items), cursor: null });
  return mixed.toSorted((one, other) => (one.day > other.day ? -1 : 1));
}

const inOrder = (items: readonly LibraryItem[]) =>
  items.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
