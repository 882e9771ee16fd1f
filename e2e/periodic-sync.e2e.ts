import { jpegs } from "./fixtures/photos.ts";
import { BackgroundRecord } from "./harness/background-record.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { INSTALLING_FLAG, hurryPeriodicSync, installApp } from "./harness/installed-app.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

test("the installed app brings photos home by periodic sync when all other attempts are spent and no window is open", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(3, 400_000, 210);
  const device = await BareDevice.launch({
    flags: [INSTALLING_FLAG, ...syncClock({ retryDelayS: 1, periodicUnitS: 5 })],
  });
  try {
    const watch = await SyncWatch.on(device.browser);
    const periodic = await BackgroundRecord.of(device.browser, "periodicBackgroundSync");
    const first = await device.pair(gate.origin, await home.pairingCode());
    await installApp(first);
    await first.close();
    // The next visit finds itself installed.
    const page = await device.open(gate.origin);
    await hurryPeriodicSync(page);
    await home.stop();
    await pickBare(page, photos);
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.close();
    await until("all attempts at a one-off sync are spent", () => watch.isOver);
    expect(watch.attempts.length, watch.describe()).toBeGreaterThanOrEqual(3);
    expect(await home.libraryCount()).toBe(0);

    const closedCount = gate.passages.length;
    const spentCount = watch.attempts.length;
    await home.run();
    await expectAtHome(home, photos);
    expect(periodic.named("Dispatched periodicsync event").length).toBeGreaterThan(0);
    // Neither a page nor another one-off sync had a part in it.
    expect(watch.attempts.length, watch.describe()).toBe(spentCount);
    const paths = gate.passages.slice(closedCount).map(({ path }) => path);
    expect(paths, gate.describe()).not.toContain("/");

    const later = await device.open(gate.origin);
    expect(bringersOf(await wakesOf(later, photos.length))).toEqual(["periodicsync"]);
  } finally {
    await device.dispose();
  }
});
