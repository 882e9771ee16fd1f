import type { Page } from "@playwright/test";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const open = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const tiles = (page: Page) => page.getByRole("grid").locator(".grid-open");
const tile = (page: Page, photo: Fixture) =>
  page.getByRole("grid").getByRole("button", { name: photo.filename });
const viewer = (page: Page) => page.getByRole("dialog", { name: LIBRARY_WORDS.viewer });
/** How many tiles show a picture. */
const pictured = (page: Page) =>
  page
    .locator(".grid-picture")
    .evaluateAll(
      (images) => images.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length,
    );

test("photos that are only here stand among those at home, can be opened, and turn to home; offline the library shows what this device knows", async ({
  home,
  gate,
  device,
}) => {
  const may = await photosOf("2024-05-03", 3);
  const [first, between, last] = [may[0]!, may[1]!, may[2]!];
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, [first, last]);
  await expectAtHome(home, [first, last]);
  await open(page, WORDS.screens.library);
  await expect(tiles(page)).toHaveCount(2);
  await expect.poll(() => pictured(page), { timeout: 60_000 }).toBe(2);

  // The home is away: a photo is picked, and the library is opened anew.
  await open(page, WORDS.screens.photos);
  gate.cut();
  await pick(page, [between]);
  await open(page, WORDS.screens.library);
  await expect(page.getByText(LIBRARY_WORDS.byMemory)).toBeVisible();
  await expect(tiles(page)).toHaveCount(3);
  await expect(tile(page, between)).toContainText(LIBRARY_WORDS.onlyHere);
  await expect(tile(page, first)).not.toContainText(LIBRARY_WORDS.onlyHere);
  // Of those at home the browser kept the small pictures.
  await expect.poll(() => pictured(page)).toBe(3);
  await lookAtAll(page, "library-offline");
  await page.setViewportSize({ width: 1280, height: 800 });
  await tile(page, between).click();
  const picture = viewer(page).getByRole("img", { name: between.filename });
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBe(1600);
  await page.keyboard.press("i");
  await expect(viewer(page)).toContainText(LIBRARY_WORDS.onlyHereFact);
  await expect(viewer(page)).toContainText("Homeward Fixture 1");
  await page.keyboard.press("Escape");

  // It is back, and slow at first: here and home stand side by side, in the order in which they were taken.
  gate.bytesPerSecond = 4_000;
  gate.reopen();
  await page.getByRole("button", { name: LIBRARY_WORDS.again }).click();
  await expect(page.getByText(LIBRARY_WORDS.byMemory)).toBeHidden();
  await expect(tiles(page)).toHaveCount(3);
  await expect(tiles(page).nth(1)).toContainText(LIBRARY_WORDS.onlyHere);
  gate.bytesPerSecond = null;
  await expectAtHome(home, may);
  await expect(tile(page, between)).not.toContainText(LIBRARY_WORDS.onlyHere);
  await expect(tiles(page)).toHaveCount(3);
  await expect(tiles(page).nth(1)).toContainText(between.filename);
});
