import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { DaySlots } from "../../core/view/day-slots.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { type LibraryItem, isAtHome } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { useLibrary } from "./library-context.ts";

/** A day's name, how many photos it has, and the box that selects all of them. */
export function GridHeading({
  slots,
  rowIndex,
}: {
  slots: DaySlots<LibraryItem>;
  rowIndex: number;
}) {
  const { services } = usePage();
  const { list, selection, days } = useLibrary();
  const { day, items } = slots;
  const name = useMemo(() => formatDay(day, localDay(services.nowMs())), [day, services]);
  const home = useMemo(() => items.filter((one) => one === null || isAtHome(one)), [items]);
  // A signal, so that the box alone follows the selection; the heading is not drawn anew.
  const shown = useSignal(home);
  shown.value = home;
  const isWhole = useComputed(
    () =>
      shown.value.length > 0 &&
      shown.value.every((one) => one !== null && selection.ids.value.has(one.id)),
  );
  // The last day of what was found may go on.
  const isCounted = !list.isMore.value || days.value.at(-1) !== slots;
  const select = async () => {
    if (items.includes(null)) await list.need(day, day);
    selection.toggleAll(days.peek().find((one) => one.day === day)?.items ?? []);
  };
  return (
    <div class="grid-heading" role="row" aria-rowindex={rowIndex}>
      <div role="gridcell">
        <h2>
          {name}
          {isCounted && <span class="quiet"> · {LIBRARY_WORDS.dayCount(items.length)}</span>}
        </h2>
        {home.length > 0 && (
          <label class="grid-day-select">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isWhole}
              aria-label={LIBRARY_WORDS.selectDay(name)}
              onClick={() => void select()}
            />
          </label>
        )}
      </div>
    </div>
  );
}
