import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a full device queues as many photos as fit, names the rest, and takes those later", async ({
  home,
  device,
}) => {
  const photos = await jpegs(10, 2_000_000, 120);
  const session = await device.context.newCDPSession(await device.context.newPage());
  const quota = { origin: home.origin };
  // Before the first write: Chromium remembers the room that it found for half a minute.
  await session.send("Storage.overrideQuotaForOrigin", { ...quota, quotaSize: 12_000_000 });
  const page = await device.pair(home.origin, await home.pairingCode());
  await device.context.setOffline(true);

  await pick(page, photos);
  await expect(page.getByRole("region", { name: WORDS.report.title })).toBeVisible();
  const { jobs } = await notesOf(page);
  const queued = new Set(jobs.map((job) => job.sha256));
  const refused = photos.filter((photo) => !queued.has(photo.sha256));
  expect(queued.size).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  await expect(page.getByText(WORDS.report.refused(refused.length))).toBeVisible();
  for (const photo of refused) await expect(page.getByText(photo.filename).first()).toBeVisible();

  await device.context.setOffline(false);
  await expectAtHome(
    home,
    photos.filter((photo) => queued.has(photo.sha256)),
  );
  await session.send("Storage.overrideQuotaForOrigin", quota);
  await expect(async () => {
    await pick(page, refused);
    await expectAtHome(home, photos, 5_000);
  }).toPass({ timeout: 90_000 });
});
