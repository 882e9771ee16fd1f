import { jpegs } from "./fixtures/photos.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { notesOf, pick } from "./harness/device.ts";
import { Home } from "./harness/home.ts";
import { rowsOf } from "./harness/indexed-db.ts";
import { LINK_LOSS_NOTICED_MS, NetworkNamespace } from "./harness/netns.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("photos picked offline go home after the page was closed, when the link comes back", async () => {
  test.setTimeout(180_000);
  const link = NetworkNamespace.create();
  if ("unavailable" in link) {
    console.log(`skipped, only the emulated variant runs: ${link.unavailable}`);
    test.skip(true, link.unavailable);
    return;
  }
  const photos = await jpegs(3, 400_000, 70);
  let home: Home | null = null;
  let device: BareDevice | null = null;
  try {
    home = await Home.start(link.hostAddress);
    device = await BareDevice.launch({
      wrapper: link.wrapper,
      flags: [`--unsafely-treat-insecure-origin-as-secure=${home.origin}`],
    });
    const page = await device.pair(home.origin, await home.pairingCode());
    link.cut();
    await new Promise((resolve) => setTimeout(resolve, LINK_LOSS_NOTICED_MS));
    await pickBare(page, photos);
    await page.until(`(${rowsOf("jobs")}).then((rows) => rows.length === ${photos.length})`);
    // The page may be closed as soon as it says that the photos are safe.
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.until(
      "navigator.serviceWorker.ready.then(({ sync }) => sync.getTags()).then((tags) => tags.length)",
    );
    // With the worker ended too, only the browser's own wake-up can send anything.
    await page.stopWorkers();
    await page.close();
    expect(await home.libraryCount()).toBe(0);
    link.restore();
    await expectAtHome(home, photos);
    const later = await device.open(home.origin);
    const wakes = await later.evaluate<{ doorbell: string }[]>(rowsOf("wakes"));
    expect(wakes.map(({ doorbell }) => doorbell)).toContain("sync");
  } finally {
    await device?.dispose();
    await home?.dispose();
    link.dispose();
  }
});

test("the same with an emulated loss of network", async ({ home, device }) => {
  const photos = await jpegs(3, 400_000, 75);
  const page = await device.pair(home.origin, await home.pairingCode());
  await device.context.setOffline(true);
  await pick(page, photos);
  await expect.poll(async () => (await notesOf(page)).jobs.length).toBe(photos.length);
  await page.close();
  await device.context.setOffline(false);
  await expectAtHome(home, photos);
});
