import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type Page, chromium, expect } from "@playwright/test";
import { WORDS } from "../../src/core/words/en/app.ts";
import type { Fixture } from "../fixtures/cache.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";
import { type JobRow, type ReceiptRow, rowsOf } from "./indexed-db.ts";

/** A person's browser with a fresh profile, driven by Playwright. */
export class Device {
  readonly context: BrowserContext;
  readonly #profileFolder: string;

  private constructor(context: BrowserContext, profileFolder: string) {
    this.context = context;
    this.#profileFolder = profileFolder;
  }

  /** `flags`: more than those that every journey has; `locale`: the language that its person reads. */
  static async launch(flags: readonly string[] = [], locale?: string): Promise<Device> {
    const profileFolder = await mkdtemp(join(tmpdir(), "homeward-profile-"));
    const context = await chromium.launchPersistentContext(profileFolder, {
      executablePath: CHROMIUM,
      args: [...FLAGS, ...flags],
      chromiumSandbox: false,
      ...(locale === undefined ? {} : { locale }),
      viewport: { width: 1280, height: 800 },
    });
    return new Device(context, profileFolder);
  }

  /** Opens Homeward in a new tab and pairs it with the home through the link that it printed. */
  async pair(origin: string, code: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${origin}/#pair=${code}`);
    await expect(page.getByText(WORDS.status.paired).first()).toBeVisible();
    // The worker must be there for what comes: until then the page only collects.
    await page.evaluate("navigator.serviceWorker.ready.then(() => null)");
    return page;
  }

  async dispose(): Promise<void> {
    await this.context.close();
    await rm(this.#profileFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Picks files in the one picker of the first screen. */
export async function pick(page: Page, files: readonly Fixture[]): Promise<void> {
  await page.locator("#choose").setInputFiles(files.map((file) => file.path));
}

/** What the device has written down: its queue, its stored bytes, its receipts. */
export async function notesOf(page: Page): Promise<{
  jobs: JobRow[];
  byteKeys: unknown[];
  receipts: ReceiptRow[];
}> {
  return {
    jobs: await page.evaluate<JobRow[]>(rowsOf("jobs")),
    byteKeys: await page.evaluate<unknown[]>(rowsOf("bytes")),
    receipts: await page.evaluate<ReceiptRow[]>(rowsOf("receipts")),
  };
}
