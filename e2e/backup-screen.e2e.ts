import type { Locator, Page } from "@playwright/test";
import { WORDS } from "../src/core/words/en/app.ts";
import { BACKUP_WORDS } from "../src/core/words/en/backup.ts";
import { FIRST_RUN_WORDS } from "../src/core/words/en/first-run.ts";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { emptyJpeg, jpegs } from "./fixtures/photos.ts";
import { Device, notesOf, pick } from "./harness/device.ts";
import { EmulatedNetwork, TELLS_CONNECTION_TYPE } from "./harness/emulated-network.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const HERE = WORDS.here.device;
const MOST_TABS = 40;

/** A camera that needs no hardware: Chromium's own moving picture. */
const FAKE_CAMERA = ["--use-fake-device-for-media-stream"];

/**
 * Stands in for the browser's reader of codes, which Chromium has on Android, macOS and ChromeOS but not on Linux: it finds
 * the code in the third picture that the camera really delivers.
 */
const readerThatFinds = (link: string) => `
  globalThis.BarcodeDetector = class {
    static getSupportedFormats = async () => ["qr_code"];
    pictures = 0;
    async detect(video) {
      if (video.videoWidth > 0) this.pictures += 1;
      return this.pictures < 3 ? [] : [{ rawValue: ${JSON.stringify(link)} }];
    }
  };
`;

const sentence = (page: Page) => page.locator(".sentence h1");

/** Goes on by Tab alone until the wanted element has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

test("the first steps by keyboard alone, from a device that nobody knows to all home; the card never returns", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2026-06-03", 3);
  const page = await device.context.newPage();
  await page.goto(home.origin);
  const card = page.getByRole("region", { name: FIRST_RUN_WORDS.title });
  const code = page.getByLabel(WORDS.pair.code);
  await expect(code).toBeVisible();
  await lookAtAll(page, "backup-first-run");

  await tabTo(page, code);
  await page.keyboard.insertText(`${home.origin}/#pair=${await home.pairingCode()}`);
  await page.keyboard.press("Enter");
  const choose = page.getByRole("button", { name: FIRST_RUN_WORDS.steps.choose });
  await expect(choose.first()).toBeFocused();
  await expect(page.getByRole("button", { name: FIRST_RUN_WORDS.steps.pair })).toContainText(
    FIRST_RUN_WORDS.states.done,
  );

  await tabTo(page, page.locator("#choose"));
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  await (await chooser).setFiles(photos.map(({ path }) => path));
  const notNow = page.getByRole("button", {
    name: FIRST_RUN_WORDS.skipOf(FIRST_RUN_WORDS.steps.install),
  });
  await tabTo(page, notNow);
  await page.keyboard.press("Enter");
  await expect(card).toHaveCount(0);

  await expectAtHome(home, photos);
  await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(3));
  await expect(page.locator(".emblem")).toHaveAttribute("data-lit", "true");
  await expect(page.locator(".tile img").first()).toBeVisible();
  await lookAtAll(page, "backup-home");

  await page.reload();
  await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(3));
  await expect(page.locator("#choose")).toBeAttached();
  await expect(card).toHaveCount(0);
});

test("a photo that was taken off the list comes back by undo, byte for byte", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 900);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await device.context.setOffline(true);
  await pick(page, photos);
  await expect(sentence(page)).toHaveText(WORDS.sentence.offline(3, HERE));
  await lookAtAll(page, "backup-offline");
  const { filename } = photos[1]!;
  await page.getByRole("button", { name: WORDS.queue.cancel(filename) }).click();
  await expect(sentence(page)).toHaveText(WORDS.sentence.offline(2, HERE));
  await expect(page.getByText(BACKUP_WORDS.list.removed(filename))).toBeVisible();
  const { byteKeys } = await notesOf(page);
  expect(byteKeys).not.toContainEqual(photos[1]!.sha256);

  await page.getByRole("button", { name: LIBRARY_WORDS.undo }).click();
  await expect(sentence(page)).toHaveText(WORDS.sentence.offline(3, HERE));
  await device.context.setOffline(false);
  await expectAtHome(home, photos);
});

test("every state of the backup screen says what is true, with what changes it beside it", async ({
  home,
  gate,
}) => {
  const [first, second, third] = [
    await photosOf("2026-06-03", 6),
    await photosOf("2026-06-04", 14),
    await jpegs(3, 700_000, 910),
  ];
  const device = await Device.launch([TELLS_CONNECTION_TYPE]);
  try {
    const page = await device.pair(gate.origin, await home.pairingCode());
    const network = await EmulatedNetwork.of(device, page);
    await network.connect("wifi");
    await pick(page, first);
    await expectAtHome(home, first);
    await page
      .getByRole("button", { name: FIRST_RUN_WORDS.skipOf(FIRST_RUN_WORDS.steps.install) })
      .click();

    gate.bytesPerSecond = 8_000;
    await pick(page, [...second, await emptyJpeg()]);
    await expect(sentence(page)).toHaveText(/^\d+ safe on this device, going home on Wi-Fi$/u);
    await expect(page.getByText(WORDS.report.refused(1))).toBeVisible();
    await lookAtAll(page, "backup-busy");

    await network.connect("cellular4g");
    await expect(sentence(page)).toHaveText(/^\d+ photos waiting for Wi-Fi$/u);
    const only = page.getByRole("switch", { name: BACKUP_WORDS.way.unmetered });
    await expect(only).toBeChecked();
    await lookAtAll(page, "backup-waiting");
    await only.uncheck();
    await expect(sentence(page)).toHaveText(/going home on mobile data$/u);
    // The finger finds it where it was.
    await expect(only).toBeFocused();
    await expect(only).not.toBeChecked();
    gate.bytesPerSecond = null;
    await expectAtHome(home, [...first, ...second]);

    gate.bodyLimitBytes = 200_000;
    await pick(page, third);
    await expect(sentence(page)).toHaveText(WORDS.sentence.needsYou(3));
    const needs = page.getByRole("region", { name: WORDS.queue.needsYou });
    await expect(needs.getByRole("listitem")).toHaveCount(3);
    await lookAtAll(page, "backup-needs-you");
    gate.bodyLimitBytes = null;
    await needs.getByRole("button", { name: BACKUP_WORDS.needs.remove(3) }).click();
    await expect(page.getByText(BACKUP_WORDS.needs.removed(3))).toBeVisible();
    await expect(needs).toHaveCount(0);
    await page.getByRole("button", { name: LIBRARY_WORDS.undo }).click();
    await expectAtHome(home, [...first, ...second, ...third]);
    await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(23));
  } finally {
    await device.dispose();
  }
});
test("the code that home shows is read by the camera, and a camera that is refused leaves the link", async ({
  home,
}) => {
  const device = await Device.launch(FAKE_CAMERA);
  try {
    const page = await device.context.newPage();
    const link = `${home.origin}/#pair=${await home.pairingCode()}`;
    await page.addInitScript(readerThatFinds(link));
    await page.goto(home.origin);
    const scan = page.getByRole("button", { name: FIRST_RUN_WORDS.scan });
    await device.context.grantPermissions([]);
    await scan.click();
    await expect(page.getByText(FIRST_RUN_WORDS.scanRefused)).toBeVisible();

    await device.context.grantPermissions(["camera"]);
    await scan.click();
    await expect(page.getByText(WORDS.status.paired).first()).toBeVisible();
    await expect(page.locator("video")).toHaveCount(0);
  } finally {
    await device.dispose();
  }
});
