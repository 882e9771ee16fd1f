import type { CDPSession, Page } from "@playwright/test";
import type { Device } from "./device.ts";

/** Desktop Chromium tells its connection's type, as Android does by itself, only with this flag. */
export const TELLS_CONNECTION_TYPE = "--enable-blink-features=NetInfoDownlinkMax";

type Command = { method: string; params: Record<string, unknown> };

/** What the browser says of its network, in the page and in the worker alike; each has a notion of its own. */
export class EmulatedNetwork {
  readonly #page: CDPSession;
  readonly #browser: CDPSession;
  readonly #workerSessionId: string;
  #lastId = 0;

  private constructor(page: CDPSession, browser: CDPSession, workerSessionId: string) {
    this.#page = page;
    this.#browser = browser;
    this.#workerSessionId = workerSessionId;
  }

  /** The worker of this page must run already; the debugger keeps it alive from here on. */
  static async of(device: Device, page: Page): Promise<EmulatedNetwork> {
    const browser = await device.context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error("The browser cannot be reached");
    const { targetInfos } = await browser.send("Target.getTargets");
    const worker = targetInfos.find(({ type }) => type === "service_worker");
    if (worker === undefined) throw new Error("No service worker runs");
    // Playwright gives no session for a worker, so its messages go through the browser's.
    const { targetId } = worker;
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    const session = await device.context.newCDPSession(page);
    const network = new EmulatedNetwork(session, browser, sessionId);
    await network.#both({ method: "Network.enable", params: {} });
    return network;
  }

  /** `cellular4g`, `wifi` and the like, as CDP calls them. */
  async connect(connectionType: string): Promise<void> {
    // Chromium ignores the type where nothing else is emulated: hence the millisecond.
    const speed = { latency: 1, downloadThroughput: -1, uploadThroughput: -1 };
    await this.#both({
      method: "Network.emulateNetworkConditions",
      params: { offline: false, ...speed, connectionType },
    });
  }

  /** The person's switch to save data. */
  async saveData(isOn: boolean): Promise<void> {
    await this.#both({
      method: "Emulation.setDataSaverOverride",
      params: { dataSaverEnabled: isOn },
    });
  }

  /** The worker first: the page rings it as soon as it notices. */
  async #both({ method, params }: Command): Promise<void> {
    this.#lastId += 1;
    const message = JSON.stringify({ id: this.#lastId, method, params });
    const answered = new Promise<void>((resolve, reject) => {
      const id = this.#lastId;
      const hear = (event: { message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; error?: { message: string } };
        if (answer.id !== id) return;
        this.#browser.off("Target.receivedMessageFromTarget", hear);
        if (answer.error === undefined) resolve();
        else reject(new Error(`${method}: ${answer.error.message}`));
      };
      this.#browser.on("Target.receivedMessageFromTarget", hear);
    });
    const sessionId = this.#workerSessionId;
    await this.#browser.send("Target.sendMessageToTarget", { sessionId, message });
    await answered;
    await this.#page.send(method as "Network.enable", params);
  }
}
