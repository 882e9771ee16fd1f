import { WORDS } from "../src/core/words/en/app.ts";
import { jpeg, jpegs, png, webp } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("picked photos arrive home byte for byte, each with a receipt and in one request", async ({
  home,
  gate,
  device,
}) => {
  const photos = [
    ...(await jpegs(2, 100_000)),
    await jpeg(3, 2_000_000),
    await png(1),
    await webp(1),
  ];
  const page = await device.pair(gate.origin, await home.pairingCode());

  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.sentence.allHome(5))).toBeVisible();

  const { jobs, byteKeys, receipts } = await notesOf(page);
  expect(jobs).toEqual([]);
  expect(byteKeys).toEqual([]);
  expect(receipts.map((receipt) => receipt.sha256).toSorted()).toEqual(
    photos.map((photo) => photo.sha256).toSorted(),
  );
  expect(gate.bodies.length).toBe(photos.length);
});

test("photos lie in the library under the day they were taken and their own names", async ({
  home,
  device,
}) => {
  const photo = await jpeg(7, 100_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [photo]);
  await expectAtHome(home, [photo]);
  const [file] = await home.library();
  expect(file?.path).toMatch(/library\/2024\/2024-05-01\/IMG_0007\.jpg$/);
});
