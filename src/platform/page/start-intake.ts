import type {
  IntakeProgress,
  IntakeReport,
  PickedItems,
  WorkerLine,
} from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { takeIn } from "./intake.ts";
import { openKnownAtHome } from "./known-at-home.ts";
import { theLibrary } from "./the-library.ts";

/** Takes a pick in with what the page has: its store, its worker, its home. */
export function startIntake(
  page: { store: JobStore<Blob>; worker: WorkerLine; nowMs: () => number },
  items: PickedItems<File>,
  onProgress: (progress: IntakeProgress) => void,
  signal: AbortSignal,
): Promise<IntakeReport> {
  const { store, worker, nowMs } = page;
  const knownAtHome = openKnownAtHome({
    check: (hashes) => theLibrary.check(hashes),
    homeId: () => homeToAsk(store),
    nowMs,
  });
  const onStored = () => worker.ring("enqueue");
  return takeIn(items, { store, nowMs, onStored, knownAtHome, signal }, onProgress);
}

/** In test mode the home is not asked past its faults; after another home took its place, a person decides first. */
async function homeToAsk(store: JobStore<Blob>): Promise<string | null> {
  const [{ on }, homeId, homeBefore] = await Promise.all([
    store.read("testMode"),
    store.read("homeId"),
    store.read("homeBefore"),
  ]);
  return on || !navigator.onLine || homeBefore !== null ? null : homeId;
}
