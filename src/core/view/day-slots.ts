import type { AssetId } from "../ids.ts";
import type { DayCount, LibraryAsset, LibraryPage } from "../library-ports.ts";
import { isBefore } from "./timeline-place.ts";

/** The photos of a wall day, newest first; null: there is one that was not read yet. The unread stand at the end. */
export type DaySlots<Item extends LibraryAsset = LibraryAsset> = {
  readonly day: string;
  readonly items: readonly (Item | null)[];
  /** Where reading goes on when a page ended within the day. */
  readonly cursor: string | null;
};

type Days = readonly DaySlots[];

const unread = (count: number) => Array.from<null>({ length: Math.max(0, count) }).fill(null);
/** Days of which nothing was read and that have as many photos share one array, and with it their layout. */
const wholly = new Map<number, readonly null[]>();

function whollyUnread(count: number): readonly null[] {
  const known = wholly.get(count) ?? unread(count);
  wholly.set(count, known);
  return known;
}

const readOf = ({ items }: DaySlots) => items.filter((one) => one !== null);

/** The wall day of a photo of the timeline. */
export const takenDay = ({ takenLocal }: LibraryAsset) => takenLocal.slice(0, 10);

/** Days as counted at home; what was read of a day whose count is the same stays, another day is read again. */
export function recounted(days: Days, counts: readonly DayCount[]): Days {
  const known = new Map(days.map((one) => [one.day, one]));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => {
      const before = known.get(day);
      if (before?.items.length === count) return before;
      return { day, items: whollyUnread(count), cursor: null };
    });
}

/**
 * Puts a page in that was read from `fromDay` on (from its begin, or from the day's cursor). Days that the page went past are
 * read in full, whatever was counted before.
 */
export function filled(days: Days, fromDay: string, { assets, nextCursor }: LibraryPage): Days {
  const groups = Map.groupBy(assets, takenDay);
  const isEnd = nextCursor === null;
  const last = assets.at(-1);
  const lastDay = last === undefined || isEnd ? "" : takenDay(last);
  const counted = new Set(days.map(({ day }) => day));
  const uncounted = [...groups.keys()]
    .filter((day) => !counted.has(day))
    .map((day): DaySlots => ({ day, items: [], cursor: null }));
  return inOrder([...days, ...uncounted]).flatMap((one) => {
    const { day, items } = one;
    const group = groups.get(day) ?? [];
    if (group.length === 0 && (day > fromDay || day < lastDay)) return [one];
    const all = joined(readOf(one), group);
    if (day === lastDay)
      return [{ day, items: [...all, ...unread(items.length - all.length)], cursor: nextCursor }];
    return all.length === 0 ? [] : [{ day, items: all, cursor: null }];
  });
}

/** Takes a photo in where it belongs, in place of what was known of it. */
export function withAsset(days: Days, asset: LibraryAsset): Days {
  const day = takenDay(asset);
  const others = withoutAssets(days, [asset.id], day);
  const before = others.find((one) => one.day === day);
  if (before === undefined) return inOrder([...others, { day, items: [asset], cursor: null }]);
  const read = readOf(before);
  const unreadCount = before.items.length - read.length;
  const last = read.at(-1);
  // Older than what was read: it comes with the rest.
  const isBeyond = unreadCount > 0 && (last === undefined || isBefore(last, asset));
  const items = isBeyond
    ? [...read, ...unread(unreadCount + 1)]
    : [...joined(read, [asset]), ...unread(unreadCount)];
  const { cursor } = before;
  return others.map((one) => (one === before ? { day, items, cursor } : one));
}

/** Takes photos out; a day that is empty then goes, but for `keptDay`. */
export function withoutAssets(days: Days, ids: readonly AssetId[], keptDay = ""): Days {
  const gone = new Set(ids);
  return days.flatMap((one) => {
    if (!one.items.some((item) => item !== null && gone.has(item.id))) return [one];
    const items = one.items.filter((item) => item === null || !gone.has(item.id));
    return items.length === 0 && one.day !== keptDay ? [] : [{ ...one, items }];
  });
}

/** Where to read from, so that the first unread photo of these days comes; null: all were read. */
export function missingFrom(days: Days): { day: string; cursor: string | null } | null {
  return days.find(({ items }) => items.at(-1) === null) ?? null;
}

/** Photos that are given in order, by the day that is told of each. */
export function groupedByDay<Item extends LibraryAsset>(
  assets: readonly Item[],
  dayOf: (asset: Item) => string,
): DaySlots<Item>[] {
  const groups = Map.groupBy(assets, dayOf);
  return [...groups].map(([day, items]) => ({ day, items, cursor: null }));
}

function joined(read: readonly LibraryAsset[], more: readonly LibraryAsset[]): LibraryAsset[] {
  const fresh = new Set(more.map(({ id }) => id));
  return [...read.filter(({ id }) => !fresh.has(id)), ...more].toSorted((one, other) =>
    isBefore(one, other) ? -1 : 1,
  );
}

const inOrder = (days: Days) => days.toSorted((one, other) => (one.day > other.day ? -1 : 1));
