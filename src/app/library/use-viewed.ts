import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { useLibrary } from "./library-context.ts";

/** Pages come before the last photo that is loaded is reached. */
const NEAR_END = 20;

/** The photo in the viewer with its number among all, and the way to its neighbours. */
export function useViewed(): {
  item: LibraryItem | null;
  at: number;
  go: (step: number) => void;
} {
  const { list, items, days, viewed, active } = useLibrary();
  const all = items.value;
  const found = all.findIndex((one) => one !== null && one.id === viewed.value);
  const lastAt = useRef(found);
  // What was shown is gone (deleted here or elsewhere): its neighbour takes its place, in the same drawing, so that the focus stays.
  const at = found === -1 ? Math.min(lastAt.current, all.length - 1) : found;
  const item = all[at] ?? null;
  const lastId = useRef(viewed.value);
  const show = (one: LibraryItem | null) => {
    viewed.value = one?.id ?? null;
    active.value = one?.id ?? null;
  };
  /** Reads the day of a photo that was not read yet. */
  const read = async (index: number) => {
    let end = 0;
    for (const { day, items: some } of days.peek()) {
      end += some.length;
      if (index < end) return list.need(day, day);
    }
  };
  const go = (step: number) => {
    const to = at + step;
    const next = all[to];
    if (next) show(next);
    else if (next === null)
      void read(to).then(() => items.peek()[to] && show(items.peek()[to] ?? null));
  };
  useLayoutEffect(() => {
    lastAt.current = at;
    if (item !== null) lastId.current = item.id;
    if (found === -1 && viewed.peek() !== null) show(item);
  });
  // A reading of all begins at the day that is looked at, so that it never goes.
  useEffect(() => {
    const day = days.peek().find(({ items: some }) => item !== null && some.includes(item))?.day;
    if (day !== undefined) void list.need(day, day);
  }, [item]);
  useEffect(() => {
    if (list.isMore.peek() && at + NEAR_END > all.length) void list.loadMore();
    for (const near of [at - 1, at + 1]) if (all[near] === null) void read(near);
  }, [at, all]);
  // Closing gives the focus to the tile that is shown now, and with it the keyboard's place.
  useEffect(
    () => () => {
      const id = lastId.current;
      if (id === null) return;
      active.value = id;
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-asset="${id}"]`)?.focus(),
      );
    },
    [active],
  );
  return { item, at, go };
}
