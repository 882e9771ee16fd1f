import { WORDS } from "../src/core/words/en/app.ts";
import { emptyJpeg, jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("the first screen passes axe and does not scroll sideways, before pairing", async ({
  home,
  device,
}) => {
  const page = await device.context.newPage();
  await page.goto(home.origin);
  await expect(page.getByRole("button", { name: WORDS.pair.button, exact: true })).toBeVisible();
  await lookAtAll(page, "unpaired");
});

test("the first screen passes axe and does not scroll sideways, with photos home, waiting and refused", async ({
  home,
  gate,
  device,
}) => {
  const atHome = await jpegs(6, 100_000, 140);
  const waiting = await jpegs(4, 2_000_000, 150);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, atHome);
  await expectAtHome(home, atHome);
  gate.bytesPerSecond = 40_000;
  await pick(page, [...waiting, await emptyJpeg()]);
  await expect(page.getByText(WORDS.report.refused(1))).toBeVisible();
  await expect(
    page.getByRole("link", { name: WORDS.home.open(atHome[0]!.filename) }),
  ).toBeVisible();
  await lookAtAll(page, "busy");
  gate.bytesPerSecond = null;
  await expectAtHome(home, [...atHome, ...waiting]);
});
