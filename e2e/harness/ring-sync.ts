import type { BareBrowser } from "./bare-browser.ts";
import { until } from "./until.ts";

/** workbox's tag of the first of the doorbells. */
const TAG = "workbox-background-sync:homeward-doorbell-0";
/** For a wake that finds nothing to do to end, ms. */
const WAKE_MS = 2_000;

/** Ends the worker of an origin, rings it by a sync event with no page open, and gives that wake the time to end. */
export async function ringSync(browser: BareBrowser, origin: string): Promise<void> {
  let registrationId: string | null = null;
  let status = "";
  browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    for (const one of registrations as { registrationId: string; scopeURL: string }[])
      if (one.scopeURL.startsWith(origin)) registrationId = one.registrationId;
  });
  browser.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const one of versions as { registrationId: string; runningStatus: string }[])
      if (one.registrationId === registrationId) status = one.runningStatus;
  });
  const page = await browser.open("about:blank");
  await page.attached(async (send) => {
    await send("ServiceWorker.enable");
    await until("the worker is known", () => registrationId !== null && status !== "");
    await send("ServiceWorker.stopAllWorkers");
    await until("the worker was ended", () => status === "stopped");
    await send("ServiceWorker.dispatchSyncEvent", {
      origin,
      registrationId,
      tag: TAG,
      lastChance: false,
    });
    await until("the worker was woken", () => status === "running");
    await new Promise((resolve) => setTimeout(resolve, WAKE_MS));
  });
  await page.close();
}
