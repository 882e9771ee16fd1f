import { jpegs } from "./fixtures/photos.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { Home } from "./harness/home.ts";
import { rowsOf } from "./harness/indexed-db.ts";
import { LINK_LOSS_NOTICED_MS, NetworkNamespace } from "./harness/netns.ts";
import { syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("photos picked offline go home after the browser was restarted, with no page of Homeward open", async () => {
  test.setTimeout(180_000);
  const link = NetworkNamespace.create();
  if ("unavailable" in link) {
    console.log(`skipped: ${link.unavailable}`);
    test.skip(true, link.unavailable);
    return;
  }
  const photos = await jpegs(3, 400_000, 95);
  let home: Home | null = null;
  let device: BareDevice | null = null;
  try {
    home = await Home.start(link.hostAddress);
    device = await BareDevice.launch({
      wrapper: link.wrapper,
      flags: [
        `--unsafely-treat-insecure-origin-as-secure=${home.origin}`,
        // A browser that starts offline may try once before it knows so: the next attempt shall not be 5 minutes away.
        ...syncClock({ retryDelayS: 3 }),
      ],
    });
    const page = await device.pair(home.origin, await home.pairingCode());
    link.cut();
    await new Promise((resolve) => setTimeout(resolve, LINK_LOSS_NOTICED_MS));
    await pickBare(page, photos);
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.until(
      "navigator.serviceWorker.ready.then(({ sync }) => sync.getTags()).then((tags) => tags.length)",
    );
    await page.close();
    await device.close();
    await device.start();
    expect(await home.libraryCount()).toBe(0);
    link.restore();
    await expectAtHome(home, photos);
    const later = await device.open(home.origin);
    const wakes = await later.evaluate<{ doorbell: string; homeCount: number }[]>(rowsOf("wakes"));
    expect(wakes.findLast(({ homeCount }) => homeCount > 0)?.doorbell).toBe("sync");
  } finally {
    await device?.dispose();
    await home?.dispose();
    link.dispose();
  }
});
