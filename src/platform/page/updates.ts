import { Workbox } from "workbox-window";

/** The lock that the worker drains under; who holds it knows that no chunk is in hand. */
const DRAIN_LOCK = "homeward-drain";

/**
 * Registers the service worker and watches for a new version.
 * `onWaiting` is told when one waits; `apply` lets it take over between two wakes, never within a chunk, and reloads.
 */
export function registerWorker(onWaiting: () => void): { apply: () => Promise<void> } {
  const workbox = new Workbox("/sw.js");
  workbox.addEventListener("waiting", onWaiting);
  void workbox.register();
  return {
    async apply() {
      const reloaded = new Promise<void>((resolve) => {
        workbox.addEventListener("controlling", () => {
          resolve();
          location.reload();
        });
      });
      await navigator.locks.request(DRAIN_LOCK, () => {
        workbox.messageSkipWaiting();
        return reloaded;
      });
    },
  };
}
