import type { Sha256 } from "../src/core/ids.ts";
import type { JobStore } from "../src/core/ports.ts";
import type { Surroundings } from "../src/core/schedule/consequence.ts";
import type { Sensors } from "../src/core/schedule/sensors.ts";
import type { HomeClient } from "../src/core/tus/client.ts";
import type { FolderScan } from "./scan.ts";

/** What a wake has to do with linked folders; scan.ts is the real one. */
export type FolderWork = Pick<FolderScan, "look" | "answer">;

/** What a wake works with; main.ts builds the real ones. */
export type WakeParts = {
  store: JobStore<Blob>;
  home: HomeClient<Blob>;
  sha256Of: (blob: Blob) => Promise<Sha256>;
  /** Left out: there are no linked folders. */
  folders?: FolderWork;
  nowMs: () => number;
  /** Resolves after `ms`; its timer goes when the signal says that nobody waits any more. */
  sleep: (ms: number, over?: AbortSignal) => Promise<void>;
  /** What a worker can see of its network by itself, right now. */
  sense: () => Pick<Sensors, "network" | "savesData">;
  /** Who else is there, and what could ring next. */
  around: () => Promise<Surroundings>;
  /** Rows, counters or the hold changed: tell the pages. */
  onChanged: () => void;
};
