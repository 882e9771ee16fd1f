import { Workbox } from "workbox-window";
import { DRAIN_LOCK, type PageMessage } from "../../core/messages/messages.ts";

/** An installed app may stay open for weeks: coming back to it asks for a new version, at most this often, ms. */
const ASK_AGAIN_MS = 3_600_000;
/** A new worker that has not taken over by then is not going to: the lock goes back to the one that runs, ms. */
const PATIENCE_MS = 10_000;

/**
 * Registers the service worker and watches for a new version.
 * `onWaiting` is told when one waits; `apply` asks the running one to end its wake, lets the new one take over when no chunk is
 * in hand, and reloads. Where another tab was faster there is nothing left to take over, and it only reloads.
 */
export function registerWorker(onWaiting: () => void): { apply: () => Promise<void> } {
  const workbox = new Workbox("/sw.js");
  workbox.addEventListener("waiting", onWaiting);
  void workbox.register();
  let askedAtMs = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - askedAtMs < ASK_AGAIN_MS) return;
    askedAtMs = performance.now();
    workbox.update().catch(() => {}); // offline, or the home is away: the next time
  });
  return {
    async apply() {
      const registration = await navigator.serviceWorker.ready;
      const makeWay: PageMessage = { kind: "makeWay" };
      registration.active?.postMessage(makeWay);
      await navigator.locks.request(DRAIN_LOCK, async () => {
        if (registration.waiting === null) return;
        const takenOver = nextController();
        workbox.messageSkipWaiting();
        await takenOver;
      });
      location.reload();
    },
  };
}

/** Resolves when another worker controls this page, or when that takes too long. */
function nextController(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
}
