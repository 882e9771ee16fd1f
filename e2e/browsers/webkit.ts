import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserPage, Engine } from "./browser.ts";
import { ensurePackages, fileLike, firstLineOf, pathOf } from "./packages.ts";
import type { WebDriverSession } from "./web-driver.ts";
import { WebKitProcess, type WebKitWindow } from "./webkit-process.ts";

const MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser";
const PYTHON = "/usr/bin/python3";
const OWN_WINDOW = fileURLToPath(new URL("webkit-window.py", import.meta.url));
const ENGINE_PACKAGE = "libwebkit2gtk-4.1-0";
const DRIVER_PACKAGES = ["webkit2gtk-driver", "xvfb"];
const PYTHON_PACKAGES = ["python3-gi", "gir1.2-gtk-3.0", "gir1.2-webkit2-4.1"];

/** Debian's WebKitGTK as it comes: under automation MiniBrowser keeps everything in memory, as a private window does. */
export const miniBrowser: Engine = {
  name: "WebKitGTK",
  keepsProfile: { because: "MiniBrowser forgets everything when it ends under automation" },
  prepare: () => prepare([...DRIVER_PACKAGES], () => fileLike(MINI_BROWSER) !== null),
  launch: () => launch(() => ({ binary: fileLike(MINI_BROWSER) ?? "", args: ["--automation"] })),
};

/** The same engine in a window of our own, which keeps its profile on disk, as Safari does. */
export const webkitWindow: Engine = {
  name: "WebKitGTK with a kept profile",
  keepsProfile: true,
  prepare: () => prepare([...DRIVER_PACKAGES, ...PYTHON_PACKAGES], hasPythonWebKit),
  launch: () =>
    launch((folder) => ({ binary: PYTHON, args: [OWN_WINDOW, join(folder, "profile")] })),
};

function prepare(
  packages: string[],
  hasWindow: () => boolean,
): Promise<{ version: string } | { unavailable: string }> {
  const missing = ensurePackages(
    packages,
    () => pathOf("WebKitWebDriver") !== null && pathOf("Xvfb") !== null && hasWindow(),
  );
  if (missing !== null) return Promise.resolve({ unavailable: missing });
  const version = firstLineOf("dpkg-query", ["--show", "--showformat=${Version}", ENGINE_PACKAGE]);
  return Promise.resolve({ version: `WebKitGTK ${version}` });
}

function hasPythonWebKit(): boolean {
  const ask =
    "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1'); from gi.repository import Gtk, WebKit2; print('yes')";
  return firstLineOf(PYTHON, ["-c", ask]) === "yes";
}

async function launch(windowOf: (folder: string) => WebKitWindow): Promise<Browser> {
  const browser = new WebKit(await mkdtemp(join(tmpdir(), "homeward-webkit-")), windowOf);
  await browser.start();
  return browser;
}

class WebKit implements Browser {
  readonly #folder: string;
  readonly #windowOf: (folder: string) => WebKitWindow;
  #process: WebKitProcess | null = null;

  constructor(folder: string, windowOf: (folder: string) => WebKitWindow) {
    this.#folder = folder;
    this.#windowOf = windowOf;
  }

  async start(): Promise<void> {
    this.#process = await WebKitProcess.start(this.#folder, this.#windowOf(this.#folder));
  }

  async open(url: string): Promise<BrowserPage> {
    const { session, firstTab } = this.#running;
    await session.switchTo(firstTab);
    const page = new WebKitPage(session, await session.newTab());
    await page.go(url);
    return page;
  }

  async kill(): Promise<void> {
    await this.#running.kill();
    this.#process = null;
  }

  async dispose(): Promise<void> {
    await this.#process?.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  get #running(): WebKitProcess {
    if (this.#process === null) throw new Error("WebKitGTK does not run");
    return this.#process;
  }
}

class WebKitPage implements BrowserPage {
  readonly #session: WebDriverSession;
  readonly #handle: string;

  constructor(session: WebDriverSession, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  async go(url: string): Promise<void> {
    await this.#session.switchTo(this.#handle);
    await this.#session.go(url);
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    await this.#session.switchTo(this.#handle);
    return this.#session.evaluate(expression);
  }

  async setFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.#session.switchTo(this.#handle);
    await this.#session.type(selector, paths.join("\n"));
  }

  async reload(): Promise<void> {
    await this.#session.switchTo(this.#handle);
    await this.#session.reload();
  }

  async close(): Promise<void> {
    await this.#session.switchTo(this.#handle);
    await this.#session.closeTab();
  }
}
