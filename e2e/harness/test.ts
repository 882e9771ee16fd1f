import "../../src/core/words/speak-english.suite.ts";
import { test as base, expect } from "@playwright/test";
import type { Fixture } from "../fixtures/cache.ts";
import { Device } from "./device.ts";
import { Gate } from "./gate.ts";
import { Home } from "./home.ts";
import { LinkedDevice } from "./linked-device.ts";
import { until } from "./until.ts";

type Fixtures = {
  home: Home;
  gate: Gate;
  device: Device;
  /** A whole of its own, at the end of a cable; the test is skipped, with the reason printed, where there can be none. */
  linked: LinkedDevice;
  /** Chromium's switches for `linked`. */
  linkedFlags: string[];
};

/** Playwright's test with a home, a gate before it and a browser of its own; each only where a test asks for it. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the needed fixtures from this pattern
  home: async ({}, use, info) => {
    const home = await Home.start();
    await use(home);
    if (info.status !== info.expectedStatus) {
      await info.attach("home.log", { body: home.output, contentType: "text/plain" });
    }
    await home.dispose();
  },
  gate: async ({ home }, use, info) => {
    const gate = await Gate.open(home);
    await use(gate);
    if (info.status !== info.expectedStatus) {
      await info.attach("requests.txt", { body: gate.describe(), contentType: "text/plain" });
    }
    await gate.dispose();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  device: async ({}, use) => {
    const device = await Device.launch();
    await use(device);
    await device.dispose();
  },
  linkedFlags: [[], { option: true }],
  linked: async ({ linkedFlags }, use, info) => {
    const linked = await LinkedDevice.launch(linkedFlags);
    if ("unavailable" in linked) {
      console.log(`skipped: ${linked.unavailable}`);
      info.skip(true, linked.unavailable);
      return;
    }
    await use(linked);
    if (info.status !== info.expectedStatus) {
      await info.attach("home.log", { body: linked.home.output, contentType: "text/plain" });
      await info.attach("requests.txt", {
        body: linked.gate.describe(),
        contentType: "text/plain",
      });
    }
    await linked.dispose();
  },
});

export { expect };

/** Waits until the home's library holds exactly these files, byte for byte; no fewer and none twice. */
export async function expectAtHome(
  home: Home,
  files: readonly Fixture[],
  withinMs = 60_000,
): Promise<void> {
  await until(
    `${files.length} files are in the library`,
    async () => (await home.libraryCount()) >= files.length,
    withinMs,
  );
  const arrived = (await home.library()).map((file) => file.sha256);
  expect(arrived.toSorted()).toEqual(files.map((file) => file.sha256).toSorted());
}
