import type { Page } from "@playwright/test";
import { FIRST_STEPS } from "../src/core/first-run.ts";
import { HASH_OF, type Route } from "../src/core/view/route.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { WATCH_QUIET, announcedOn, shiftsOf } from "./harness/quiet-watch.ts";
import { chosen } from "./harness/settings-rows.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { walkByTab } from "./harness/walk-by-tab.ts";

const ROUTES = Object.keys(HASH_OF) as Route[];
/** A sentence at the start, one for what was picked, one when all is home, and some for a link that falters. */
const MOST_ANNOUNCEMENTS = 6;

const heading = (page: Page) => page.locator("[data-screen]:not([hidden]) h1");
/** More stands there than the heading, which comes at once. */
const settled = (page: Page) =>
  expect
    .poll(() => page.locator("[data-screen]:not([hidden])").innerText())
    .toMatch(/(?:\S.*\n+){3}/u);

test("every screen opens while the home is away, each with its words", async ({ home, device }) => {
  const photos = await photosOf("2024-06-01", 2);
  const visited = await device.pair(home.origin, await home.pairingCode());
  await pick(visited, photos);
  await expectAtHome(home, photos);
  await visited.close();
  await home.stop();

  for (const route of ROUTES) {
    const page = await device.context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`${home.origin}/${HASH_OF[route]}`);
    await expect(heading(page)).toBeVisible();
    await settled(page);
    await expect(page.getByText(WORDS.status.unreachable).first()).toBeVisible();
    expect(await page.getByText(WORDS.screens.failed).count(), route).toBe(0);
    expect(problems, route).toEqual([]);
    await page.close();
  }
});

test("all screens can be walked through by keyboard: every stop has a name, is marked and is seen, and nothing moves", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2024-06-02", 3);
  const page = await device.pair(home.origin, await home.pairingCode());
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await pick(page, photos);
  await expectAtHome(home, photos);
  const rows: object[] = [];
  for (const route of ROUTES) {
    await page.goto(`${home.origin}/${HASH_OF[route]}`);
    await page.reload();
    await settled(page);
    const stops = await walkByTab(page);
    rows.push({ screen: WORDS.screens[route], stops: stops.length, first: stops[0]?.what });
    expect(stops[0]?.what, route).toContain(WORDS.screens.skip);
    expect(
      stops.filter(({ isMarked, isSeen, hasName }) => !isMarked || !isSeen || !hasName),
    ).toEqual([]);
    expect(await page.evaluate("document.getAnimations().length"), route).toBe(0);
  }
  console.table(rows);

  // The way past the tabs, and on to the next screen, without a pointer.
  await page.reload();
  await settled(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  const library = page.getByRole("link", { name: WORDS.screens.library, exact: true });
  await library.focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(`${WORDS.screens.library} · ${WORDS.name}`);
});

test("while photos go home nothing jumps under the finger, and a screen reader is told little", async ({
  home,
  device,
}) => {
  await device.context.addInitScript(WATCH_QUIET);
  const first = await jpegs(60, 30_000, 2_000);
  const second = await jpegs(60, 30_000, 2_100);
  const page = await device.pair(home.origin, await home.pairingCode());
  // The card of the first steps unfolds the next one when one is done; this is about every day after it.
  await page.evaluate(chosen("firstRun", { passed: FIRST_STEPS }));
  await page.reload();
  await settled(page);
  await pick(page, first);
  await expectAtHome(home, first);
  await expect(page.getByText(WORDS.sentence.allHome(60))).toBeVisible();
  const announced = await announcedOn(page);
  expect(announced.length, announced.join("\n")).toBeLessThanOrEqual(MOST_ANNOUNCEMENTS);
  expect(await shiftsOf(page)).toEqual([]);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(page.getByText(WORDS.sentence.allHome(60))).toBeVisible();
  await pick(page, second);
  await expectAtHome(home, [...first, ...second]);
  await expect(page.getByText(WORDS.sentence.allHome(120))).toBeVisible();
  expect(await shiftsOf(page)).toEqual([]);
});
