import type { Sha256 } from "../src/core/ids.ts";
import type { JobStore } from "../src/core/ports.ts";
import type { HomeClient } from "../src/core/tus/client.ts";

/** What a wake works with; main.ts builds the real ones. */
export type WakeParts = {
  store: JobStore<Blob>;
  home: HomeClient<Blob>;
  sha256Of: (blob: Blob) => Promise<Sha256>;
  nowMs: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Rows, counters or the hold changed: tell the pages. */
  onChanged: () => void;
};
