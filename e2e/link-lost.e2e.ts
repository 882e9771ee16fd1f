import { jpegs } from "./fixtures/photos.ts";
import { pickBare } from "./harness/bare-device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

/** After so long without a link the person closes the page, ms. */
const PATIENCE_MS = 7_000;

test("a link lost in mid-upload and the page closed meanwhile: the rest goes home when the link is back, not 5 minutes later", async ({
  linked,
}) => {
  test.setTimeout(180_000);
  const photos = await jpegs(12, 1_000_000, 240);
  const page = await linked.pair();
  linked.gate.bytesPerSecond = 3_000_000;
  await pickBare(page, photos);
  await until("some are home", async () => (await linked.home.libraryCount()) >= 4);
  // Chromium tries once more before it knows that the link is gone, and puts that registration off for 5 minutes.
  linked.link.leave();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await page.close();
  expect(await linked.home.libraryCount()).toBeLessThan(photos.length);
  linked.link.rejoin();
  await expectAtHome(linked.home, photos);
  expect(bringersOf(await wakesOf(await linked.open(), photos.length))).toContain("sync");
});
