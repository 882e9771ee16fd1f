import type { BarePage } from "./bare-browser.ts";
import { until } from "./until.ts";

/** Lets DevTools install web apps; Chromium wants it spoken to over a pipe too, as a bare browser is. */
export const INSTALLING_FLAG = "--enable-devtools-pwa-handler";

/** Of the registration that the app makes on every visit once it is installed. */
const PERIODIC_TAG = "homeward";

const READY = "navigator.serviceWorker.ready";

/** Installs the app of an open page, as the browser's menu does; after it Chromium grants the periodic kind of sync. */
export async function installApp(page: BarePage): Promise<void> {
  const manifestId = await page.evaluate<string>(
    `fetch("/manifest.webmanifest").then((answer) => answer.json())
      .then(({ id }) => new URL(id, location.href).href)`,
  );
  await page.attached((send) => send("PWA.install", { manifestId }));
  const name = "periodic-background-sync";
  const state = `navigator.permissions.query({ name: "${name}" }).then(({ state }) => state)`;
  await until(
    "the installed app may use periodic sync",
    async () => (await page.evaluate<string>(state)) === "granted",
  );
}

/**
 * Gives the app's own periodic registration a shorter interval than the hours it asks for; fails where the app made none.
 * Chromium waits for the longer one of this and the unit of `syncClock`.
 */
export async function hurryPeriodicSync(page: BarePage): Promise<void> {
  await page.until(
    `${READY}.then(({ periodicSync }) => periodicSync.getTags()).then((tags) => tags.includes("${PERIODIC_TAG}"))`,
  );
  await page.evaluate(
    `${READY}.then(({ periodicSync }) => periodicSync.register("${PERIODIC_TAG}", { minInterval: 1000 }))`,
  );
}
