import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("photos that a proxy refuses are set aside with a reason; retry all sends them once it lets them in", async ({
  home,
  gate,
  device,
}) => {
  const [small] = await jpegs(1, 100_000, 100);
  const large = await jpegs(2, 700_000, 101);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bodyLimitBytes = 200_000;
  await pick(page, [small!, ...large]);
  await expectAtHome(home, [small!]);
  await expect(page.getByText(WORDS.sentence.needsYou(2))).toBeVisible();
  expect((await notesOf(page)).jobs.map((job) => job.state)).toEqual(["failed", "failed"]);

  gate.bodyLimitBytes = null;
  await page.getByRole("button", { name: WORDS.queue.retryAll }).click();
  await expectAtHome(home, [small!, ...large]);
  await expect(page.getByText(WORDS.sentence.allHome(3))).toBeVisible();
});
