import { rename, symlink, utimes, writeFile } from "node:fs/promises";
import { BACKUP_WORDS } from "../src/core/words/en/backup.ts";
import { LINKED_WORDS } from "../src/core/words/en/linked.ts";
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
/** Chromium takes a yes back some 3 s after the last page of an app that is not installed, ms. */
const YES_ENDS_MS = 8_000;

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
    const gone = folder.sha256Of.get("day 000/IMG_00003.jpg") ?? "";
    await folder.remove("day 000/IMG_00003.jpg");
    const before = folder.sha256Of.get("day 001/IMG_00150.jpg") ?? "";
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

test("a linked folder that goes, comes back, and needs a yes again says so, and loses nothing", async ({
  home,
}) => {
  test.setTimeout(120_000);
  const folder = await PhotoFolder.make(5);
  const outside = await PhotoFolder.make(1);
  const device = await BareDevice.launch();
  try {
    // A link out of the folder: Chromium shows neither it nor what it leads to.
    await symlink(`${outside.path}/day 000`, `${folder.path}/linked`);
    await writeFile(`${folder.path}/empty.jpg`, "");
    await utimes(`${folder.path}/empty.jpg`, 1, 1);
    const page = await device.pair(home.origin, await home.pairingCode());
    await linkFolder(page, folder.path);
    await untilSaid(page, "1 of 6 is not home yet");
    await untilSaid(page, LINKED_WORDS.problems(1));
    expect(await home.libraryCount()).toBe(5);

    await rename(folder.path, `${folder.path}.away`);
    await clickButton(page, LINKED_WORDS.lookNow);
    await untilSaid(page, LINKED_WORDS.away);
    await rename(`${folder.path}.away`, folder.path);
    await folder.put("day 000/IMG_00009.jpg", "new");
    await clickButton(page, LINKED_WORDS.lookNow);
    await untilSaid(page, "1 of 7 is not home yet");
    expect(await home.libraryCount()).toBe(6);

    // Another photo that waits in the folder while home is away.
    await home.stop();
    await folder.put("day 000/IMG_00010.jpg", "newer");
    await clickButton(page, LINKED_WORDS.lookNow);
    await untilSaid(page, "2 of 8 are not home yet");

    // Not installed: the yes ends with the last page.
    await page.close();
    await home.run();
    await new Promise((resolve) => setTimeout(resolve, YES_ENDS_MS));
    const later = await device.open(home.origin);
    // The backup screen says it where the photos wait.
    await later.until(
      `document.body.innerText.includes(${JSON.stringify(BACKUP_WORDS.way.reconnect)})`,
    );
    await showSettings(later);
    await untilSaid(later, LINKED_WORDS.ask);
    await untilSaid(later, LINKED_WORDS.allow);
    await untilSaid(later, "2 of 8 are not home yet");
  } finally {
    await device.dispose();
    await folder.dispose();
    await outside.dispose();
  }
});
