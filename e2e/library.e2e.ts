import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { formatBytes } from "../src/core/view/format-bytes.ts";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { photoOf, photosOf } from "./fixtures/dated-photos.ts";
import { Device, pick } from "./harness/device.ts";
import { sha256OfFile } from "./harness/library.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const openLibrary = (page: Page) =>
  page.getByRole("link", { name: WORDS.screens.library, exact: true }).click();
const tile = (page: Page, photo: Fixture) =>
  page.getByRole("grid").getByRole("button", { name: photo.filename });
const tiles = (page: Page) => page.getByRole("grid").locator(".grid-open");
const chip = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const showAlbum = (page: Page, label: string) =>
  page.getByRole("combobox", { name: LIBRARY_WORDS.shows.albums }).selectOption({ label });
const bar = (page: Page) => page.getByRole("region", { name: LIBRARY_WORDS.selection });
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
        .locator("[data-side='0'] .viewer-full")
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(1000);
  await lookAtAll(page, "viewer");
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNearer(page, "+");
  await page.keyboard.press("0");
  await expect(viewer(page).locator("[data-zoomed]")).toHaveCount(0);
  // The picture follows the pointer to its neighbour.
  const stage = (await viewer(page).locator(".viewer-stage").boundingBox())!;
  const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y);
  await page.mouse.move(x - 300, y);
  await page.mouse.up();
  await expect(viewer(page)).toContainText(may[1]!.filename);
  await page.mouse.dblclick(x, y);
  await expect(viewer(page).locator("[data-zoomed]")).toHaveCount(1);
  await page.mouse.wheel(0, 3000);
  await expect(viewer(page).locator("[data-zoomed]")).toHaveCount(0);
  await pinch(page, { x, y });
  await expect(viewer(page).locator("[data-zoomed]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(viewer(page)).toBeHidden();
  await expect(tile(page, may[1]!)).toBeFocused();

  // Through the years, by keys.
  await page.setViewportSize({ width: 900, height: 300 });
  const scrubber = page.getByRole("slider", { name: LIBRARY_WORDS.scrubber });
  await scrubber.focus();
  await page.keyboard.press("Home");
  await expect(scrubber).toHaveAttribute("aria-valuetext", "May 2024");
  await expectBesideYears(page);
  await page.keyboard.press("ArrowDown");
  await expect(scrubber).toHaveAttribute("aria-valuetext", "April 2024");
  await expect(tile(page, april[3]!)).toBeInViewport();
  // A day's heading stays above its photos while one scrolls.
  const heading = page.getByRole("heading", { level: 2, name: "April 20, 2024" });
  const [named, first] = [await heading.boundingBox(), await tile(page, april[3]!).boundingBox()];
  expect(named!.y).toBeGreaterThanOrEqual(0);
  expect(named!.y + named!.height).toBeLessThanOrEqual(first!.y);
  await page.keyboard.press("End");
  await expect(scrubber).toHaveAttribute("aria-valuetext", "July 2019");
  await expect(tile(page, old)).toBeInViewport();
  await page.screenshot({ path: "e2e/results/screens/library-scrubber.png" });
});

/** The handle at the side hides no year, wherever it stands. */
async function expectBesideYears(page: Page): Promise<void> {
  await page.screenshot({ path: "e2e/results/screens/library-scrubber-top.png" });
  const thumb = (await page.locator(".scrubber-thumb").boundingBox())!;
  const years = page.locator(".scrubber-year");
  expect(await years.count()).toBeGreaterThan(0);
  for (const year of await years.all()) {
    const box = (await year.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(thumb.x);
  }
}

/** Two fingers that go apart. */
async function pinch(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const fingers = (apartPx: number) => [
    { x: x - apartPx, y, id: 1 },
    { x: x + apartPx, y, id: 2 },
  ];
  await debug.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(40) });
  for (const apartPx of [60, 90, 140])
    await debug.send("Input.dispatchTouchEvent", {
      type: "touchMove",
      touchPoints: fingers(apartPx),
    });
  await debug.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await debug.detach();
}

/** The picture in the viewer is larger after a key. */
async function expectNearer(page: Page, key: string): Promise<void> {
  const picture = viewer(page).locator("[data-side='0'] .viewer-picture");
  const scale = () => picture.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a);
  const before = await scale();
  await page.keyboard.press(key);
  await expect.poll(scale).toBeGreaterThan(before);
}

test("a favourite, an album, search, and a deletion that is undone", async ({ home, device }) => {
  const photos = await photosOf("2024-05-03", 4);
  const other = await photoOf("2024-05-02", 7, "Pinhole");
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [...photos, other]);
  await expectAtHome(home, [...photos, other]);
  await openLibrary(page);
  await expect(tiles(page)).toHaveCount(5);

  await tile(page, photos[0]!).click();
  await viewer(page).getByRole("button", { name: LIBRARY_WORDS.favour }).click();
  await expect(viewer(page).getByRole("button", { name: LIBRARY_WORDS.favour })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("Escape");
  await chip(page, LIBRARY_WORDS.shows.favourites).click();
  await expect(tiles(page)).toHaveCount(1);
  await expect(tile(page, photos[0]!)).toBeVisible();

  await chip(page, LIBRARY_WORDS.shows.all).click();
  await page.getByLabel(LIBRARY_WORDS.search).fill("pinhole");
  await expect(tiles(page)).toHaveCount(1);
  await expect(tile(page, other)).toBeVisible();
  await page.getByLabel(LIBRARY_WORDS.search).fill("nothing is called so");
  await expect(page.getByText(LIBRARY_WORDS.emptyFound)).toBeVisible();
  await page.getByLabel(LIBRARY_WORDS.search).fill("");
  await expect(tiles(page)).toHaveCount(5);

  // By keyboard: Space selects, Shift and an arrow select on.
  await tile(page, photos[3]!).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(bar(page)).toContainText(LIBRARY_WORDS.selected(2));
  await lookAtAll(page, "library-selection");
  await page.setViewportSize({ width: 1280, height: 800 });
  await bar(page).getByRole("button", { name: LIBRARY_WORDS.addToAlbum }).click();
  await page.getByLabel(LIBRARY_WORDS.albumName).fill("Summer");
  await page.getByRole("button", { name: LIBRARY_WORDS.albumConfirm, exact: true }).click();
  await expect(page.getByText(LIBRARY_WORDS.addedToAlbum(2, "Summer"))).toBeVisible();
  await showAlbum(page, LIBRARY_WORDS.album("Summer", 2));
  await expect(tiles(page)).toHaveCount(2);
  await chip(page, LIBRARY_WORDS.shows.all).click();

  await tile(page, other).hover();
  await page.getByLabel(LIBRARY_WORDS.select(other.filename)).check();
  await bar(page).getByRole("button", { name: LIBRARY_WORDS.trash }).click();
  await expect(tiles(page)).toHaveCount(4);
  await page.getByRole("button", { name: LIBRARY_WORDS.undo }).click();
  await expect(tiles(page)).toHaveCount(5);
  await expect(tile(page, other)).toBeVisible();
});

test("the trash lists, gives back, and says what emptying it frees", async ({ home, device }) => {
  const photos = await photosOf("2024-05-03", 3);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await openLibrary(page);
  await tile(page, photos[0]!).click();
  await viewer(page).getByRole("button", { name: LIBRARY_WORDS.trash }).click();
  await expect(viewer(page)).toContainText(photos[1]!.filename);
  await page.keyboard.press("Delete");
  await expect(viewer(page)).toContainText(photos[2]!.filename);
  await page.keyboard.press("Escape");
  await expect(tiles(page)).toHaveCount(1);
  await expect(tile(page, photos[2]!)).toBeFocused();

  await chip(page, LIBRARY_WORDS.shows.trash).click();
  await expect(tiles(page)).toHaveCount(2);
  await lookAtAll(page, "library-trash");
  await page.setViewportSize({ width: 1280, height: 800 });
  await tile(page, photos[0]!).focus();
  await page.keyboard.press("Space");
  await bar(page).getByRole("button", { name: LIBRARY_WORDS.restore }).click();
  await expect(tiles(page)).toHaveCount(1);
  await page.getByRole("button", { name: LIBRARY_WORDS.emptyTrashButton }).click();
  const dialog = page.getByRole("dialog", { name: LIBRARY_WORDS.emptyTrashQuestion });
  await expect(dialog).toContainText(formatBytes(photos[1]!.sizeBytes));
  await dialog.getByRole("button", { name: LIBRARY_WORDS.emptyTrashConfirm }).click();
  await expect(page.getByText(LIBRARY_WORDS.emptyTrash)).toBeVisible();
  await expectAtHome(home, [photos[0]!, photos[2]!]);
});

test("what a second device sends, marks and deletes shows up without a reload", async ({
  home,
  device,
}) => {
  const [first, second] = await photosOf("2024-05-03", 2);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [first!]);
  await expectAtHome(home, [first!]);
  await openLibrary(page);
  await expect(tiles(page)).toHaveCount(1);
  await page.evaluate("globalThis.wasNotReloaded = true");

  const answer = await page.request.post(`${home.origin}/api/v1/pairing-codes`, {
    headers: { Origin: home.origin },
  });
  const { code } = (await answer.json()) as { code: string };
  const other = await Device.launch();
  try {
    const otherPage = await other.pair(home.origin, code);
    await pick(otherPage, [second!]);
    await expect(tile(page, second!)).toBeVisible();
    await openLibrary(otherPage);
    await tile(otherPage, first!).click();
    await viewer(otherPage).getByRole("button", { name: LIBRARY_WORDS.favour }).click();
    await expect(tile(page, first!).locator(".grid-heart")).toBeVisible();
    await viewer(otherPage).getByRole("button", { name: LIBRARY_WORDS.trash }).click();
    await expect(tile(page, first!)).toBeHidden();
    await expect(tiles(page)).toHaveCount(1);
  } finally {
    await other.dispose();
  }
  expect(await page.evaluate("globalThis.wasNotReloaded")).toBe(true);
});

test("two selected photos come as one zip, byte for byte", async ({ home, device }) => {
  const photos = await photosOf("2024-05-03", 3);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await openLibrary(page);
  await tile(page, photos[0]!).focus();
  await page.keyboard.press("Space");
  await tile(page, photos[2]!).hover();
  await page.getByLabel(LIBRARY_WORDS.select(photos[2]!.filename)).check();
  const saved = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: LIBRARY_WORDS.download }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
  const folder = await mkdtemp(join(tmpdir(), "homeward-zip-"));
  // Python's is an unzip that this project did not write, and it checks every CRC.
  await promisify(execFile)("python3", ["-m", "zipfile", "-e", await download.path(), folder]);
  const hashes = await Promise.all(
    (await readdir(folder, { recursive: true }))
      .filter((path) => path.endsWith(".jpg"))
      .map((path) => sha256OfFile(join(folder, path))),
  );
  expect(hashes.toSorted()).toEqual([photos[0]!.sha256, photos[2]!.sha256].toSorted());
  await expect(bar(page)).toBeVisible();
  await rm(folder, { recursive: true });
});

test("selected photos are saved into a folder, byte for byte, and not a second time", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2024-05-03", 2);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  // The browser's own dialog cannot be driven: a folder of the browser's private storage stands in for what it gives.
  await page.evaluate("globalThis.showDirectoryPicker = () => navigator.storage.getDirectory()");
  await openLibrary(page);
  await tile(page, photos[1]!).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  const save = bar(page).getByRole("button", { name: LIBRARY_WORDS.restoreInto });
  await save.click();
  await expect(page.getByText(LIBRARY_WORDS.restoredInto(2, 0, 0))).toBeVisible();
  const saved = await page.evaluate<string[]>(`(async () => {
    const root = await navigator.storage.getDirectory();
    const year = await root.getDirectoryHandle("2024");
    const day = await year.getDirectoryHandle("2024-05-03");
    const hashes = [];
    for await (const file of day.values()) {
      const bytes = await (await file.getFile()).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      hashes.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    return hashes;
  })()`);
  expect(saved.toSorted()).toEqual(photos.map(({ sha256 }) => sha256).toSorted());
  await save.click();
  await expect(page.getByText(LIBRARY_WORDS.restoredInto(0, 2, 0))).toBeVisible();
});

test("a video plays from home in the viewer", async ({ home, device }) => {
  const folder = await mkdtemp(join(tmpdir(), "homeward-film-"));
  const path = join(folder, "VID_20240503_090000.webm");
  const making = ["-f", "lavfi", "-i", "testsrc=size=320x240:rate=15:duration=3", "-y", path];
  const made = await promisify(execFile)("ffmpeg", making).then(
    () => true,
    () => false,
  );
  test.skip(!made, "ffmpeg is not installed here, or makes no WebM");
  const film = { path, filename: "VID_20240503_090000.webm", sizeBytes: 0, sha256: "" };
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [film]);
  await openLibrary(page);
  await tile(page, film).click();
  const video = viewer(page).locator("video");
  await expect.poll(() => video.evaluate((one) => (one as HTMLVideoElement).videoWidth)).toBe(320);
  await video.evaluate((one) => (one as HTMLVideoElement).play());
  await expect
    .poll(() => video.evaluate((one) => (one as HTMLVideoElement).currentTime))
    .toBeGreaterThan(0);
  await rm(folder, { recursive: true });
});
