import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOfSection } from "../src/core/view/settings-section.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { FRAME_WORDS } from "../src/core/words/en/frame.ts";
import { IMPORT_WORDS } from "../src/core/words/en/import.ts";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { plainZip } from "./fixtures/plain-zip.ts";
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

test("a new version does not come by itself while photos are selected, a folder is written or an export is looked at", async ({
  home,
  gate,
  device,
}) => {
  const [photo] = await photosOf("2024-05-03", 1);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, [photo!]);
  await expectAtHome(home, [photo!]);
  await page.clock.install();
  await page.reload();
  // The browser's own dialog cannot be driven: this one stays open until it is left.
  await page.evaluate(
    "globalThis.showDirectoryPicker = () => new Promise((_, reject) => (globalThis.leaveDialog = () => reject(new DOMException('', 'AbortError'))))",
  );
  await page.getByRole("link", { name: WORDS.screens.library, exact: true }).click();
  await page.getByRole("grid").getByRole("button", { name: photo!.filename }).focus();
  await page.keyboard.press("Space");
  const bar = page.getByRole("region", { name: LIBRARY_WORDS.selection });
  await bar.waitFor();
  gate.appended.set("/sw.js", "\n// a newer version");
  await page.evaluate(
    "navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => null)",
  );
  const offer = page.getByText(FRAME_WORDS.updateReady);
  await offer.waitFor();
  await page.evaluate("globalThis.wasNotReloaded = true");
  const expectLeftAlone = async () => {
    await page.clock.runFor(90_000);
    expect(await page.evaluate("globalThis.wasNotReloaded")).toBe(true);
    await expect(offer).toBeVisible();
  };
  await expectLeftAlone();

  // The folder is written on, whatever is selected and shown meanwhile.
  await bar.getByRole("button", { name: LIBRARY_WORDS.restoreInto }).click();
  await bar.getByRole("button", { name: LIBRARY_WORDS.clear }).click();
  await expect(bar).toBeHidden();
  await expectLeftAlone();

  const folder = await mkdtemp(join(tmpdir(), "homeward-export-"));
  const path = join(folder, "takeout-1.zip");
  const name = "Takeout/Google Photos/Photos from 2023/note.jpg";
  await writeFile(path, plainZip([{ name, bytes: Buffer.from("not read yet") }]));
  await page.evaluate(`location.hash = "${hashOfSection("sources")}"`);
  await page.locator("#import-zips").setInputFiles([path]);
  const card = page.getByRole("region", { name: IMPORT_WORDS.title });
  await card.getByRole("button", { name: IMPORT_WORDS.start }).waitFor();
  await page.evaluate("leaveDialog()");
  await page.evaluate('location.hash = "#/activity"');
  await expect(card).toBeHidden();
  await expectLeftAlone();

  await page.evaluate(`location.hash = "${hashOfSection("sources")}"`);
  const reloaded = page.waitForEvent("load");
  await card.getByRole("button", { name: IMPORT_WORDS.cancel }).click();
  await page.clock.runFor(90_000);
  await reloaded;
  await rm(folder, { recursive: true });
});
