import type { Fixture } from "../fixtures/cache.ts";
import type { BarePage } from "./bare-browser.ts";
import { BareDevice, pickBare } from "./bare-device.ts";
import { Gate } from "./gate.ts";
import { Home } from "./home.ts";
import { NetworkNamespace } from "./netns.ts";

/**
 * Chromium needs a moment to notice that its cable was pulled, ms; what is registered before fires too early and backs off
 * for 5 minutes.
 */
const LINK_LOSS_NOTICED_MS = 3_000;

/** A home, a gate before it, and a browser without a debugger whose only way there is one cable. */
export class LinkedDevice {
  readonly link: NetworkNamespace;
  readonly home: Home;
  readonly gate: Gate;
  readonly device: BareDevice;

  private constructor(link: NetworkNamespace, home: Home, gate: Gate, device: BareDevice) {
    this.link = link;
    this.home = home;
    this.gate = gate;
    this.device = device;
  }

  /** The whole, or the reason why there can be none here. */
  static async launch(flags: string[] = []): Promise<LinkedDevice | { unavailable: string }> {
    const link = NetworkNamespace.create();
    if ("unavailable" in link) return link;
    const built: { dispose: () => unknown }[] = [link];
    try {
      const home = await Home.start(link.hostAddress);
      built.unshift(home);
      const gate = await Gate.open(home);
      built.unshift(gate);
      // An address without https is a secure place only for a browser that is told so.
      const trust = `--unsafely-treat-insecure-origin-as-secure=${gate.origin}`;
      const device = await BareDevice.launch({ wrapper: link.wrapper, flags: [trust, ...flags] });
      return new LinkedDevice(link, home, gate, device);
    } catch (error) {
      for (const part of built) await part.dispose();
      throw error;
    }
  }

  async pair(): Promise<BarePage> {
    return this.device.pair(this.gate.origin, await this.home.pairingCode());
  }

  open(): Promise<BarePage> {
    return this.device.open(this.gate.origin);
  }

  /** Pulls the cable and waits until Chromium has noticed it. */
  async cut(): Promise<void> {
    this.link.cut();
    await new Promise((resolve) => setTimeout(resolve, LINK_LOSS_NOTICED_MS));
  }

  async dispose(): Promise<void> {
    await this.device.dispose();
    await this.gate.dispose();
    await this.home.dispose();
    this.link.dispose();
  }
}

/** Picks files and waits until the page says that they are safe and has left a registration behind: now it may be closed. */
export async function pickToLeave(page: BarePage, files: readonly Fixture[]): Promise<void> {
  await pickBare(page, files);
  await page.until("/safe on this device/.test(document.body.innerText)");
  await page.until(
    "navigator.serviceWorker.ready.then(({ sync }) => sync.getTags()).then((tags) => tags.length)",
  );
}
