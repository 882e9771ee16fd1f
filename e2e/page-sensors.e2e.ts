import type { Page } from "@playwright/test";
import { REMINDER_CARD_WORDS } from "../src/core/words/en/reminder-card.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** Notes each real wake lock, and lets them through. */
const WATCH = `
  window.locks = [];
  const { request } = WakeLock.prototype;
  WakeLock.prototype.request = async function (type) {
    const lock = await request.call(this, type);
    window.locks.push(lock);
    return lock;
  };
`;

/** For each wake lock that was given: whether it has been given up. */
const locks = (page: Page) =>
  page.evaluate<boolean[]>("window.locks.map(({ released }) => released)");

/** An expression for the browser: a stored setting, null where there is none. */
const SETTING = (name: string) => `new Promise((resolve, reject) => {
  const open = indexedDB.open("homeward");
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const row = open.result.transaction("settings").objectStore("settings").get("${name}");
    row.onerror = () => reject(row.error);
    row.onsuccess = () => { open.result.close(); resolve(row.result ?? null); };
  };
})`;

test("the page writes the battery down for the worker, as the browser tells it", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  const battery = await page.evaluate<{ charging: boolean; levelPercent: number }>(
    "navigator.getBattery().then(({ charging, level }) => ({ charging, levelPercent: Math.round(level * 100) }))",
  );
  await expect.poll(() => page.evaluate(SETTING("power"))).toMatchObject(battery);
});

test("the screen stays on while photos go home, if the person asked for it", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(4, 2_000_000, 850);
  await device.context.addInitScript(WATCH);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await page.getByRole("link", { name: WORDS.screens.settings, exact: true }).click();
  await page.getByRole("switch", { name: REMINDER_CARD_WORDS.keepAwake }).check();
  await page.getByRole("link", { name: WORDS.screens.photos, exact: true }).click();
  expect(await locks(page)).toEqual([]);

  gate.bytesPerSecond = 300_000;
  await pick(page, photos);
  await expect.poll(() => locks(page), { timeout: 20_000 }).toEqual([false]);
  gate.bytesPerSecond = null;
  await expectAtHome(home, photos);
  await expect.poll(() => locks(page), { timeout: 20_000 }).toEqual([true]);
});
