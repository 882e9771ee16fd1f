import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/core/words/language.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { pick } from "./harness/device.ts";
import { speakInDisguise } from "./harness/pseudo.ts";
import { readScreen } from "./harness/read-screen.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** What is not Homeward's to say: files, hashes, sizes of pictures, days as the browser writes them, names of programs, versions. */
const DATA = [
  /\S+\.(?:jpe?g|png|json|zip|mp4|mov)\b/giu,
  /\bIMG_\w+/gu,
  /\b[\da-f]{8,}\b…?/giu,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/gu,
  /\b(?:JPEG|JPG|AM|PM|Chrome|Linux|HTTP)\b/gu,
  /\bhttps?:\S+/gu,
  new RegExp(Object.values(LANGUAGES).join("|"), "gu"),
];

/** Reads the screen at a phone's size and expects no fault in it. */
async function expectFaultless(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page).toHaveTitle(/^\[!!/u);
  await page.screenshot({ path: `e2e/results/screens/${name}.png`, fullPage: true });
  expect.soft(await readScreen(page, DATA), name).toEqual({
    strangers: [],
    clipped: [],
    overlapping: [],
  });
}

const goTo = async (page: Page, screen: string): Promise<void> => {
  await page.locator(`a[href="#/${screen}"]:visible`).first().click();
  await expect(page.locator("[data-screen]:not([hidden]) h1").first()).toContainText("[!!");
};

for (const direction of ["ltr", "rtl"] as const)
  test(`every word on every screen comes from the catalogue and fits, 40 % longer, ${direction}`, async ({
    home,
    gate,
    device,
  }) => {
    await speakInDisguise(gate, direction);
    const page = await device.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    const look = (name: string) => expectFaultless(page, `pseudo-${direction}-${name}`);
    await page.goto(gate.origin);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await look("unpaired");

    await page.goto(`${gate.origin}/#pair=${await home.pairingCode()}`);
    await page.reload();
    await page.evaluate("navigator.serviceWorker.ready.then(() => null)");
    await look("empty");

    const photos = await photosOf("2026-05-02", 4);
    await pick(page, photos);
    await expectAtHome(home, photos);
    await look("home");
    await goTo(page, "library");
    await expect(page.locator("[role=grid] [role=gridcell]").nth(1)).toBeVisible();
    await look("library");
    await page.locator("[role=grid] [role=gridcell] button").first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look("viewer");
    await page.keyboard.press("Escape");
    await goTo(page, "activity");
    await look("activity");
    await goTo(page, "settings");
    await look("settings");
    for (const section of await page.locator("a[href^='#/settings/']").all())
      await test.step((await section.getAttribute("href")) ?? "", async () => {
        const href = (await section.getAttribute("href")) ?? "";
        await page.goto(`${gate.origin}/${href}`);
        for (const closed of await page.locator("details:not([open]) > summary:visible").all())
          await closed.click();
        await look(`settings-${href.split("/").at(-1) ?? ""}`);
      });
  });
