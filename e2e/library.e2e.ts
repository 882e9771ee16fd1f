import type { Page } from "@playwright/test";
import { LIBRARY_WORDS } from "../src/core/view/library-words.ts";
import { WORDS } from "../src/core/view/words.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { photoOf, photosOf } from "./fixtures/dated-photos.ts";
import { pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const openLibrary = (page: Page) =>
  page.getByRole("link", { name: WORDS.screens.library, exact: true }).click();
const tile = (page: Page, photo: Fixture) =>
  page.getByRole("grid").getByRole("button", { name: photo.filename });
const tiles = (page: Page) => page.getByRole("grid").locator(".grid-open");
const viewer = (page: Page) => page.getByRole("dialog", { name: LIBRARY_WORDS.viewer });

test("photos of several days stand by day; the viewer works by keyboard and gives the focus back", async ({
  home,
  device,
}) => {
  const [may, april] = [await photosOf("2024-05-03", 5), await photosOf("2024-04-20", 4)];
  const old = await photoOf("2019-07-03", 9);
  const all = [...may, ...april, old];
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, all);
  await expectAtHome(home, all);
  await openLibrary(page);
  await expect(tiles(page)).toHaveCount(all.length);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    `May 3, 2024 · ${LIBRARY_WORDS.dayCount(5)}`,
    `April 20, 2024 · ${LIBRARY_WORDS.dayCount(4)}`,
    `July 3, 2019 · ${LIBRARY_WORDS.dayCount(1)}`,
  ]);
  await expect
    .poll(
      () =>
        page
          .locator(".grid-picture")
          .evaluateAll(
            (images) => images.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length,
          ),
      { timeout: 60_000 },
    )
    .toBe(all.length);
  await lookAtAll(page, "library");
  await page.setViewportSize({ width: 1280, height: 800 });

  // Newest first: the last of May stands first.
  await tile(page, may[4]!).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tile(page, may[3]!)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(viewer(page)).toBeVisible();
  await expect(viewer(page).getByRole("img", { name: may[3]!.filename })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("i");
  const facts = viewer(page).getByRole("region", { name: LIBRARY_WORDS.facts.title });
  await expect(facts).toContainText(may[2]!.filename);
  await expect(facts).toContainText(LIBRARY_WORDS.takenFrom.exif);
  await expect(facts).toContainText("Homeward Fixture 1");
  await expect(facts).toContainText(may[2]!.sha256.slice(0, 12));
  await expect(facts).toContainText(LIBRARY_WORDS.receiptOf.valid);
  await expect
    .poll(() =>
      viewer(page)
        .locator(".viewer-picture img")
        .last()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(1000);
  await lookAtAll(page, "viewer");
  await page.keyboard.press("Escape");
  await expect(viewer(page)).toBeHidden();
  await expect(tile(page, may[2]!)).toBeFocused();

  await page.getByLabel(LIBRARY_WORDS.jump).selectOption({ label: "July 2019 (1)" });
  await expect(tiles(page)).toHaveCount(1);
  await page.getByRole("button", { name: LIBRARY_WORDS.toNewest }).click();
  await expect(tiles(page)).toHaveCount(all.length);
});
