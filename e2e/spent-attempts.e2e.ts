import { jpegs } from "./fixtures/photos.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import type { Gate } from "./harness/gate.ts";
import type { Home } from "./harness/home.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

/** Picks photos while the home is down, closes the page, and lets Chromium use up every attempt that it grants. */
async function spendAllAttempts(
  device: BareDevice,
  home: Home,
  gate: Gate,
  photos: Fixture[],
): Promise<SyncWatch> {
  const watch = await SyncWatch.on(device.browser);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await home.stop();
  await pickBare(page, photos);
  await page.until("/safe on this device/.test(document.body.innerText)");
  await page.close();
  await until("all attempts are spent", () => watch.isOver);
  expect(watch.attempts.length, watch.describe()).toBeGreaterThanOrEqual(3);
  return watch;
}

test("after three attempts at a home that was down, a visit brings the photos home", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(3, 400_000, 80);
  const device = await BareDevice.launch({ flags: syncClock({ retryDelayS: 2 }) });
  try {
    const watch = await spendAllAttempts(device, home, gate, photos);
    const spentCount = watch.attempts.length;
    await home.run();
    // Nothing rings any more: that is what the visit is for.
    expect(watch.isOver).toBe(true);
    expect(await home.libraryCount()).toBe(0);
    gate.bytesPerSecond = 100_000;
    await device.open(gate.origin);
    // The visit leaves a registration behind at once, for the case that the person leaves again before all is home.
    await until("the visit rang a fresh doorbell", () => watch.attempts.length > spentCount);
    expect(await home.libraryCount()).toBeLessThan(photos.length);
    gate.bytesPerSecond = null;
    await expectAtHome(home, photos);
  } finally {
    await device.dispose();
  }
});

test("a visit while the home is still down leaves a doorbell behind that works without a page", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(3, 400_000, 84);
  const device = await BareDevice.launch({ flags: syncClock({ retryDelayS: 4 }) });
  try {
    const watch = await spendAllAttempts(device, home, gate, photos);
    const spentCount = watch.attempts.length;
    const visit = await device.open(gate.origin);
    await until("the visit rang a fresh doorbell", () => watch.attempts.length > spentCount);
    await visit.stopWorkers();
    await visit.close();
    expect(watch.isOver, watch.describe()).toBe(false);
    const visitCount = gate.passages.length;
    await home.run();
    await expectAtHome(home, photos);
    // No page was there: nothing but what the worker asks for went through.
    const pagePaths = gate.passages.slice(visitCount).map(({ path }) => path);
    expect(pagePaths, gate.describe()).not.toContain("/");
    const later = await device.open(gate.origin);
    expect(bringersOf(await wakesOf(later, photos.length))).toEqual(["sync"]);
  } finally {
    await device.dispose();
  }
});
