import { LINKED_WORDS } from "../src/core/view/linked-words.ts";
import { PhotoFolder } from "./fixtures/photo-folder.ts";
import { BackgroundRecord } from "./harness/background-record.ts";
import { BareDevice } from "./harness/bare-device.ts";
import type { Home } from "./harness/home.ts";
import { INSTALLING_FLAG, hurryPeriodicSync, installApp } from "./harness/installed-app.ts";
import {
  clickButton,
  linkFolder,
  lookAfter,
  showSettings,
  untilSaid,
} from "./harness/link-folder.ts";
import { syncClock } from "./harness/sync-watch.ts";
import { expect, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const COUNT = 500;

test("a linked folder goes home, and what changes in it while no window is open goes home by periodic sync", async ({
  home,
}) => {
  test.setTimeout(240_000);
  const folder = await PhotoFolder.make(COUNT);
  const device = await BareDevice.launch({
    flags: [INSTALLING_FLAG, ...syncClock({ retryDelayS: 1, periodicUnitS: 5 })],
  });
  try {
    const first = await device.pair(home.origin, await home.pairingCode());
    await installApp(first);
    await first.close();
    const page = await device.open(home.origin);
    await linkFolder(page, folder.path);
    await untilSaid(page, `All ${COUNT} are home`, 120_000);
    await expectSame(home, folder);
    const atMs = Date.now();
    await clickButton(page, LINKED_WORDS.lookNow);
    expect(await lookAfter(page, atMs)).toMatchObject({ fileCount: COUNT, readCount: 0 });

    await hurryPeriodicSync(page);
    const periodic = await BackgroundRecord.of(device.browser, "periodicBackgroundSync");
    await page.close();
    const gone = folder.sha256Of.get("day 000/IMG_00003.jpg");
    await folder.remove("day 000/IMG_00003.jpg");
    const before = folder.sha256Of.get("day 001/IMG_00150.jpg");
    await folder.put("day 001/IMG_00150.jpg", "edited", new Date("2024-06-01T09:00:00Z"));
    await folder.put("day 009/IMG_09999.jpg", "added");
    await until(
      "the changed and the new one are home",
      async () => (await home.libraryCount()) >= COUNT + 2,
      90_000,
    );
    expect(periodic.named("Dispatched periodicsync event").length).toBeGreaterThan(0);
    // What was deleted or changed here stays at home as it was.
    const arrived = (await home.library()).map(({ sha256 }) => sha256);
    expect(arrived.toSorted()).toEqual([...folder.sha256Of.values(), gone, before].toSorted());

    const later = await device.open(home.origin);
    await showSettings(later);
    await untilSaid(later, `All ${COUNT} are home`);
  } finally {
    await device.dispose();
    await folder.dispose();
  }
});

async function expectSame(home: Home, folder: PhotoFolder): Promise<void> {
  const arrived = (await home.library()).map(({ sha256 }) => sha256);
  expect(arrived.toSorted()).toEqual([...folder.sha256Of.values()].toSorted());
}
