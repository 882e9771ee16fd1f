import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { rowsOf } from "./harness/indexed-db.ts";
import { pickToLeave } from "./harness/linked-device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

test("photos picked offline go home after the page was closed, when the link comes back", async ({
  linked,
}) => {
  test.setTimeout(180_000);
  const photos = await jpegs(3, 400_000, 70);
  const page = await linked.pair();
  await linked.cut();
  await pickToLeave(page, photos);
  expect(await page.evaluate<unknown[]>(rowsOf("jobs"))).toHaveLength(photos.length);
  // With the worker ended too, only the browser's own wake-up can send anything.
  await page.stopWorkers();
  await page.close();
  expect(await linked.home.libraryCount()).toBe(0);
  linked.link.restore();
  await expectAtHome(linked.home, photos);
  const later = await linked.open();
  expect(bringersOf(await wakesOf(later, photos.length))).toEqual(["sync"]);
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
