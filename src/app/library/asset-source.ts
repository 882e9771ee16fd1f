import type { ReadonlySignal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";
import type { LibraryAsset } from "../../core/library-ports.ts";
import type { DaySlots } from "../../core/view/day-slots.ts";

/** What one question to the home found, by day. Reading rejects with HomewardError; what was read before then stays. */
export type AssetSource = {
  days: ReadonlySignal<readonly DaySlots[]>;
  /** More is there than `days` tells. */
  isMore: ReadonlySignal<boolean>;
  /** Reads what is shown, anew. */
  read(): Promise<void>;
  /** Reads what is missing of the days from `newestDay` down to `oldestDay`; a wish during a reading replaces the one before. */
  need(newestDay: string, oldestDay: string): Promise<void>;
  /** Reads on at the end. */
  more(): Promise<void>;
  has(id: AssetId): boolean;
  /** Takes in what an asset is now, where it belongs. False: only the home knows where; read again. */
  put(asset: LibraryAsset): boolean;
  take(ids: readonly AssetId[]): void;
};
