import { FRAME_WORDS } from "../src/core/words/en/frame.ts";
import { video } from "./fixtures/video.ts";
import { pick } from "./harness/device.ts";
import { untilMidUpload } from "./harness/resumed.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a new version takes over between two chunks and interrupts none", async ({
  home,
  gate,
  device,
}) => {
  const videos = [await video(90, 90_000_000)];
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 6_000_000;
  await pick(page, videos);
  await untilMidUpload(gate);

  gate.appended.set("/sw.js", "\n// a newer version");
  await page.evaluate(
    "navigator.serviceWorker.ready.then((registration) => registration.update())",
  );
  await page.getByText(FRAME_WORDS.updateReady).waitFor();
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: FRAME_WORDS.update }).click();

  // The page comes again under the new worker while work is still left…
  await reloaded;
  expect(await home.libraryCount()).toBeLessThan(videos.length);
  const waiting = "navigator.serviceWorker.ready.then(({ waiting }) => waiting === null)";
  expect(await page.evaluate(waiting)).toBe(true);
  // … and what is left goes home without a chunk that was cut or sent twice.
  gate.bytesPerSecond = null;
  await expectAtHome(home, videos);
  expect(
    gate.bodies.filter(({ status }) => status === null),
    gate.describe(),
  ).toEqual([]);
  expect(gate.uploadedBytes, gate.describe()).toBe(
    videos.reduce((sum, file) => sum + file.sizeBytes, 0),
  );
});

test("a new version that nobody takes comes by itself once the page was left alone for a minute", async ({
  home,
  gate,
  device,
}) => {
  const page = await device.pair(gate.origin, await home.pairingCode());
  await page.clock.install();
  await page.reload();
  gate.appended.set("/sw.js", "\n// a newer version");
  await page.evaluate(
    "navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => null)",
  );
  await page.getByText(FRAME_WORDS.updateReady).waitFor();
  // Somebody is at it: half a minute later a key is pressed, and the minute begins anew.
  await page.clock.runFor(40_000);
  await page.keyboard.press("Shift");
  await page.clock.runFor(40_000);
  await expect(page.getByText(FRAME_WORDS.updateReady)).toBeVisible();
  const reloaded = page.waitForEvent("load");
  await page.clock.runFor(30_000);
  await reloaded;
  await expect(page.getByText(FRAME_WORDS.updateReady)).toHaveCount(0);
  const waiting = "navigator.serviceWorker.ready.then(({ waiting }) => waiting === null)";
  expect(await page.evaluate(waiting)).toBe(true);
});
