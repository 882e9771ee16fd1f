import { QUESTION_WORDS } from "../src/core/words/en/question.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { Device, notesOf, pick } from "./harness/device.ts";
import type { Home } from "./harness/home.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** What another device sent, and a person then put into the trash, deleted for good in part. */
async function putAway(home: Home, device: Device, photos: readonly Fixture[], deleted: number) {
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.sentence.allHome(photos.length))).toBeVisible();
  const headers = { Origin: home.origin };
  const assetIds = photos.map(({ sha256 }) => sha256.slice(0, 32));
  const trash = (ids: string[]) =>
    page.request.post(`${home.origin}/api/v1/trash`, { data: { assetIds: ids }, headers });
  await trash(assetIds.slice(0, deleted));
  await page.request.delete(`${home.origin}/api/v1/trash`, { headers });
  await trash(assetIds.slice(deleted));
}

test("what was put away at home is asked about, and yes brings it back there", async ({
  home,
  device,
}) => {
  const photos = await jpegs(4, 100_000, 720);
  await putAway(home, device, photos, 1);
  const other = await Device.launch();
  try {
    const page = await other.pair(home.origin, await home.anotherPairingCode());
    await pick(page, photos);
    const { deleted, trashed } = QUESTION_WORDS;
    await expect(page.getByText(deleted.title(1))).toBeVisible();
    await expect(page.getByText(trashed.title(3))).toBeVisible();
    await lookAtAll(page, "put-away");
    // The queue's own button would be no answer to that.
    await expect(page.getByRole("button", { name: WORDS.queue.retryAll })).toHaveCount(0);
    expect(await home.libraryCount()).toBe(3);

    await page.getByRole("button", { name: deleted.yes }).click();
    await expect(page.getByText(deleted.title(1))).toHaveCount(0);
    await page.getByRole("button", { name: trashed.yes }).click();
    await expect(page.getByText(WORDS.sentence.allHome(4))).toBeVisible();
    await expectAtHome(home, photos);
    const summary = await page.request.get(`${home.origin}/api/v1/trash/summary`);
    expect(await summary.json()).toMatchObject({ count: 0 });
    expect((await notesOf(page)).receipts).toHaveLength(4);
  } finally {
    await other.dispose();
  }
});

test("no leaves it as it is at home, and frees this device of it", async ({ home, device }) => {
  const photos = await jpegs(4, 100_000, 720);
  await putAway(home, device, photos, 2);
  const other = await Device.launch();
  try {
    const page = await other.pair(home.origin, await home.anotherPairingCode());
    await pick(page, photos);
    const { deleted, trashed } = QUESTION_WORDS;
    await page.getByRole("button", { name: deleted.no }).click();
    await expect(page.getByText(deleted.title(2))).toHaveCount(0);
    await page.getByRole("button", { name: trashed.no }).click();
    await expect(page.getByText(trashed.title(2))).toHaveCount(0);
    expect(await notesOf(page)).toEqual({ jobs: [], byteKeys: [], receipts: [] });
    expect(await home.libraryCount()).toBe(2);
    const summary = await page.request.get(`${home.origin}/api/v1/trash/summary`);
    expect(await summary.json()).toMatchObject({ count: 2 });
  } finally {
    await other.dispose();
  }
});

test("two browsers that send the same photos at once end with one of each and a receipt for both", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(5, 300_000, 730);
  const other = await Device.launch();
  try {
    const page = await device.pair(gate.origin, await home.pairingCode());
    const otherPage = await other.pair(gate.origin, await home.anotherPairingCode());
    // Slow enough that both have begun before either is done.
    gate.bytesPerSecond = 400_000;
    await Promise.all([pick(page, photos), pick(otherPage, photos)]);
    await Promise.all([
      expect(page.getByText(WORDS.sentence.allHome(5))).toBeVisible({ timeout: 30_000 }),
      expect(otherPage.getByText(WORDS.sentence.allHome(5))).toBeVisible({ timeout: 30_000 }),
    ]);
    await expectAtHome(home, photos);
    for (const one of [page, otherPage]) {
      const hashes = (await notesOf(one)).receipts.map(({ sha256 }) => sha256);
      expect(hashes.toSorted()).toEqual(photos.map(({ sha256 }) => sha256).toSorted());
    }
  } finally {
    await other.dispose();
  }
});
