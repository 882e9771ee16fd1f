import type { Page } from "@playwright/test";
import { CONDITION_WORDS } from "../src/core/words/en/condition.ts";
import { LEAVE_WORDS } from "../src/core/words/en/leave.ts";
import { REMINDER_CARD_WORDS } from "../src/core/words/en/reminder-card.ts";
import { DEVICE_WORDS } from "../src/core/words/en/devices.ts";
import { SETTINGS_WORDS } from "../src/core/words/en/settings.ts";
import { TEST_WORDS } from "../src/core/words/en/test-mode.ts";
import { WHEN_WORDS } from "../src/core/words/en/when.ts";
import { SETTINGS_SECTIONS } from "../src/core/view/settings-section.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { askAxe } from "./harness/ask-axe.ts";
import { Device, notesOf, pick } from "./harness/device.ts";
import { keepPicture, lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** Notes the ground as it is when the place of the app stands and no script of the app has run yet. */
const WATCH_FIRST = `
  globalThis.first = null;
  new MutationObserver(() => {
    const app = document.querySelector("#app");
    if (app === null || first !== null) return;
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    first = { app: app.innerHTML, ground };
  }).observe(document, { childList: true, subtree: true });
`;

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

test("what this browser cannot honour is shown with its reason, and what was chosen is there after a reload", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  const unmetered = page.getByRole("switch", { name: WHEN_WORDS.unmetered });
  const tellsType = await page.evaluate<boolean>("navigator.connection?.type !== undefined");
  if (!tellsType) {
    await expect(unmetered).toBeDisabled();
    await expect(unmetered).toHaveAccessibleDescription(WHEN_WORDS.unmeteredUnknown);
  }
  const dataSaver = page.getByRole("switch", { name: WHEN_WORDS.dataSaver });
  await expect(dataSaver).toBeChecked();
  await dataSaver.uncheck();
  await page.getByRole("radio", { name: WHEN_WORDS.powerAbove }).check();
  await page.getByLabel(WHEN_WORDS.percent).selectOption("70");
  await page.getByRole("switch", { name: WHEN_WORDS.hours }).check();
  await page.getByLabel(WHEN_WORDS.from, { exact: true }).fill("21:15");
  await page.getByRole("switch", { name: REMINDER_CARD_WORDS.keepAwake }).check();

  await page.reload();
  await expect(dataSaver).not.toBeChecked();
  await expect(page.getByRole("radio", { name: WHEN_WORDS.powerAbove })).toBeChecked();
  await expect(page.getByLabel(WHEN_WORDS.percent)).toHaveValue("70");
  await expect(page.getByLabel(WHEN_WORDS.from, { exact: true })).toHaveValue("21:15");
  await expect(page.getByLabel(WHEN_WORDS.to, { exact: true })).toHaveValue("06:00");
  await expect(page.getByRole("switch", { name: REMINDER_CARD_WORDS.keepAwake })).toBeChecked();
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
  await expect(page.getByRole("button", { name: CONDITION_WORDS.resume })).toBeFocused();
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
  const keepAwake = page
    .getByRole("switch", { name: REMINDER_CARD_WORDS.keepAwake })
    .filter({ visible: true });
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
  await page.getByRole("switch", { name: TEST_WORDS.on }).check();
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

test("on a phone the sections are a list; each opens by keyboard, is called so in the title, and leads back to where it was", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await page.setViewportSize({ width: 360, height: 740 });
  const index = page.getByRole("navigation", { name: SETTINGS_WORDS.index });
  await expect(index.getByRole("link")).toHaveCount(SETTINGS_SECTIONS.length);
  await lookAtAll(page, "settings-list");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const section of SETTINGS_SECTIONS) {
    const name = SETTINGS_WORDS.section[section];
    await index.getByRole("link", { name }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name, level: 2, exact: true })).toBeFocused();
    await expect(page.locator(".settings-part:visible")).toHaveCount(1);
    await expect(page).toHaveTitle(`${name} · ${WORDS.screens.settings} · ${WORDS.name}`);
    const { violations } = await askAxe(page, "all");
    expect(violations, section).toEqual([]);
    const needed = await page.evaluate("document.documentElement.scrollWidth");
    expect(needed, section).toBeLessThanOrEqual(360);
    await keepPicture(page, `settings-${section}-phone`);
    await page.getByRole("link", { name: SETTINGS_WORDS.back }).click();
    await expect(index.getByRole("link", { name })).toBeFocused();
  }
});

test("a dark page is chosen and dark before any script of the app runs; the colour around the app follows", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await page.emulateMedia({ colorScheme: "light" });
  await goTo(page, WORDS.screens.settings);
  const ground = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  const around = () =>
    page.evaluate(`Array.from(document.querySelectorAll("meta[name=theme-color]"))
      .find(({ media }) => media === "" || matchMedia(media).matches)?.content`);
  const [light, lightAround] = [await ground(), await around()];
  await page.getByRole("radio", { name: SETTINGS_WORDS.appearance.dark }).check();
  expect(await ground()).not.toBe(light);
  expect(await around()).not.toBe(lightAround);
  const [dark, darkAround] = [await ground(), await around()];

  await page.addInitScript(WATCH_FIRST);
  await page.reload();
  expect(await page.evaluate("first")).toEqual({ app: "", ground: dark });
  expect(await around()).toBe(darkAround);
  await page.getByRole("radio", { name: SETTINGS_WORDS.appearance.auto }).check();
  expect([await ground(), await around()]).toEqual([light, lightAround]);
});

test("another device is let in by a link, renamed, and signed out after a question", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  const part = page.getByRole("region", { name: SETTINGS_WORDS.section.devices, exact: true });
  await part.getByRole("button", { name: DEVICE_WORDS.invite }).click();
  const invitation = page.getByRole("dialog", { name: DEVICE_WORDS.inviteTitle });
  const link = await invitation.locator("code").first().innerText();
  const other = await Device.launch();
  try {
    const guest = await other.pair(home.origin, new URL(link).hash.slice("#pair=".length));
    await page.keyboard.press("Escape");
    await expect(part.getByRole("listitem")).toHaveCount(2);
    const theirs = part.getByRole("listitem").last();
    await theirs.getByRole("button", { name: /^Rename/u }).click();
    const naming = page.getByRole("dialog");
    await expect(naming.getByLabel(DEVICE_WORDS.name)).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("Anna's tablet");
    await page.keyboard.press("Enter");
    await expect(theirs).toContainText("Anna's tablet");
    await expect(page.getByText(DEVICE_WORDS.renamed("Anna's tablet"))).toBeVisible();
    await page.getByRole("link", { name: SETTINGS_WORDS.section.devices }).click();
    await lookAtAll(page, "settings-devices");

    await theirs.getByRole("button", { name: DEVICE_WORDS.revokeOf("Anna's tablet") }).click();
    const question = page.getByRole("dialog", { name: DEVICE_WORDS.question("Anna's tablet") });
    await question.getByRole("button", { name: DEVICE_WORDS.keep }).click();
    await expect(part.getByRole("listitem")).toHaveCount(2);
    await theirs.getByRole("button", { name: DEVICE_WORDS.revokeOf("Anna's tablet") }).click();
    await question.getByRole("button", { name: DEVICE_WORDS.confirm }).click();
    await expect(part.getByRole("listitem")).toHaveCount(1);
    await guest.reload();
    await expect(guest.getByText(WORDS.status.signedOut).first()).toBeVisible();
  } finally {
    await other.dispose();
  }

  // The own name stands in both places.
  await part.getByRole("button", { name: /^Rename/u }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Kitchen");
  await page.keyboard.press("Enter");
  const own = page.getByRole("region", { name: SETTINGS_WORDS.section.home, exact: true });
  await expect(own).toContainText("Kitchen");
  await expect(part).toContainText("Kitchen");
});
