import { afterEach, expect, test, vi } from "vitest";
import { readAbilities } from "./abilities.ts";

type Browser = {
  /** Globals that exist, by name. */
  globals: string[];
  /** Beside storage and service worker. */
  navigator: Record<string, unknown>;
  permissions: Record<string, string>;
  displayMode?: string;
};

/** Makes this process look like a browser with exactly these features. */
function pretend({ globals, navigator, permissions, displayMode = "browser" }: Browser): void {
  for (const name of globals) vi.stubGlobal(name, { permission: "default" });
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes(`: ${displayMode})`),
  }));
  vi.stubGlobal("navigator", {
    serviceWorker: {},
    storage: { persisted: () => Promise.resolve(false) },
    permissions: {
      query: ({ name }: { name: string }) =>
        name in permissions
          ? Promise.resolve({ state: permissions[name] })
          : Promise.reject(new TypeError(`${name} is not a permission`)),
    },
    ...navigator,
  });
}

afterEach(() => void vi.unstubAllGlobals());

const CHROMIUM: Browser = {
  globals: [
    "SyncManager",
    "PeriodicSyncManager",
    "PushManager",
    "Notification",
    "showDirectoryPicker",
  ],
  navigator: { connection: {}, getBattery: null, wakeLock: {}, setAppBadge: null },
  permissions: {
    "background-sync": "granted",
    "periodic-background-sync": "denied",
    "persistent-storage": "prompt",
    push: "prompt",
    "screen-wake-lock": "granted",
  },
};

test("readAbilities() in Chromium in a tab", async () => {
  pretend(CHROMIUM);
  expect(await readAbilities()).toMatchObject({
    serviceWorker: "can",
    backgroundSync: "can",
    installed: "not-installed",
    persistentStorage: "not-asked",
    notifications: "not-asked",
    push: "not-asked",
    badge: "not-installed",
    wakeLock: "can",
    connectionType: "missing",
    battery: "can",
    directoryPicker: "can",
  });
});

test("readAbilities() in Chromium as an app, by its window or by what only installed apps are granted", async () => {
  pretend({ ...CHROMIUM, displayMode: "standalone" });
  expect(await readAbilities()).toMatchObject({ installed: "can", badge: "can" });
  const permissions = { ...CHROMIUM.permissions, "periodic-background-sync": "granted" };
  pretend({ ...CHROMIUM, permissions });
  expect((await readAbilities()).installed).toBe("can");
});

test("readAbilities() in Chromium on a phone with background sync blocked", async () => {
  pretend({
    ...CHROMIUM,
    navigator: { connection: { type: "cellular" } },
    permissions: { ...CHROMIUM.permissions, "background-sync": "denied" },
  });
  expect(await readAbilities()).toMatchObject({
    backgroundSync: "blocked",
    connectionType: "can",
    battery: "missing",
    badge: "missing",
  });
});

test("readAbilities() in a browser without the sync kinds that knows no permission by name", async () => {
  pretend({ globals: ["PushManager", "Notification"], navigator: {}, permissions: {} });
  expect(await readAbilities()).toEqual({
    serviceWorker: "can",
    backgroundSync: "missing",
    periodicSync: "missing",
    installed: "not-installed",
    persistentStorage: "not-asked",
    notifications: "not-asked",
    push: "not-asked",
    badge: "missing",
    wakeLock: "missing",
    connectionType: "missing",
    battery: "missing",
    directoryPicker: "missing",
  });
});
