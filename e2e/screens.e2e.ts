import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ACTIVITY_WORDS } from "../src/core/words/en/activity.ts";
import { SETTINGS_WORDS } from "../src/core/words/en/settings.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });

test("Activity tells the wakes of a real backup in words and exports them", async ({
  home,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 700);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.activity);
  await expect(heading(page, WORDS.screens.activity)).toBeFocused();
  await expect(page.getByText(ACTIVITY_WORDS.empty)).toBeVisible();
  await lookAtAll(page, "activity-empty");

  await goTo(page, WORDS.screens.photos);
  await pick(page, photos);
  await expectAtHome(home, photos);
  await goTo(page, WORDS.screens.activity);
  await expect(page).toHaveTitle(`${WORDS.screens.activity} · ${WORDS.name}`);
  await expect(page.locator(".wake[data-tone=home]").first()).toBeVisible();
  await until("the log counts three photos", async () => {
    const lines = await page.locator(".wake[data-tone=home] .wake-outcome").allInnerTexts();
    return lines.reduce((sum, line) => sum + Number(/^\d+/u.exec(line)?.[0]), 0) === 3;
  });
  await lookAtAll(page, "activity");

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: ACTIVITY_WORDS.export }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^homeward-wakes-\d{4}-\d\d-\d\d\.json$/u);
  const log = JSON.parse(await readFile(await download.path(), "utf8")) as {
    wakes: { homeCount: number }[];
  };
  expect(log.wakes.reduce((sum, { homeCount }) => sum + homeCount, 0)).toBe(3);
});

test("Settings tells what this browser can do, and what it answers when asked to keep the photos", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await expect(heading(page, WORDS.screens.settings)).toBeFocused();
  await expect(page.locator(".report-sentence")).toContainText("wakes Homeward after you close it");
  const sync = page.getByRole("listitem").filter({
    hasText: SETTINGS_WORDS.ability.backgroundSync.name,
  });
  await expect(sync).toContainText(SETTINGS_WORDS.ability.backgroundSync.can ?? "");
  await expect(page.locator(".ability")).toHaveCount(12);

  await page.getByRole("button", { name: SETTINGS_WORDS.keep.button }).click();
  const kept = await page.evaluate<boolean>("navigator.storage.persisted()");
  await expect(
    page.getByText(kept ? SETTINGS_WORDS.keep.kept : SETTINGS_WORDS.keep.refused),
  ).toBeVisible();
  await lookAtAll(page, "settings");
});

test("the screens are reached by keyboard, by address and by going back, and a pairing link leads to the first", async ({
  home,
  device,
}) => {
  const page = await device.context.newPage();
  await page.goto(`${home.origin}/#/settings`);
  await expect(heading(page, WORDS.screens.settings)).toBeVisible();
  await expect(page.getByText(SETTINGS_WORDS.device.nameUnpaired)).toBeVisible();

  await page.getByRole("link", { name: WORDS.screens.activity }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page, WORDS.screens.activity)).toBeFocused();
  const current = page.locator("nav [aria-current=page]");
  await expect(current).toHaveText(WORDS.screens.activity);
  await page.goBack();
  await expect(current).toHaveText(WORDS.screens.settings);

  await page.goto(`${home.origin}/#pair=${await home.pairingCode()}`);
  await expect(current).toHaveText(WORDS.screens.photos);
  await expect(page.getByText(WORDS.status.paired).first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
});
