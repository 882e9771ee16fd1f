import type { Surroundings } from "../src/core/schedule/consequence.ts";

declare const self: ServiceWorkerGlobalScope;

/** Periodic Background Sync (Chromium, https://wicg.github.io/periodic-background-sync/): not in TypeScript's library. */
type PeriodicRegistration = { periodicSync?: { getTags(): Promise<string[]> } };

/** Whether a page of this app is open, seen or not. */
export async function hasWindow(): Promise<boolean> {
  return (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length > 0;
}

/** What is around this worker right now. */
export async function lookAround(isLastChance: boolean): Promise<Surroundings> {
  return {
    hasWindow: await hasWindow(),
    hasSync: await hasSync(),
    hasPeriodicSync: await hasPeriodicSync(),
    isLastChance,
  };
}

/** Without a page none can be made, so what is not left now will not ring. The one that is being answered is listed too. */
async function hasSync(): Promise<boolean> {
  if (!("sync" in self.registration)) return false;
  return (await self.registration.sync.getTags().catch(() => [])).length > 0;
}

async function hasPeriodicSync(): Promise<boolean> {
  const { periodicSync } = self.registration as PeriodicRegistration;
  const tags = await periodicSync?.getTags().catch(() => []);
  return tags !== undefined && tags.length > 0;
}
