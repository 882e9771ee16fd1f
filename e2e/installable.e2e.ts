import { FIRST_STEPS } from "../src/core/first-run.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { FRAME_WORDS } from "../src/core/words/en/frame.ts";
import { INSTALL_WORDS } from "../src/core/words/en/install.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { chosen } from "./harness/settings-rows.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const FIRST_STEPS_BEHIND = { passed: FIRST_STEPS };
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";
/** Long enough for an offer to show, ms. */
const SOON_MS = 1_000;

test("Chromium finds nothing that keeps the app from being installed; it is offered once photos are home, and not again after a no", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  const session = await device.context.newCDPSession(page);
  const { data, errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  const manifest = JSON.parse(data ?? "") as {
    icons: { src: string; purpose?: string }[];
    shortcuts: { url: string; icons: { src: string }[] }[];
    screenshots: { src: string; sizes: string; form_factor: string }[];
  };
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  const forms = manifest.screenshots.map((one) => one.form_factor).toSorted();
  expect(forms).toEqual(expect.arrayContaining(["narrow", "wide"]));
  // What a manifest names and the home does not have is not told by Chromium.
  const { icons, shortcuts, screenshots } = manifest;
  for (const { src } of [...icons, ...screenshots, ...shortcuts.flatMap((one) => one.icons)]) {
    const answer = await page.request.get(`${home.origin}${src}`);
    expect(answer.headers()["content-type"], src).toMatch(/^image\//u);
  }

  await page.evaluate(chosen("firstRun", FIRST_STEPS_BEHIND));
  // A visit later Chromium hands its question over; nobody is asked before photos are home.
  await page.goto(`${home.origin}/#choose`);
  await page.reload();
  await expect(page.locator("#choose")).toBeFocused();
  const offer = page.getByRole("status").filter({ hasText: INSTALL_WORDS.offer });
  const photos = await photosOf("2024-05-01", 1);
  expect(await offer.count()).toBe(0);
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(offer.getByRole("button", { name: INSTALL_WORDS.button })).toBeVisible();
  await lookAtAll(page, "install-offer");
  await offer.getByRole("button", { name: FRAME_WORDS.dismiss }).click();
  await expect(offer).toHaveCount(0);
  await page.addInitScript(
    "addEventListener('beforeinstallprompt', () => (globalThis.canAsk = true))",
  );
  await page.reload();
  await expect.poll(() => page.evaluate("globalThis.canAsk")).toBe(true);
  await page.waitForTimeout(SOON_MS);
  expect(await offer.count()).toBe(0);
  // Chromium tells so after its own dialog, which no test can press; an app that DevTools installs it does not announce.
  await page.evaluate("dispatchEvent(new Event('appinstalled'))");
  await expect(page.getByText(INSTALL_WORDS.thanks)).toBeVisible();
});

test("on an iPhone the offer shows with pictures how it is done", async ({ home, device }) => {
  const page = await device.context.newPage();
  const session = await device.context.newCDPSession(page);
  await session.send("Emulation.setUserAgentOverride", { userAgent: IPHONE });
  // What Safari does not have.
  await page.addInitScript(
    "addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), true)",
  );
  const photos = await photosOf("2024-05-02", 1);
  await page.goto(`${home.origin}/#pair=${await home.pairingCode()}`);
  await expect(page.getByText(WORDS.status.paired)).toBeVisible();
  await page.evaluate(chosen("firstRun", FIRST_STEPS_BEHIND));
  await page.reload();
  await pick(page, photos);
  await expectAtHome(home, photos);
  await page.getByRole("button", { name: INSTALL_WORDS.how }).click();
  const sheet = page.getByRole("dialog", { name: INSTALL_WORDS.title });
  await expect(sheet.getByRole("heading")).toBeFocused();
  await expect(sheet.getByRole("listitem")).toHaveText(INSTALL_WORDS.steps["share-sheet"]);
  await lookAtAll(page, "install-how");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText(INSTALL_WORDS.offer)).toHaveCount(0);
});
