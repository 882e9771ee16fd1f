import { WORDS } from "../src/core/words/en/app.ts";
import { emptyJpeg, jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("an empty file is refused by name and the others go home", async ({ home, device }) => {
  const [first, second] = await jpegs(2, 100_000, 40);
  const empty = await emptyJpeg();
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [first!, empty, second!]);
  await expect(page.getByText(WORDS.report.refused(1))).toBeVisible();
  await expect(page.getByText(empty.filename)).toBeVisible();
  await expectAtHome(home, [first!, second!]);
});
