import type { Page } from "@playwright/test";
import { CONDITION_WORDS } from "../src/core/words/en/condition.ts";
import { LEAVE_WORDS } from "../src/core/words/en/leave.ts";
import { REMINDER_CARD_WORDS } from "../src/core/words/en/reminder-card.ts";
import { TEST_WORDS } from "../src/core/words/en/test-mode.ts";
import { WHEN_WORDS } from "../src/core/words/en/when.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

test("what this browser cannot honour is shown with its reason, and what was chosen is there after a reload", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  const unmetered = page.getByRole("checkbox", { name: WHEN_WORDS.unmetered });
  const tellsType = await page.evaluate<boolean>("navigator.connection?.type !== undefined");
  if (!tellsType) {
    await expect(unmetered).toBeDisabled();
    await expect(unmetered).toHaveAccessibleDescription(WHEN_WORDS.unmeteredUnknown);
  }
  const dataSaver = page.getByRole("checkbox", { name: WHEN_WORDS.dataSaver });
  await expect(dataSaver).toBeChecked();
  await dataSaver.uncheck();
  await page.getByRole("radio", { name: WHEN_WORDS.powerAbove }).check();
  await page.getByLabel(WHEN_WORDS.percent).selectOption("70");
  await page.getByRole("checkbox", { name: WHEN_WORDS.hours }).check();
  await page.getByLabel(WHEN_WORDS.from, { exact: true }).fill("21:15");
  await page.getByRole("checkbox", { name: REMINDER_CARD_WORDS.keepAwake }).check();

  await page.reload();
  await expect(dataSaver).not.toBeChecked();
  await expect(page.getByRole("radio", { name: WHEN_WORDS.powerAbove })).toBeChecked();
  await expect(page.getByLabel(WHEN_WORDS.percent)).toHaveValue("70");
  await expect(page.getByLabel(WHEN_WORDS.from, { exact: true })).toHaveValue("21:15");
  await expect(page.getByLabel(WHEN_WORDS.to, { exact: true })).toHaveValue("06:00");
  await expect(page.getByRole("checkbox", { name: REMINDER_CARD_WORDS.keepAwake })).toBeChecked();
  await page.getByText(TEST_WORDS.title).first().click();
  await page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true }).click();
  await lookAtAll(page, "settings-chosen");
});

test("a pause is chosen and ended by keyboard alone, and the focus is never lost", async ({
  home,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 860);
  const page = await device.pair(home.origin, await home.pairingCode());
  await device.context.setOffline(true);
  await pick(page, photos);
  const button = page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^For an hour/u })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".sentence h1")).toBeFocused();
  await expect(page.locator(".sentence h1")).toHaveText(/^Paused until/u);
  await lookAtAll(page, "paused");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: CONDITION_WORDS.action.paused })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".sentence h1")).toHaveText(
    WORDS.sentence.offline(2, WORDS.here.device),
  );
  await device.context.setOffline(false);
  await expectAtHome(home, photos);
});

test("where the browser has no Background Sync, keeping the screen awake is offered beside the sentence", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(1, 2_000_000, 890);
  // As Firefox and Safari are; the journeys in those browsers run apart.
  await device.context.addInitScript("delete globalThis.SyncManager");
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 100_000;
  await pick(page, photos);
  const keepAwake = page.getByRole("checkbox", { name: REMINDER_CARD_WORDS.keepAwake });
  await keepAwake.check();
  await lookAtAll(page, "keep-awake");
  await goTo(page, WORDS.screens.settings);
  await expect(keepAwake).toBeChecked();
  gate.bytesPerSecond = null;
  await expectAtHome(home, photos);
});

test("test mode shows on every screen what it does, and once off the photos go home", async ({
  home,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 870);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await page.getByText(TEST_WORDS.title).first().click();
  await page.getByRole("checkbox", { name: TEST_WORDS.on }).check();
  await page.getByLabel(TEST_WORDS.fault).selectOption("home-full");
  await expect(page.getByText(TEST_WORDS.banner("home-full"))).toBeVisible();
  await goTo(page, WORDS.screens.photos);
  await pick(page, photos);
  await expect(page.getByText(WORDS.sentence.homeFull(2, WORDS.here.device))).toBeVisible();
  expect(await home.libraryCount()).toBe(0);
  await lookAtAll(page, "test-mode");
  await page.getByRole("button", { name: TEST_WORDS.turnOff }).click();
  await expect(page.getByText(TEST_WORDS.banner("home-full"))).toBeHidden();
  await expectAtHome(home, photos);
});

test("leaving the home asks first, says what goes, and leaves nothing behind", async ({
  home,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 880);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true }).click();
  await page.getByRole("button", { name: CONDITION_WORDS.pause.resumed }).click();
  await pick(page, photos);
  const leave = page.getByRole("button", { name: LEAVE_WORDS.button });
  await leave.click();
  const dialog = page.getByRole("dialog", { name: LEAVE_WORDS.question });
  await expect(dialog.getByText(LEAVE_WORDS.left(2))).toBeVisible();
  await lookAtAll(page, "leave");
  await dialog.getByRole("button", { name: LEAVE_WORDS.cancel }).click();
  await expect(dialog).toBeHidden();
  await expect(leave).toBeFocused();
  expect((await notesOf(page)).jobs.length).toBe(2);

  await leave.click();
  await dialog.getByRole("button", { name: LEAVE_WORDS.confirm, exact: true }).click();
  await expect(page.getByRole("button", { name: WORDS.pair.button, exact: true })).toBeVisible();
  expect(await notesOf(page)).toEqual({ jobs: [], byteKeys: [], receipts: [] });
  expect(await home.libraryCount()).toBe(0);
});
