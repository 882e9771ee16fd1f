import type { NetworkSense } from "../../core/network-sense.ts";
import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";

/** While work is left and a page is open, the worker is rung this often, ms. */
const HEARTBEAT_MS = 10_000;
/**
 * Chromium tries a registration once more before it knows that the link is gone. After the first of these it mostly knows, and
 * the page may be closed soon; after the second it surely does, ms.
 */
const LINK_LOST_MS = [2_000, 5_000];

/** Rings the worker for everything that a page notices: opened, seen again, online again, and a heartbeat while work is left. */
export function ringOnVisits(worker: WorkerLine, store: JobStore, network: NetworkSense): void {
  worker.ring("open");
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") worker.ring("visible");
  });
  addEventListener("online", () => worker.ring("online"));
  addEventListener("offline", () => {
    for (const delayMs of LINK_LOST_MS) {
      setTimeout(() => {
        if (!navigator.onLine) worker.linkLost();
      }, delayMs);
    }
  });
  ringOnOtherNetworks(worker, network);
  navigator.serviceWorker.addEventListener("controllerchange", () => worker.ring("open"));
  setInterval(() => void beat(worker, store), HEARTBEAT_MS);
}

/** From mobile data to Wi-Fi the browser stays online all the time. It also tells of every guess at its speed: those ring nobody. */
function ringOnOtherNetworks(worker: WorkerLine, network: NetworkSense): void {
  let before = JSON.stringify(network.read());
  network.onChange(() => {
    const now = JSON.stringify(network.read());
    if (now !== before) worker.ring("online");
    before = now;
  });
}

async function beat(worker: WorkerLine, store: JobStore): Promise<void> {
  const { waitingCount } = await store.totals();
  if (waitingCount > 0) worker.ring("heartbeat");
}
