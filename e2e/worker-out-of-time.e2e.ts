import { video } from "./fixtures/video.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { expectResumed, untilMidUpload } from "./harness/resumed.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

test("a worker that the browser ends for taking too long goes on where it stood at the next attempt", async ({
  home,
  gate,
}) => {
  const film = await video(90, 90_000_000);
  const device = await BareDevice.launch({
    flags: syncClock({ retryDelayS: 3, attempts: 6, longestEventS: 5 }),
  });
  try {
    const watch = await SyncWatch.on(device.browser);
    const page = await device.pair(gate.origin, await home.pairingCode());
    gate.cut();
    await pickBare(page, [film]);
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.close();
    await until("an attempt has failed", () => watch.failures.length > 0);

    // The next attempt begins the upload; it is slower than the browser's patience.
    gate.bytesPerSecond = 4_000_000;
    gate.reopen();
    await untilMidUpload(gate);
    await until("the worker was ended", () =>
      watch.failures.some((reason) => reason !== "waitUntil rejected"),
    );
    expect(await home.libraryCount()).toBe(0);

    gate.bytesPerSecond = null;
    await expectAtHome(home, [film]);
    expectResumed(gate, film);
    const later = await device.open(gate.origin);
    expect(bringersOf(await wakesOf(later, 1))).toEqual(["sync"]);
  } finally {
    await device.dispose();
  }
});
