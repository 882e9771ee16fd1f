import { type ReadonlySignal, signal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";
import { type LibraryItem, isAtHome } from "../../core/view/library-item.ts";

type Items = readonly (LibraryItem | null)[];

/** Which photos are selected; only such that are at home: what is done with them is done there. */
export type Selection = {
  ids: ReadonlySignal<ReadonlySet<AssetId>>;
  toggle(item: LibraryItem): void;
  /** Selects all from the one that was selected last to this one, in the order shown. */
  extendTo(item: LibraryItem, shown: Items): void;
  /** The same while a pointer is drawn over photos: what it left again is not selected. */
  drawTo(item: LibraryItem, shown: Items): void;
  /** All of these, or none of them where all were selected. */
  toggleAll(items: Items): void;
  clear: () => void;
};

export function createSelection(): Selection {
  const ids = signal<ReadonlySet<AssetId>>(new Set());
  let anchor: AssetId | null = null;
  /** What was selected before the pointer was drawn on. */
  let before: ReadonlySet<AssetId> | null = null;

  const select = (base: ReadonlySet<AssetId>, items: Items) =>
    (ids.value = new Set([...base, ...selectable(items)]));

  function reached(item: LibraryItem, shown: Items): Items {
    const to = shown.findIndex((one) => one?.id === item.id);
    const from = shown.findIndex((one) => one?.id === anchor);
    return from === -1 ? [item] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  return {
    ids,
    toggle(item) {
      if (!isAtHome(item)) return;
      const next = new Set(ids.peek());
      if (!next.delete(item.id)) next.add(item.id);
      [anchor, before] = [item.id, null];
      ids.value = next;
    },
    extendTo(item, shown) {
      select(ids.peek(), reached(item, shown));
      anchor ??= item.id;
      before = null;
    },
    drawTo(item, shown) {
      before ??= ids.peek();
      select(before, reached(item, shown));
    },
    toggleAll(items) {
      const all = selectable(items);
      const isWhole = all.every((id) => ids.peek().has(id));
      const rest = [...ids.peek()].filter((id) => !all.includes(id));
      [anchor, before] = [null, null];
      ids.value = new Set(isWhole ? rest : [...rest, ...all]);
    },
    clear() {
      [anchor, before] = [null, null];
      if (ids.peek().size > 0) ids.value = new Set();
    },
  };
}

const selectable = (items: Items) =>
  items.flatMap((one) => (one !== null && isAtHome(one) ? [one.id] : []));
