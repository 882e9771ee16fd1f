import { test as base, expect } from "@playwright/test";
import type { Fixture } from "../fixtures/cache.ts";
import { Device } from "./device.ts";
import { Gate } from "./gate.ts";
import { Home } from "./home.ts";
import { until } from "./until.ts";

/** Playwright's test with a home, a gate before it and a browser of its own; each only where a test asks for it. */
export const test = base.extend<{ home: Home; gate: Gate; device: Device }>({
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
