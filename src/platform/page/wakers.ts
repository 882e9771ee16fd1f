import type { AbilityState, Wakers } from "../../core/page-ports.ts";
import { permission } from "./permission.ts";

/** Periodic Background Sync (Chromium, https://wicg.github.io/periodic-background-sync/): not in TypeScript's DOM library. */
type PeriodicRegistration = { periodicSync?: { getTags(): Promise<string[]> } };

/** What wakes Homeward, as far as features tell; at once. */
export function wakersByFeature(): Wakers {
  return {
    serviceWorker: "serviceWorker" in navigator ? "can" : "missing",
    backgroundSync: "SyncManager" in globalThis ? "can" : "missing",
    periodicSync: "PeriodicSyncManager" in globalThis ? "unused" : "missing",
  };
}

/** What wakes Homeward, with permissions and what is registered. Never rejects. */
export async function readWakers(): Promise<Wakers> {
  const found = wakersByFeature();
  const [backgroundSync, periodicSync] = await Promise.all([
    found.backgroundSync === "can" ? permission("background-sync", "can") : found.backgroundSync,
    found.periodicSync === "unused" ? readPeriodic() : found.periodicSync,
  ]);
  return { ...found, backgroundSync, periodicSync };
}

/** Chromium grants the periodic kind to origins with an installed app, without asking anybody. */
async function readPeriodic(): Promise<AbilityState> {
  if ((await permission("periodic-background-sync", "blocked")) !== "can") return "not-installed";
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const tags = await (registration as PeriodicRegistration | undefined)?.periodicSync?.getTags();
    return tags !== undefined && tags.length > 0 ? "can" : "unused";
  } catch {
    return "unused";
  }
}
