import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser as PuppeteerBrowser,
  type ElementHandle,
  launch,
  type Page,
} from "puppeteer-core";
import type { Browser, BrowserPage, Engine } from "./browser.ts";
import { ensurePackages, firstLineOf, pathOf } from "./packages.ts";

/** Debian's Firefox ESR over WebDriver BiDi, which Firefox speaks itself: no driver program is needed. */
export const firefox: Engine = {
  name: "Firefox ESR",
  keepsProfile: true,
  prepare() {
    const missing = ensurePackages(["firefox-esr"], () => pathOf("firefox-esr") !== null);
    if (missing !== null) return Promise.resolve({ unavailable: missing });
    return Promise.resolve({ version: firstLineOf("firefox-esr", ["--version"]) });
  },
  async launch() {
    const browser = new Firefox(await mkdtemp(join(tmpdir(), "homeward-firefox-")));
    await browser.start();
    return browser;
  },
};

class Firefox implements Browser {
  readonly #folder: string;
  #browser: PuppeteerBrowser | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    const profile = join(this.#folder, "profile");
    await mkdir(profile, { recursive: true });
    this.#browser = await launch({
      browser: "firefox",
      executablePath: pathOf("firefox-esr") ?? "firefox-esr",
      headless: true,
      userDataDir: profile,
      // When any network interface of the machine comes or goes, Firefox ends each connection that is quiet for 5 s
      // (network.http.network-changed.timeout), such as one that waits for an answer. Other tests here make interfaces.
      extraPrefsFirefox: { "network.notify.changed": false },
      env: { ...process.env, HOME: this.#folder },
    });
  }

  async open(url: string): Promise<BrowserPage> {
    const page = await this.#running.newPage();
    await page.goto(url);
    return new FirefoxPage(page);
  }

  async kill(): Promise<void> {
    const process = this.#running.process();
    this.#browser = null;
    if (process === null || process.exitCode !== null || process.signalCode !== null) return;
    const exited = once(process, "exit");
    // Its content processes end themselves when they hear no more of it.
    process.kill("SIGKILL");
    await exited;
  }

  async dispose(): Promise<void> {
    if (this.#browser !== null) await this.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  get #running(): PuppeteerBrowser {
    if (this.#browser === null) throw new Error("Firefox does not run");
    return this.#browser;
  }
}

class FirefoxPage implements BrowserPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    return (await this.#page.evaluate(expression)) as Value;
  }

  async setFiles(selector: string, paths: readonly string[]): Promise<void> {
    const input = await this.#page.$(selector);
    if (input === null) throw new Error(`The page has no ${selector}`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: "domcontentloaded" });
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
