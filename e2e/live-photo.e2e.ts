import type { Page } from "@playwright/test";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { lossSentences } from "../src/core/view/loss-words.ts";
import { togetherWords } from "../src/core/view/part-words.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { liveStill, liveVideo, motionPhoto, playingLiveVideo } from "./fixtures/live-photo.ts";
import { Device, notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

type Asset = { id: string; parts: { resourceType: string; sha256: string }[] };

/** What the home has, as any client reads it. */
async function photosAt(page: Page): Promise<Asset[]> {
  const reading = "fetch('/api/v1/assets').then((answer) => answer.json())";
  return (await page.evaluate<{ assets: Asset[] }>(reading)).assets;
}

async function expectOnePhoto(page: Page, still: Fixture, video: Fixture): Promise<void> {
  const parts = [
    { resourceType: "photo", sha256: still.sha256 },
    { resourceType: "pairedVideo", sha256: video.sha256 },
  ];
  const assets = await photosAt(page);
  expect(assets).toHaveLength(1);
  expect(assets[0]?.parts).toMatchObject(parts);
}

const openLibrary = (page: Page) =>
  page.getByRole("link", { name: WORDS.screens.library, exact: true }).click();
const viewer = (page: Page) => page.getByRole("dialog", { name: LIBRARY_WORDS.viewer });
const rowOf = (page: Page, { filename }: Fixture) =>
  page.locator(".row", { hasText: filename }).locator(".row-state");

test("still and video of a Live Photo, picked together, wait together and are one photo at home", async ({
  home,
  gate,
  device,
}) => {
  const [still, video] = [await liveStill(901), await liveVideo(901)];
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 20_000;
  await pick(page, [video, still]);
  const words = togetherWords({ types: ["photo", "pairedVideo"], missing: null });
  await expect(rowOf(page, still)).toContainText(words);
  gate.bytesPerSecond = null;
  await expectAtHome(home, [still, video]);
  await expectOnePhoto(page, still, video);
});

test("a still that came alone says that its video is missing; picked later, the video joins it at home", async ({
  home,
  gate,
  device,
}) => {
  const [still, video] = [await liveStill(902), await liveVideo(902)];
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 20_000;
  await pick(page, [still]);
  const words = togetherWords({ types: ["photo"], missing: "video" });
  await expect(rowOf(page, still)).toContainText(words);
  const [lost] = lossSentences(
    [{ kind: "video-missing", count: 1, examples: [still.filename] }],
    "desktop",
  );
  const report = page.getByRole("region", { name: WORDS.report.title });
  await expect(report.getByRole("heading", { name: lost?.title ?? "" })).toBeVisible();
  gate.bytesPerSecond = null;
  await expectAtHome(home, [still]);
  await pick(page, [video]);
  await expectAtHome(home, [still, video]);
  // Nothing is missing now: neither of the video that came nor of the photo that came before.
  await expect(report.getByRole("heading", { level: 3 })).toHaveCount(0);
  await expectOnePhoto(page, still, video);
});

test("one device sent the video alone, another has both: one photo at home, and receipts that name it", async ({
  home,
  device,
}) => {
  const [still, video] = [await liveStill(903), await liveVideo(903)];
  const first = await device.pair(home.origin, await home.pairingCode());
  await pick(first, [video]);
  await expectAtHome(home, [video]);
  const [alone] = await photosAt(first);
  const other = await Device.launch();
  try {
    const page = await other.pair(home.origin, await home.anotherPairingCode());
    await pick(page, [still, video]);
    await expectAtHome(home, [still, video]);
    await expect(page.getByText(WORDS.sentence.allHome(2))).toBeVisible();
    await expectOnePhoto(page, still, video);
    const [photo] = await photosAt(page);
    const { receipts } = await notesOf(page);
    expect(receipts.map((receipt) => receipt.assetId)).toEqual([photo?.id, photo?.id]);
    // The first device's receipt names the id of then: it leads to the photo.
    expect(photo?.id).not.toBe(alone?.id);
    const reading = `fetch('/api/v1/assets/${alone?.id}').then((answer) => answer.json())`;
    expect(await page.evaluate<Asset>(reading)).toMatchObject({ id: photo?.id });
  } finally {
    await other.dispose();
  }
});

test("a Live Photo is marked in the grid, tells its files, and plays in the viewer", async ({
  home,
  device,
}) => {
  const [still, video] = [await liveStill(904), await playingLiveVideo(904)];
  test.skip(video === null, "ffmpeg is not installed here, or makes no film");
  if (video === null) return;
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [still, video]);
  await expectAtHome(home, [still, video]);
  await openLibrary(page);
  const tile = page.getByRole("grid").getByRole("button", { name: still.filename });
  await expect(tile).toContainText(LIBRARY_WORDS.livePhoto);
  await tile.click();
  await page.keyboard.press("i");
  const facts = viewer(page).getByRole("region", { name: LIBRARY_WORDS.facts.title });
  await expect(facts).toContainText(video.filename);
  await expect(viewer(page).locator("video")).toHaveCount(0);
  const live = viewer(page).getByRole("button", { name: LIBRARY_WORDS.playLive });
  await live.click();
  const film = viewer(page).locator("video");
  await expect
    .poll(() => film.evaluate((one) => (one as HTMLVideoElement).videoWidth).catch(() => 0))
    .toBe(320);
  // It ends by itself, and the photo stands there again.
  await expect(film).toHaveCount(0);
  await expect(live).toHaveAttribute("aria-pressed", "false");
  // As long as the photo is held, too.
  const stage = (await viewer(page).locator(".viewer-stage").boundingBox())!;
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
  await page.mouse.down();
  await expect(film).toHaveCount(1);
  await page.mouse.up();
  await expect(film).toHaveCount(0);
});

test("a motion photo stays one file, and grid and viewer say what is inside", async ({
  home,
  device,
}) => {
  const motion = await motionPhoto(911);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [motion]);
  await expectAtHome(home, [motion]);
  await openLibrary(page);
  const tile = page.getByRole("gridcell");
  await expect(tile.getByText(LIBRARY_WORDS.motion, { exact: true })).toBeVisible();
  await tile.getByRole("button").click();
  await expect(viewer(page)).toBeVisible();
  await page.keyboard.press("i");
  await expect(viewer(page).getByText(LIBRARY_WORDS.motionInside)).toBeVisible();
});
