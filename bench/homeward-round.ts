import type { Fixture } from "../e2e/fixtures/cache.ts";
import { BareDevice, pickBare } from "../e2e/harness/bare-device.ts";
import { Home } from "../e2e/harness/home.ts";
import { peakResidentBytes, watchMemory } from "./memory.ts";
import type { Round } from "./round.ts";

/** Resolves in the page when a store of the device's database holds so many rows. */
function untilRows(store: string, count: number): string {
  return `new Promise((resolve, reject) => {
    const open = indexedDB.open("homeward");
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const look = () => {
        const rows = open.result.transaction("${store}").objectStore("${store}").count();
        rows.onsuccess = () => {
          if (rows.result < ${count}) return setTimeout(look, 20);
          open.result.close();
          resolve(performance.now());
        };
      };
      look();
    };
  })`;
}

const RING = `navigator.serviceWorker.ready.then(({ active }) =>
  active.postMessage({ kind: "doorbellRang", doorbell: "online" }))`;

/** Picks the files while the home is away, then lets the home come back and times the way home alone. */
export async function homewardRound(load: string, files: readonly Fixture[]): Promise<Round> {
  const home = await Home.start();
  const device = await BareDevice.launch();
  try {
    const page = await device.pair(home.origin, await home.pairingCode());
    await home.stop();
    const memory = watchMemory(device.browser.pid);
    const pickedAtMs = await page.evaluate<number>("performance.now()");
    await pickBare(page, files);
    const savedAtMs = await page.evaluate<number>(untilRows("jobs", files.length));
    await home.run();
    const rungAtMs = await page.evaluate<number>(`${RING}.then(() => performance.now())`);
    const homeAtMs = await page.evaluate<number>(untilRows("receipts", files.length));
    await checkArrived(home, files);
    return {
      way: "homeward",
      load,
      bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      savedMs: savedAtMs - pickedAtMs,
      sentMs: homeAtMs - rungAtMs,
      memory: memory.stop(),
      serverBytes: peakResidentBytes(home.pid),
    };
  } finally {
    await device.dispose();
    await home.dispose();
  }
}

/** A fast way home that loses something is no way home. */
async function checkArrived(home: Home, files: readonly Fixture[]): Promise<void> {
  const arrived = new Set((await home.library()).map(({ sha256 }) => sha256));
  const missing = files.filter(({ sha256 }) => !arrived.has(sha256));
  if (missing.length > 0) throw new Error(`${missing.length} files did not arrive unchanged`);
}
