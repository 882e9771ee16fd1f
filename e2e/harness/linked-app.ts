import type { LastLook } from "../../src/core/linked/linked-folder.ts";
import { LINKED_WORDS } from "../../src/core/words/en/linked.ts";
import { BackgroundRecord } from "./background-record.ts";
import type { BarePage } from "./bare-browser.ts";
import { BareDevice } from "./bare-device.ts";
import type { Home } from "./home.ts";
import { rowsOf } from "./indexed-db.ts";
import { INSTALLING_FLAG, hurryPeriodicSync, installApp } from "./installed-app.ts";
import { clickButton, linkFolder, lookAfter, showSettings } from "./link-folder.ts";
import { syncClock } from "./sync-watch.ts";

/** A page that wants to look once more does so at once, ms. */
const QUIET_MS = 2_000;

/** The installed app on a device without a debugger, with one linked folder; the periodic clock is set to 5 s. */
export class LinkedApp {
  readonly device: BareDevice;
  readonly #home: Home;
  #page: BarePage;

  private constructor(device: BareDevice, home: Home, page: BarePage) {
    this.device = device;
    this.#home = home;
    this.#page = page;
  }

  /** Pairs and installs the app, and opens it. */
  static async launch(home: Home): Promise<LinkedApp> {
    const device = await BareDevice.launch({
      flags: [INSTALLING_FLAG, ...syncClock({ retryDelayS: 1, periodicUnitS: 5 })],
    });
    try {
      const first = await device.pair(home.origin, await home.pairingCode());
      await installApp(first);
      await first.close();
      return new LinkedApp(device, home, await device.open(home.origin));
    } catch (error) {
      await device.dispose();
      throw error;
    }
  }

  /** The window as it is open now. */
  get page(): BarePage {
    return this.#page;
  }

  /** Links a folder of this disk and waits for the first look through it. */
  async link(path: string): Promise<LastLook> {
    await linkFolder(this.#page, path);
    return lookAfter(this.#page, 0);
  }

  /** Clicks the button that looks through the folder, and waits for the end of it. */
  async lookNow(): Promise<LastLook> {
    // A look that the page began by itself would be joined.
    await this.#page.until(`(${rowsOf("sources")}).then(([row]) => row.look === null)`, 120_000);
    const atMs = Date.now();
    await clickButton(this.#page, LINKED_WORDS.lookNow);
    return lookAfter(this.#page, atMs);
  }

  /** Closes the one window, after which only the periodic clock wakes the app; Chromium's record of it from now on. */
  async closeWindow(): Promise<BackgroundRecord> {
    await hurryPeriodicSync(this.#page);
    // A look that is cut off goes on at the next wake from where it was, past what changes meanwhile.
    await this.#page.until(
      `(${rowsOf("sources")}).then(([{ look, lastLook }]) => look === null && Date.now() - lastLook.endedAtMs > ${QUIET_MS})`,
      120_000,
    );
    const periodic = await BackgroundRecord.of(this.device.browser, "periodicBackgroundSync");
    await this.#page.close();
    return periodic;
  }

  /** Windows of the app that are open. */
  async windowCount(): Promise<number> {
    const { targetInfos } = (await this.device.browser.send("Target.getTargets")) as {
      targetInfos: { type: string; url: string }[];
    };
    return targetInfos.filter(
      ({ type, url }) => type === "page" && url.startsWith(this.#home.origin),
    ).length;
  }

  /** What the first look begun after this instant has done: read from a page that is not the app, and so looks at nothing itself. */
  async windowlessLook(afterMs: number): Promise<LastLook> {
    const page = await this.device.browser.open(`${this.#home.origin}/healthz`);
    const last = `(${rowsOf("sources")}).then(([row]) => row?.lastLook)`;
    await page.until(
      `${last}.then((look) => look?.endedAtMs - look?.tookMs > ${afterMs})`,
      120_000,
    );
    const look = await page.evaluate<LastLook>(last);
    await page.close();
    return look;
  }

  /** Opens the app again, at its settings. */
  async openAgain(): Promise<void> {
    this.#page = await this.device.open(this.#home.origin);
    await showSettings(this.#page);
  }

  dispose(): Promise<void> {
    return this.device.dispose();
  }
}
