import { jpegs } from "./fixtures/photos.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

test("a page closed the moment it says safe has left a doorbell behind", async ({ home, gate }) => {
  const photos = await jpegs(3, 400_000, 88);
  const device = await BareDevice.launch({ flags: syncClock({ retryDelayS: 3 }) });
  try {
    const watch = await SyncWatch.on(device.browser);
    const page = await device.pair(gate.origin, await home.pairingCode());
    gate.cut();
    await pickBare(page, photos);
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.close();
    await until("an attempt has failed", () => watch.failures.length > 0);
    gate.reopen();
    await expectAtHome(home, photos);
  } finally {
    await device.dispose();
  }
});
