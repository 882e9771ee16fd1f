// `npm run screenshots`: the pictures of the install dialog, taken from the finished screens with photos at home and on their way:
// public/screenshots. Run it whenever the screens have changed. Needs Chromium and a build.
import { fileURLToPath } from "node:url";
import type { CDPSession } from "@playwright/test";
import sharp from "sharp";
import { photosOf } from "../e2e/fixtures/dated-photos.ts";
import { Device, pick } from "../e2e/harness/device.ts";
import { Gate } from "../e2e/harness/gate.ts";
import { Home } from "../e2e/harness/home.ts";
import { chosen } from "../e2e/harness/settings-rows.ts";
import { until } from "../e2e/harness/until.ts";
import { FIRST_STEPS } from "../src/core/first-run.ts";
import { HASH_OF, type Route } from "../src/core/view/route.ts";

const FOLDER = new URL("../public/screenshots/", import.meta.url);
const SIZES = [
  { form: "phone", width: 360, height: 740, deviceScaleFactor: 2 },
  { form: "desktop", width: 1280, height: 800, deviceScaleFactor: 1 },
];
const SHOWN: readonly Route[] = ["photos", "library"];
const DAYS = ["2026-08-02", "2026-08-09", "2026-08-23", "2026-09-06"];
const PHOTOS_A_DAY = 7;
/** Slow enough that photos are still on their way in the picture. */
const SLOW_BYTES_PER_S = 6_000;
/** For pictures to be drawn at home and to come, ms. */
const PATIENCE_MS = 4_000;

/** By the debugger, since Playwright's own pictures know nothing of a screen's finer dots. */
async function take(session: CDPSession, name: string): Promise<void> {
  const { data } = await session.send("Page.captureScreenshot", { format: "png" });
  const bytes = Buffer.from(data, "base64");
  const file = fileURLToPath(new URL(`${name}.png`, FOLDER));
  const { width, height } = await sharp(bytes)
    .png({ palette: true, dither: 0, compressionLevel: 9 })
    .toFile(file);
  console.log(`${name}.png ${width}x${height}`);
}

const home = await Home.start();
const gate = await Gate.open(home);
const device = await Device.launch(["--hide-scrollbars"]);
try {
  const page = await device.pair(gate.origin, await home.pairingCode());
  const atHome = (await Promise.all(DAYS.map((day) => photosOf(day, PHOTOS_A_DAY, 11)))).flat();
  await pick(page, atHome);
  await until("photos are home", async () => (await home.libraryCount()) === atHome.length, 60_000);
  await page.waitForTimeout(PATIENCE_MS);
  // Every day, not the first one.
  await page.evaluate(chosen("firstRun", { passed: FIRST_STEPS }));
  await page.evaluate(chosen("installDeclinedAtMs", Date.now()));
  await page.reload();
  gate.bytesPerSecond = SLOW_BYTES_PER_S;
  await pick(page, await photosOf("2026-09-13", 12, 31));
  const session = await device.context.newCDPSession(page);
  for (const { form, ...size } of SIZES) {
    await page.setViewportSize(size);
    await session.send("Emulation.setDeviceMetricsOverride", { ...size, mobile: false });
    for (const route of SHOWN) {
      await page.goto(`${gate.origin}/${HASH_OF[route]}`);
      await page.waitForTimeout(PATIENCE_MS);
      await take(session, `${route === "photos" ? "backup" : route}-${form}`);
    }
  }
} finally {
  await device.dispose();
  await gate.dispose();
  await home.dispose();
}
