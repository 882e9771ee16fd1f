import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/core/words/language.ts";
import * as de from "../src/core/words/de/first.ts";
import * as en from "../src/core/words/en/first.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { Device, pick } from "./harness/device.ts";
import { settingOf } from "./harness/settings-rows.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** The languages whose words the page itself has loaded; the worker keeps all of them for later. */
const loadedLanguages = (page: Page) =>
  page.evaluate<string[]>(`[...new Set(performance.getEntriesByType("resource")
    .flatMap(({ name }) => /words-([a-z]{2})-/u.exec(name)?.[1] ?? []))].toSorted()`);

test("a German browser is spoken to in German and loads no other words; another language is chosen at once, also offline", async ({
  home,
  gate,
}) => {
  const device = await Device.launch([], "de-DE");
  const page = await device.context.newPage();
  await page.goto(`${gate.origin}/#pair=${await home.pairingCode()}`);
  await expect(page.getByText(de.WORDS.status.paired).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect(await loadedLanguages(page)).toEqual(["de"]);
  await page.evaluate("navigator.serviceWorker.ready.then(() => null)");

  const photos = await photosOf("2026-05-02", 2);
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(page.getByText(de.WORDS.sentence.allHome(2)).first()).toBeVisible();
  expect(await page.evaluate(settingOf("language"))).toBe("de");

  await page.goto(`${gate.origin}/#/settings/language`);
  await page.getByRole("radio", { name: LANGUAGES.en }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("radio", { name: LANGUAGES.en })).toBeChecked();
  await expect(page.getByText(en.WORDS.status.paired).first()).toBeVisible();
  expect(await loadedLanguages(page)).toEqual(["en"]);
  await expect.poll(() => page.evaluate(settingOf("language"))).toBe("en");

  gate.cut();
  await page.getByRole("radio", { name: LANGUAGES.de }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(
    page.getByRole("heading", { name: de.WORDS.screens.settings, level: 1 }),
  ).toBeVisible();
  await device.dispose();
});
