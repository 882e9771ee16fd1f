import { NOTICE_WORDS } from "../src/core/words/en/notice.ts";
import { jpegs } from "./fixtures/photos.ts";
import { BackgroundRecord } from "./harness/background-record.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { chosen } from "./harness/settings-rows.ts";
import { SyncWatch, syncClock } from "./harness/sync-watch.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { bringersOf, wakesOf } from "./harness/wake-log.ts";

const NOTICES =
  "navigator.serviceWorker.ready.then((own) => own.getNotifications()).then((all) => all.length)";

test("the browser's last attempt at a home that is down is told, and the visit that follows arms it anew", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(3, 400_000, 220);
  const device = await BareDevice.launch({ flags: syncClock({ retryDelayS: 3 }) });
  try {
    const watch = await SyncWatch.on(device.browser);
    const notices = await BackgroundRecord.of(device.browser, "notifications");
    const shown = () => notices.named("Notification displayed").map(({ details }) => details);
    // What is not listed here is denied by it.
    const permissions = ["notifications", "backgroundSync"];
    await device.browser.send("Browser.grantPermissions", { origin: gate.origin, permissions });
    const page = await device.pair(gate.origin, await home.pairingCode());
    await page.evaluate(chosen("notifications", true));

    await home.stop();
    await pickBare(page, photos);
    await page.until("/safe on this device/.test(document.body.innerText)");
    await page.close();
    await until("an attempt has failed", () => watch.endedCount > 0);
    expect(shown(), watch.describe()).toEqual([]);
    await until("all attempts are spent", () => watch.isOver);
    const spentCount = watch.attempts.length;
    expect(spentCount, watch.describe()).toBeGreaterThanOrEqual(3);
    // Every registration has a last attempt; the person hears of the silence after them once.
    expect(
      shown().map(({ Title }) => Title),
      `${watch.describe()}\n${notices.describe()}`,
    ).toEqual([NOTICE_WORDS.lastChance.title(photos.length)]);
    expect(shown()[0]?.["Body"]).toContain("Open Homeward");

    const visit = await device.open(gate.origin);
    // The page says it all now.
    await visit.until(`${NOTICES}.then((count) => count === 0)`);
    await until("the visit rang a fresh doorbell", () => watch.attempts.length > spentCount);
    await visit.close();
    const visitCount = gate.passages.length;
    await home.run();
    await expectAtHome(home, photos);
    const paths = gate.passages.slice(visitCount).map(({ path }) => path);
    expect(paths, gate.describe()).not.toContain("/");

    const later = await device.open(gate.origin);
    expect(bringersOf(await wakesOf(later, photos.length))).toEqual(["sync"]);
  } finally {
    await device.dispose();
  }
});
