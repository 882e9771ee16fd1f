import { WORDS } from "../src/core/view/words.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a cancelled photo leaves the device's queue and never arrives; the other one does", async ({
  home,
  gate,
  device,
}) => {
  const [kept, dropped] = await jpegs(2, 2_000_000, 80);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 500_000;
  await pick(page, [kept!, dropped!]);
  await page.getByRole("button", { name: WORDS.queue.cancel(dropped!.filename) }).click();
  await expect(
    page.getByRole("button", { name: WORDS.queue.cancel(dropped!.filename) }),
  ).toBeHidden();
  gate.bytesPerSecond = null;
  await expectAtHome(home, [kept!]);
  await expect.poll(async () => (await notesOf(page)).jobs).toEqual([]);
  expect((await notesOf(page)).byteKeys).toEqual([]);
});
