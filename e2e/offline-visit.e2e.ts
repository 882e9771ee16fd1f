import { WORDS } from "../src/core/words/en/app.ts";
import { jpeg } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("from the second visit on the app opens while the home is away, and takes photos in", async ({
  home,
  device,
}) => {
  const photo = await jpeg(50, 100_000);
  const visited = await device.pair(home.origin, await home.pairingCode());
  await visited.close();
  await home.stop();

  const page = await device.context.newPage();
  await page.goto(home.origin);
  await pick(page, [photo]);
  await expect(page.getByText(WORDS.report.saved(1))).toBeVisible();
  await expect(page.getByText(WORDS.sentence.unreachable(1, WORDS.here.device))).toBeVisible();
  expect((await notesOf(page)).jobs.map((job) => job.sha256)).toEqual([photo.sha256]);

  await home.run();
  await expectAtHome(home, [photo]);
});

test("offline it says that the photo is saved on this device and sent later", async ({
  home,
  device,
}) => {
  const photo = await jpeg(51, 100_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  await device.context.setOffline(true);
  await pick(page, [photo]);
  await expect(page.getByText(WORDS.sentence.offline(1, WORDS.here.device))).toBeVisible();
  await device.context.setOffline(false);
  await expectAtHome(home, [photo]);
  await expect(page.getByText(WORDS.sentence.allHome(1))).toBeVisible();
});
