import { permission } from "./permission.ts";

/** The one tag of the periodic wake. */
const PERIODIC_TAG = "homeward";
/** Chromium grants twice a day at most, and rarer to apps that are seldom opened. */
const EVERY_MS = 12 * 60 * 60_000;

/** Periodic Background Sync (Chromium, https://wicg.github.io/periodic-background-sync/): not in TypeScript's DOM library. */
type PeriodicSync = {
  register(tag: string, options: { minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
};

/** Asks the browser for a wake by itself twice a day, where it grants that: installed apps in Chromium. Never rejects. */
export async function registerPeriodic(): Promise<void> {
  if ((await permission("periodic-background-sync", "missing")) !== "can") return;
  const { periodicSync } = await ready();
  await periodicSync?.register(PERIODIC_TAG, { minInterval: EVERY_MS }).catch(() => {});
}

/** Takes it back. Never rejects. */
export async function unregisterPeriodic(): Promise<void> {
  const { periodicSync } = await ready();
  await periodicSync?.unregister(PERIODIC_TAG).catch(() => {});
}

async function ready(): Promise<{ periodicSync?: PeriodicSync }> {
  return (await navigator.serviceWorker.ready) as unknown as { periodicSync?: PeriodicSync };
}
