import { HomewardError } from "../../core/errors.ts";
import { NO_TOTALS } from "../../core/jobs/totals.ts";
import { DRAIN_LOCK } from "../../core/messages/messages.ts";
import type { HomeApi, WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { showBadge } from "../badge.ts";
import { unregisterPeriodic } from "./periodic.ts";

/**
 * Leaves the home, after the person has confirmed: ends the wake with its requests, signs out there, cancels and clears here.
 * What had arrived stays at home; files that the person picked are not touched. `homeTold` false: the home did not answer, so
 * this device still stands in its list until somebody removes it there.
 *
 * Signing out comes first, for it can be mended and clearing cannot: if this page dies between the two, the photos still
 * wait here and go on when the device is paired again. Rejects with HomewardError, and nothing is cleared,
 * when the storage of this device fails.
 */
export async function leaveHome(parts: {
  store: JobStore;
  worker: WorkerLine;
  home: HomeApi;
}): Promise<{ homeTold: boolean }> {
  const { store, worker, home } = parts;
  worker.leaving();
  const homeTold = await navigator.locks.request(DRAIN_LOCK, async () => {
    const told = await signOut(home);
    await store.forgetHome();
    return told;
  });
  await Promise.all([unregisterPeriodic(), endReminders(), showBadge(NO_TOTALS)]);
  // Other tabs hear of it from the worker.
  worker.ring("conditions");
  return { homeTold };
}

async function signOut(home: HomeApi): Promise<boolean> {
  try {
    await home.leave();
    return true;
  } catch (error) {
    // It does not know this device any more: there is nothing to sign out from.
    return error instanceof HomewardError && error.class === "account";
  }
}

/** Ends the browser's subscription to reminders; the home's half went with the device. */
async function endReminders(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.ready;
    await (await registration.pushManager.getSubscription())?.unsubscribe();
  } catch {}
}
