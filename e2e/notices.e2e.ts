import { NOTICE_WORDS } from "../src/core/words/en/notice.ts";
import { jpegs } from "./fixtures/photos.ts";
import { BackgroundRecord } from "./harness/background-record.ts";
import type { BarePage } from "./harness/bare-browser.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import type { Gate } from "./harness/gate.ts";
import type { Home } from "./harness/home.ts";
import { ringSync } from "./harness/ring-sync.ts";
import { chosen, settingOf } from "./harness/settings-rows.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const SHOWN = "navigator.serviceWorker.ready.then((own) => own.getNotifications())";

/** A paired device whose person turned notifications on, and Chromium's own record of what it showed. */
async function tellingDevice(home: Home, gate: Gate, attempts: number) {
  const device = await BareDevice.launch({ flags: syncClock({ retryDelayS: 3, attempts }) });
  const shown = await BackgroundRecord.of(device.browser, "notifications");
  const watch = await SyncWatch.on(device.browser);
  await device.browser.send("Browser.grantPermissions", {
    origin: gate.origin,
    // What is not listed would be denied.
    permissions: ["notifications", "backgroundSync"],
  });
  const page = await device.pair(gate.origin, await home.pairingCode());
  await page.evaluate(chosen("notifications", true));
  /** Titles of all notifications so far. */
  const titles = () =>
    shown.named("Notification displayed").map(({ details }) => details["Title"] ?? "");
  return { device, page, titles, watch, shown };
}

/** Picks behind a cut gate and closes the page, so that only the browser's own attempts go on. */
async function pickAndLeave(page: BarePage, gate: Gate, photos: Parameters<typeof pickBare>[1]) {
  gate.cut();
  await pickBare(page, photos);
  await page.until("/safe on this device/.test(document.body.innerText)");
  await page.close();
}

test("photos that went home after the page was closed are told once, and a visit puts it away", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(3, 400_000, 410);
  const { device, page, titles, watch } = await tellingDevice(home, gate, 8);
  try {
    await pickAndLeave(page, gate, photos);
    await until("an attempt has failed", () => watch.failures.length > 0);
    expect(titles()).toEqual([]);
    gate.reopen();
    await expectAtHome(home, photos);
    await until("no attempt is left", () => watch.isOver);
    await ringSync(device.browser, gate.origin);
    expect(titles(), watch.describe()).toEqual([NOTICE_WORDS.allHome.title(3)]);

    const later = await device.open(gate.origin);
    await later.until(`${SHOWN}.then((list) => list.length === 0)`);
  } finally {
    await device.dispose();
  }
});

test("nothing is told while the page can be seen, and nothing of it afterwards", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(2, 300_000, 420);
  const { device, page, titles, watch } = await tellingDevice(home, gate, 3);
  try {
    await pickBare(page, photos);
    await expectAtHome(home, photos);
    // The worker looked and kept its peace: the person knows of both.
    await page.until(`${settingOf("notices")}.then((told) => told?.knownHomeCount === 2)`);
    await until("no attempt is left", () => watch.isOver);
    await page.close();
    await ringSync(device.browser, gate.origin);
    expect(titles()).toEqual([]);
  } finally {
    await device.dispose();
  }
});

test("photos that the way home refuses for good are told once, not at every wake", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(2, 150_000, 430);
  const { device, page, titles, watch } = await tellingDevice(home, gate, 8);
  try {
    await pickAndLeave(page, gate, photos);
    await until("an attempt has failed", () => watch.failures.length > 0);
    gate.bodyLimitBytes = 50_000;
    gate.reopen();
    await until("no attempt is left", () => watch.isOver);
    const told = [NOTICE_WORDS.needsYou.title(2)];
    expect(titles(), gate.describe()).toEqual(told);

    await ringSync(device.browser, gate.origin);
    await ringSync(device.browser, gate.origin);
    expect(titles()).toEqual(told);
    const later = await device.open(gate.origin);
    expect(await later.evaluate<{ shown: { kind: string }[] }>(settingOf("notices"))).toMatchObject(
      { shown: [{ kind: "needs-you" }], knownNeedsYouCount: 2 },
    );
  } finally {
    await device.dispose();
  }
});

test("the last attempt of the browser is told with what is left and why", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(2, 150_000, 440);
  const { device, page, titles, watch, shown } = await tellingDevice(home, gate, 3);
  try {
    await pickAndLeave(page, gate, photos);
    await until("all attempts are spent", () => watch.isOver);
    expect(titles(), `${watch.describe()}\n${shown.describe()}`).toEqual([
      NOTICE_WORDS.lastChance.title(2),
    ]);
    const [notice] = shown.named("Notification displayed");
    expect(notice?.details["Body"]).toContain(NOTICE_WORDS.lastChance.why["home-unreachable"]);
    gate.reopen();
    await device.open(gate.origin);
    await expectAtHome(home, photos);
  } finally {
    await device.dispose();
  }
});
