import { WORDS } from "../src/core/words/en/app.ts";
import { jpeg } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a photo cancelled in mid-upload leaves the queue and never arrives; the other one does", async ({
  home,
  gate,
  device,
}) => {
  const kept = await jpeg(80, 400_000);
  // Larger than its first chunk: what the network has taken already cannot make it whole.
  const dropped = await jpeg(81, 20_000_000);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 1_000_000;
  await pick(page, [kept, dropped]);
  await expect.poll(() => gate.uploadedBytes).toBeGreaterThan(kept.sizeBytes + 500_000);
  const cancel = page.getByRole("button", { name: WORDS.queue.cancel(dropped.filename) });
  await cancel.click();
  await expect(cancel).toBeHidden();
  gate.bytesPerSecond = null;
  await expectAtHome(home, [kept]);
  await expect.poll(async () => (await notesOf(page)).jobs).toEqual([]);
  expect((await notesOf(page)).byteKeys).toEqual([]);
  await expectAtHome(home, [kept]);
});
