import { signal } from "@preact/signals";
import type { LibraryApi, LibraryQuery } from "../../core/library-ports.ts";
import {
  type DaySlots,
  filled,
  missingFrom,
  recounted,
  takenDay,
  withAsset,
  withoutAssets,
} from "../../core/view/day-slots.ts";
import type { AssetSource } from "./asset-source.ts";

const PAGE = 200;
/** After every day. */
const NEWEST = "9999-12-31";

/** All photos that are home: every day has its place at once, by the counts of days, and is read where one looks. */
export function openTimeline(api: LibraryApi, query: LibraryQuery): AssetSource {
  const days = signal<readonly DaySlots[]>([]);
  const isMore = signal(false);
  let wish: { newest: string; oldest: string } = { newest: NEWEST, oldest: NEWEST };
  let reading: Promise<void> | null = null;

  /** Shown when what one looks at is there again: nothing that is shown goes in between. */
  async function read(): Promise<void> {
    const { newest } = wish;
    const counting = api.days();
    const first = api.assets({ ...query, day: newest === NEWEST ? null : newest }, null, PAGE);
    const [counts, page] = await Promise.all([counting, first]);
    let fresh = filled(recounted([], counts), newest, page);
    await readWish(
      () => fresh,
      (more) => (fresh = more),
    );
    days.value = fresh;
  }

  async function readWish(
    now: () => readonly DaySlots[],
    take: (more: readonly DaySlots[]) => void,
  ): Promise<void> {
    for (;;) {
      const { newest, oldest } = wish;
      const from = missingFrom(now().filter(({ day }) => day <= newest && day >= oldest));
      if (from === null) return;
      const day = from.cursor === null ? from.day : null;
      const page = await api.assets({ ...query, day }, from.cursor, PAGE);
      take(filled(now(), from.day, page));
    }
  }

  const loaded = () => days.peek().flatMap(({ items }) => items.filter((one) => one !== null));

  return {
    days,
    isMore,
    read,
    need(newest, oldest) {
      wish = { newest, oldest };
      reading ??= readWish(
        () => days.peek(),
        (more) => (days.value = more),
      ).finally(() => (reading = null));
      return reading;
    },
    more: () => Promise.resolve(),
    has: (id) => loaded().some((one) => one.id === id),
    put(asset) {
      const known = loaded().find((one) => one.id === asset.id);
      if (asset.trashedAtMs !== null) days.value = withoutAssets(days.peek(), [asset.id]);
      else if (known === undefined || takenDay(known) !== takenDay(asset))
        days.value = withAsset(days.peek(), asset);
      else days.value = replaced(days.peek(), asset);
      return true;
    },
    take: (ids) => (days.value = withoutAssets(days.peek(), ids)),
  };
}

/** The same photo on the same day: its place stays, so that nothing moves under the finger. */
function replaced(days: readonly DaySlots[], asset: DaySlots["items"][number]) {
  return days.map((one) =>
    one.items.some((item) => item?.id === asset?.id)
      ? { ...one, items: one.items.map((item) => (item?.id === asset?.id ? asset : item)) }
      : one,
  );
}
