import { type ReadonlySignal, batch, signal } from "@preact/signals";
import type { HomeApi, HomeAsset, HomeAssetPage } from "../services.ts";

const PAGE = 100;
/** A refresh reads at most this many again; what is older stays as it was. */
const LONGEST_REFRESH = 500;
/** While photos arrive, the library is read again this often at most. */
const REFRESH_EVERY_MS = 5_000;

/** What is home, as far as the page has scrolled. */
export type LibraryState = {
  /** Newest first. */
  assets: ReadonlySignal<readonly HomeAsset[]>;
  /** All that is home; null: not known. */
  total: ReadonlySignal<{ count: number; sizeBytes: number } | null>;
  hasMore: ReadonlySignal<boolean>;
  /** Whether the last reading failed. */
  failed: ReadonlySignal<boolean>;
  loadMore(): Promise<void>;
  /** Reads the newest again, soon; many calls become one reading. */
  refreshSoon(): void;
};

export function createLibraryState(home: HomeApi): LibraryState {
  const assets = signal<readonly HomeAsset[]>([]);
  const total = signal<{ count: number; sizeBytes: number } | null>(null);
  const nextCursor = signal<string | null>(null);
  const hasMore = signal(false);
  const failed = signal(false);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let readAtMs = -REFRESH_EVERY_MS;
  let busy = false;

  async function read(cursor: string | null, limit: number): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      const page: HomeAssetPage = await home.assets(cursor, limit);
      batch(() => {
        const older = cursor === null ? olderThan(page.assets, assets.value) : [];
        assets.value =
          cursor === null ? [...page.assets, ...older] : join(assets.value, page.assets);
        // Older pages that are kept go on where they ended.
        if (older.length === 0) nextCursor.value = page.nextCursor;
        hasMore.value = nextCursor.value !== null;
        total.value = { count: page.totalCount, sizeBytes: page.totalBytes };
        failed.value = false;
      });
    } catch {
      failed.value = true;
    }
    busy = false;
  }

  function refreshSoon(): void {
    if (timer !== null) return;
    const waitMs = Math.max(0, readAtMs + REFRESH_EVERY_MS - performance.now());
    timer = setTimeout(() => {
      timer = null;
      readAtMs = performance.now();
      const limit = Math.min(LONGEST_REFRESH, Math.max(PAGE, assets.value.length));
      if (busy) refreshSoon();
      else void read(null, limit);
    }, waitMs);
  }

  const loadMore = () =>
    nextCursor.value === null ? Promise.resolve() : read(nextCursor.value, PAGE);
  return { assets, total, hasMore, failed, loadMore, refreshSoon };
}

/** The part of what was shown that lies beyond a fresh first page. */
function olderThan(fresh: readonly HomeAsset[], shown: readonly HomeAsset[]): readonly HomeAsset[] {
  const ids = new Set(fresh.map(({ id }) => id));
  const lastShared = shown.findLastIndex(({ id }) => ids.has(id));
  return lastShared === -1 ? [] : shown.slice(lastShared + 1);
}

/** Appends a page; a photo that moved in meanwhile is not shown twice. */
function join(shown: readonly HomeAsset[], page: readonly HomeAsset[]): readonly HomeAsset[] {
  const ids = new Set(shown.map(({ id }) => id));
  return [...shown, ...page.filter(({ id }) => !ids.has(id))];
}
