import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("two tabs that pick the same photos at once send nothing twice", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(12, 100_000, 20);
  const first = await device.pair(gate.origin, await home.pairingCode());
  const second = await device.context.newPage();
  await second.goto(gate.origin);

  await Promise.all([pick(first, photos), pick(second, photos.toReversed())]);
  await expectAtHome(home, photos);

  expect(gate.bodies.length).toBe(photos.length);
  expect(gate.uploadedBytes).toBe(photos.reduce((sum, photo) => sum + photo.sizeBytes, 0));
  await expect.poll(async () => (await notesOf(first)).jobs).toEqual([]);
  expect((await notesOf(second)).receipts.length).toBe(photos.length);
});
