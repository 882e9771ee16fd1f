import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fixture } from "../fixtures/cache.ts";
import { BareBrowser, type BarePage } from "./bare-browser.ts";

/** A person's browser without a debugger on its workers, and its profile, which outlives kills and restarts. */
export class BareDevice {
  readonly #profileFolder: string;
  readonly #options: { flags?: string[]; wrapper?: string[] };
  #browser: BareBrowser | null = null;

  private constructor(profileFolder: string, options: { flags?: string[]; wrapper?: string[] }) {
    this.#profileFolder = profileFolder;
    this.#options = options;
  }

  static async launch(options: { flags?: string[]; wrapper?: string[] } = {}): Promise<BareDevice> {
    const device = new BareDevice(await mkdtemp(join(tmpdir(), "homeward-profile-")), options);
    await device.start();
    return device;
  }

  get browser(): BareBrowser {
    if (this.#browser === null) throw new Error("The browser does not run");
    return this.#browser;
  }

  /** Starts the browser, again on the same profile after `kill`. */
  async start(): Promise<void> {
    this.#browser = await BareBrowser.launch(this.#profileFolder, this.#options);
  }

  /** Power cut. */
  async kill(): Promise<void> {
    await this.browser.kill();
    this.#browser = null;
  }

  /** Closes the browser as a person does. */
  async close(): Promise<void> {
    await this.browser.close();
    this.#browser = null;
  }

  /** Opens Homeward on this device and pairs it through the home's API; the page is controlled by its worker. */
  async pair(origin: string, code: string): Promise<BarePage> {
    const page = await this.open(origin);
    const body = JSON.stringify({ code, deviceName: "Test device" });
    const status = await page.evaluate<number>(
      `fetch("/api/v1/pair", { method: "POST", headers: { "Content-Type": "application/json" },
        body: ${JSON.stringify(body)} }).then((answer) => answer.status)`,
    );
    if (status >= 300) throw new Error(`Pairing was answered with ${status}`);
    await page.close();
    return this.open(origin);
  }

  async open(origin: string): Promise<BarePage> {
    const page = await this.browser.open(`${origin}/`);
    await page.until("navigator.serviceWorker?.controller && document.querySelector('#choose')");
    return page;
  }

  async dispose(): Promise<void> {
    await this.#browser?.kill();
    await rm(this.#profileFolder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Picks files in the one picker of the first screen. */
export async function pickBare(page: BarePage, files: readonly Fixture[]): Promise<void> {
  await page.setFiles(
    "#choose",
    files.map((file) => file.path),
  );
}
