import { type ReadonlySignal, batch, signal } from "@preact/signals";
import type { HomeApi, HomeAsset } from "../services.ts";

/** As many as the strip beside the queue shows. */
const NEWEST = 12;
/** While photos arrive, home is asked again this often at most, ms. */
const REFRESH_EVERY_MS = 5_000;

/** What is home, as the first screen tells it. */
export type LibraryState = {
  /** The first few, newest first. */
  newest: ReadonlySignal<readonly HomeAsset[]>;
  /** All that is home; null: not known. */
  total: ReadonlySignal<{ count: number; sizeBytes: number } | null>;
  /** Whether the last reading failed. */
  failed: ReadonlySignal<boolean>;
  /** Asks home again, soon; many calls become one question. */
  refreshSoon(): void;
};

export function createLibraryState(home: HomeApi): LibraryState {
  const newest = signal<readonly HomeAsset[]>([]);
  const total = signal<{ count: number; sizeBytes: number } | null>(null);
  const failed = signal(false);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let readAtMs = -REFRESH_EVERY_MS;

  async function read(): Promise<void> {
    try {
      const page = await home.assets(null, NEWEST);
      batch(() => {
        newest.value = page.assets;
        total.value = { count: page.totalCount, sizeBytes: page.totalBytes };
        failed.value = false;
      });
    } catch {
      failed.value = true;
    }
  }

  function refreshSoon(): void {
    if (timer !== null) return;
    const waitMs = Math.max(0, readAtMs + REFRESH_EVERY_MS - performance.now());
    timer = setTimeout(() => {
      readAtMs = performance.now();
      void read().then(() => (timer = null));
    }, waitMs);
  }

  return { newest, total, failed, refreshSoon };
}
