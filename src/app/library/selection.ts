import { type ReadonlySignal, signal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";

/** Which photos are selected. */
export type Selection = {
  ids: ReadonlySignal<ReadonlySet<AssetId>>;
  toggle(id: AssetId): void;
  /** Selects all from the one that was selected last to this one, in the order shown. */
  extendTo(id: AssetId, shown: readonly { id: AssetId }[]): void;
  clear: () => void;
};

export function createSelection(): Selection {
  const ids = signal<ReadonlySet<AssetId>>(new Set());
  let anchor: AssetId | null = null;
  return {
    ids,
    toggle(id) {
      const next = new Set(ids.peek());
      if (!next.delete(id)) next.add(id);
      anchor = id;
      ids.value = next;
    },
    extendTo(id, shown) {
      const to = shown.findIndex((one) => one.id === id);
      const from = shown.findIndex((one) => one.id === anchor);
      const [first, last] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      const reached = shown.slice(first, last + 1).map((one) => one.id);
      ids.value = new Set([...ids.peek(), ...reached]);
      anchor ??= id;
    },
    clear() {
      anchor = null;
      if (ids.peek().size > 0) ids.value = new Set();
    },
  };
}
