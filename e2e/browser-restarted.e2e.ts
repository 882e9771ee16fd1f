import { jpegs } from "./fixtures/photos.ts";
import { pickToLeave } from "./harness/linked-device.ts";
import { syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

// A browser that starts offline may try once before it knows so: the next attempt shall not be 5 minutes away.
test.use({ linkedFlags: syncClock({ retryDelayS: 3 }) });

test("photos picked offline go home after the browser was restarted, with no page of Homeward open", async ({
  linked,
}) => {
  test.setTimeout(180_000);
  const photos = await jpegs(3, 400_000, 95);
  const page = await linked.pair();
  await linked.cut();
  await pickToLeave(page, photos);
  await page.close();
  await linked.device.close();
  await linked.device.start();
  expect(await linked.home.libraryCount()).toBe(0);
  linked.link.restore();
  await expectAtHome(linked.home, photos);
  const later = await linked.open();
  expect(bringersOf(await wakesOf(later, photos.length))).toEqual(["sync"]);
});
