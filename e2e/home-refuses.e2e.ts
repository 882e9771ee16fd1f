import { jpegs } from "./fixtures/photos.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const PROBE = "GET /api/v1/home";
/** Chromium's own look for a newer worker. */
const UPDATE_CHECK = "GET /sw.js";

test("a wake at a home that refuses ends itself after one small request", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(5, 400_000, 90);
  const device = await BareDevice.launch({
    flags: syncClock({ retryDelayS: 3, attempts: 4 }),
  });
  try {
    const watch = await SyncWatch.on(device.browser);
    const page = await device.pair(gate.origin, await home.pairingCode());
    // Every request is cut; the browser has its network and believes that it is online.
    gate.cut();
    await pickBare(page, photos);
    await page.until("/safe on this device/.test(document.body.innerText)");
    expect(await page.evaluate("navigator.onLine")).toBe(true);
    await page.close();
    await until(
      "the attempts that the visit set off have ended",
      () => watch.attempts.length > 0 && watch.endedCount === watch.attempts.length,
    );

    // From here on nobody asks but the attempts.
    const before = { refused: gate.refused.length, attempts: watch.attempts.length };
    await until("all attempts are spent", () => watch.isOver);
    const requests = gate.refused.slice(before.refused).filter((asked) => asked !== UPDATE_CHECK);
    const attemptCount = watch.attempts.length - before.attempts;
    expect(attemptCount, watch.describe()).toBeGreaterThanOrEqual(3);
    expect(new Set(requests)).toEqual(new Set([PROBE]));
    // One a wake; the visit itself may have set off one more wake that asked last.
    expect(requests.length, watch.describe()).toBeLessThanOrEqual(attemptCount + 1);
    // Each ended itself with "work is left", none was ended by the browser's time limit.
    expect(new Set(watch.failures), watch.describe()).toEqual(new Set(["waitUntil rejected"]));

    gate.reopen();
    await device.open(gate.origin);
    await expectAtHome(home, photos);
  } finally {
    await device.dispose();
  }
});
