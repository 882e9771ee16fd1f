import { batch, computed, signal } from "@preact/signals";
import type { LibraryApi, LibraryAsset, LibraryQuery } from "../../core/library-ports.ts";
import { groupedByDay } from "../../core/view/day-slots.ts";
import { localDay } from "../../core/view/format-day.ts";
import { placeInTimeline } from "../../core/view/timeline-place.ts";
import type { AssetSource } from "./asset-source.ts";

const FIRST_PAGE = 120;
const PAGE = 200;
/** The home gives this many at once. */
const LARGEST_PAGE = 500;

/** The wall day under which an asset is shown: when it was taken, in the trash when it was deleted. */
function dayOf({ takenLocal, trashedAtMs }: LibraryAsset): string {
  return trashedAtMs === null ? takenLocal.slice(0, 10) : localDay(trashedAtMs);
}

/** Favourites, an album, the trash, or what a search found, as far as one has scrolled. */
export function openFound(api: LibraryApi, query: LibraryQuery): AssetSource {
  const assets = signal<readonly LibraryAsset[]>([]);
  const cursor = signal<string | null>(null);
  const { show, text } = query;
  let isReading = false;

  const take: AssetSource["take"] = (ids) => {
    const gone = new Set(ids);
    if (assets.peek().some(({ id }) => gone.has(id)))
      assets.value = assets.peek().filter(({ id }) => !gone.has(id));
  };
  const has: AssetSource["has"] = (id) => assets.peek().some((one) => one.id === id);

  return {
    days: computed(() => groupedByDay(assets.value, dayOf)),
    isMore: computed(() => cursor.value !== null),
    async read() {
      const count = Math.max(FIRST_PAGE, assets.peek().length);
      const found: LibraryAsset[] = [];
      let next: string | null = null;
      do {
        const page = await api.assets(query, next, Math.min(LARGEST_PAGE, count - found.length));
        found.push(...page.assets);
        next = page.nextCursor;
      } while (next !== null && found.length < count);
      batch(() => {
        assets.value = found;
        cursor.value = next;
      });
    },
    need: () => Promise.resolve(),
    async more() {
      const from = cursor.peek();
      if (isReading || from === null) return;
      isReading = true;
      try {
        const page = await api.assets(query, from, PAGE);
        // Read anew meanwhile: this page follows what is gone.
        if (cursor.peek() !== from) return;
        batch(() => {
          assets.value = [...assets.peek(), ...page.assets.filter(({ id }) => !has(id))];
          cursor.value = page.nextCursor;
        });
      } finally {
        isReading = false;
      }
    },
    has,
    put(asset) {
      if ((asset.trashedAtMs !== null) !== (show.kind === "trash")) take([asset.id]);
      else if (show.kind === "favourites" && !asset.favourite) take([asset.id]);
      else if (has(asset.id))
        assets.value = assets.peek().map((one) => (one.id === asset.id ? asset : one));
      // Words, albums and the trash only the home can tell.
      else if (show.kind === "favourites" && text === "")
        assets.value = placeInTimeline(assets.peek(), asset, cursor.peek() === null);
      else return false;
      return true;
    },
    take,
  };
}
