import { type ReadonlySignal, batch, signal } from "@preact/signals";
import type { JobView } from "../../core/jobs/job.ts";
import { countsByView, NO_TOTALS, type Totals } from "../../core/jobs/totals.ts";
import type { JobStore } from "../../core/ports.ts";
import { type Hold, OPEN } from "../../core/schedule/hold.ts";
import { coalesced } from "./coalesced.ts";
import { type DeviceSettings, NO_SETTINGS, readDeviceSettings } from "./device-settings.ts";
import { wordsOf } from "./words-of.ts";

export type ViewCounts = Record<JobView, number>;

/** The queue as the screens show it: counters only; rows are fetched where they are seen. */
export type QueueState = {
  totals: ReadonlySignal<Totals>;
  counts: ReadonlySignal<ViewCounts>;
  hold: ReadonlySignal<Hold>;
  /** What the person chose for this device, here or in another tab. */
  settings: ReadonlySignal<DeviceSettings>;
  /** Grows with every refresh: who shows rows reads them again. */
  revision: ReadonlySignal<number>;
  /** Why the store cannot be read, in words. */
  problem: ReadonlySignal<string | null>;
  /** Reads everything again. Calls during a read become one more read after it. */
  refresh(): Promise<void>;
};

export function createQueueState(store: JobStore<Blob>): QueueState {
  const totals = signal(NO_TOTALS);
  const counts = signal<ViewCounts>({ "needs-you": 0, sending: 0, waiting: 0, "backing-off": 0 });
  const hold = signal<Hold>(OPEN);
  const settings = signal(NO_SETTINGS);
  const revision = signal(0);
  const problem = signal<string | null>(null);

  async function readOnce(): Promise<void> {
    try {
      const [newTotals, newHold, newSettings] = await Promise.all([
        store.totals(),
        store.read("hold"),
        readDeviceSettings(store),
      ]);
      batch(() => {
        totals.value = newTotals;
        hold.value = newHold;
        // The same again would draw each choice as it was stored, also one that was ticked a moment ago.
        if (JSON.stringify(settings.peek()) !== JSON.stringify(newSettings))
          settings.value = newSettings;
        counts.value = countsByView(newTotals);
        problem.value = null;
        revision.value += 1;
      });
    } catch (error) {
      problem.value = wordsOf(error);
    }
  }

  return { totals, counts, hold, settings, revision, problem, refresh: coalesced(readOnce) };
}
