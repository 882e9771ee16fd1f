// `npm run bench:folders [-- --files 10000]`: how long the looks through a linked folder take, in an installed app in real
// Chromium: the first, the second, and one with no window after three changes. Needs a built app.
import { parseArgs } from "node:util";
import { PhotoFolder } from "../e2e/fixtures/photo-folder.ts";
import { BareDevice } from "../e2e/harness/bare-device.ts";
import { Home } from "../e2e/harness/home.ts";
import { INSTALLING_FLAG, hurryPeriodicSync, installApp } from "../e2e/harness/installed-app.ts";
import {
  clickButton,
  linkFolder,
  lookAfter,
  showSettings,
  untilSaid,
} from "../e2e/harness/link-folder.ts";
import { syncClock } from "../e2e/harness/sync-watch.ts";
import { until } from "../e2e/harness/until.ts";
import { LINKED_WORDS } from "../src/core/words/en/linked.ts";
import type { LastLook } from "../src/core/linked/linked-folder.ts";
import { type PeakMemory, watchMemory } from "./memory.ts";
import { note } from "./report.ts";

const { values } = parseArgs({ options: { files: { type: "string", default: "10000" } } });
const count = Number(values.files);
/** Sending is not what is measured here, but a look may begin only when it is over. */
const ALL_HOME_MS = 900_000;

const folder = await PhotoFolder.make(count);
const home = await Home.start();
const device = await BareDevice.launch({
  flags: [INSTALLING_FLAG, ...syncClock({ retryDelayS: 1, periodicUnitS: 5 })],
});
try {
  const first = await device.pair(home.origin, await home.pairingCode());
  await installApp(first);
  await first.close();
  const page = await device.open(home.origin);
  const idleMb = megabytes(watchMemory(device.browser.pid).stop());
  const looks = new Map<string, LastLook & { peakMb: number }>();
  await watched("first, photos being sent meanwhile", async () => {
    await linkFolder(page, folder.path);
    return lookAfter(page, 0);
  });
  await until("all are home", async () => (await home.libraryCount()) >= count, ALL_HOME_MS);
  await untilSaid(page, LINKED_WORDS.title, 30_000);

  await watched("second, nothing changed", lookNow);
  await hurryPeriodicSync(page);
  await page.close();
  await folder.remove("day 000/IMG_00003.jpg");
  await folder.put("day 001/IMG_00150.jpg", "edited", new Date("2024-06-01T09:00:00Z"));
  await folder.put("zz/IMG_99999.jpg", "added");
  const closedAtMs = Date.now();
  let windowlessMs = 0;
  await watched("third, no window: one changed, one new, one deleted", async () => {
    await until(
      "the changed and the new one are home",
      async () => (await home.libraryCount()) >= count + 2,
      300_000,
    );
    windowlessMs = Date.now() - closedAtMs;
    const later = await device.open(home.origin);
    await showSettings(later);
    return lookAfter(later, closedAtMs);
  });

  console.table(
    [...looks].map(([look, { tookMs, fileCount, readCount, peakMb }]) => ({
      look,
      seconds: (tookMs / 1000).toFixed(2),
      files: fileCount,
      hashed: readCount,
      "files/s": Math.round(fileCount / (tookMs / 1000)),
      "browser's peak MB": peakMb,
    })),
  );
  console.log(`The browser before, with the app open: ${idleMb} MB.`);
  console.log(
    `From closing the window to both at home: ${(windowlessMs / 1000).toFixed(1)} s (the periodic clock was set to 5 s).`,
  );
  note({ kind: "folders", count, looks: Object.fromEntries(looks), windowlessMs, idleMb });

  /** A look with the most memory that the whole browser held meanwhile. */
  async function watched(name: string, look: () => Promise<LastLook>): Promise<void> {
    const memory = watchMemory(device.browser.pid);
    const last = await look();
    looks.set(name, { ...last, peakMb: megabytes(memory.stop()) });
  }

  async function lookNow(): Promise<LastLook> {
    // A look that the page began by itself would be joined.
    await page.until(`!document.querySelector(".sources").innerText.includes("Looking")`, 120_000);
    const atMs = Date.now();
    await clickButton(page, LINKED_WORDS.lookNow);
    return lookAfter(page, atMs);
  }
} finally {
  await device.dispose();
  await home.dispose();
  await folder.dispose();
}

function megabytes({ rendererBytes, otherBytes }: PeakMemory): number {
  return Math.round((rendererBytes + otherBytes) / 1e6);
}
