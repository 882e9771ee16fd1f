import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** Notes each real call of the badge, and lets it through. */
const WATCH_BADGE = `
  globalThis.badges = [];
  const { setAppBadge, clearAppBadge } = Navigator.prototype;
  Navigator.prototype.setAppBadge = function (count) {
    badges.push(count);
    return setAppBadge.call(this, count);
  };
  Navigator.prototype.clearAppBadge = function () {
    badges.push(0);
    return clearAppBadge.call(this);
  };
`;

test("photos that a proxy refuses are set aside with a reason and counted on the badge; retry all sends them once it lets them in", async ({
  home,
  gate,
  device,
}) => {
  const [small] = await jpegs(1, 100_000, 100);
  const large = await jpegs(2, 700_000, 101);
  await device.context.addInitScript(WATCH_BADGE);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bodyLimitBytes = 200_000;
  await pick(page, [small!, ...large]);
  await expectAtHome(home, [small!]);
  await expect(page.getByText(WORDS.sentence.needsYou(2))).toBeVisible();
  expect((await notesOf(page)).jobs.map((job) => job.state)).toEqual(["failed", "failed"]);
  const badge = () => page.evaluate<number | undefined>("badges.at(-1)");
  await expect.poll(badge).toBe(2);

  gate.bodyLimitBytes = null;
  await page.getByRole("button", { name: WORDS.queue.retryAll }).click();
  await expectAtHome(home, [small!, ...large]);
  await expect(page.getByText(WORDS.sentence.allHome(3))).toBeVisible();
  await expect.poll(badge).toBe(0);
});
