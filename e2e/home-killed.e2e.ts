import { jpeg, jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { expectResumed, untilMidUpload } from "./harness/resumed.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a home killed in mid-upload and started again gets the rest of the photo", async ({
  home,
  gate,
  device,
}) => {
  const photo = await jpeg(33, 30_000_000);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 6_000_000;
  await pick(page, [photo]);
  await untilMidUpload(gate);
  await home.kill();
  await home.run();
  await expectAtHome(home, [photo]);
  expectResumed(gate, photo);
});

test("a home killed while many photos arrive has each of them once in the end", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(30, 400_000, 60);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 4_000_000;
  await pick(page, photos);
  await expect.poll(() => home.libraryCount()).toBeGreaterThan(5);
  await home.kill();
  await home.run();
  await expectAtHome(home, photos);
});
