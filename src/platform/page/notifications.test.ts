import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Setting, SettingName, Settings } from "../../core/settings.ts";
import { SETTINGS } from "../../core/settings.ts";
import { notificationState, turnOffNotifications, turnOnNotifications } from "./notifications.ts";

/** Settings that forget everything with this test. */
function settings(): Settings {
  const values = new Map<string, unknown>();
  return {
    read: async <Name extends SettingName>(name: Name) =>
      SETTINGS[name](values.get(name)) as Setting<Name>,
    write: async (name, value) => void values.set(name, value),
  };
}

/** This process as a browser with notifications whose person answers as told. */
class Surroundings {
  permission: NotificationPermission = "default";
  answer: NotificationPermission = "granted";
  asked = 0;
  shown = ["homeward-all-home", "homeward-waiting", "of another kind"];

  constructor() {
    const requestPermission = async () => {
      this.asked++;
      if (this.permission === "default") this.permission = this.answer;
      return this.permission;
    };
    vi.stubGlobal(
      "Notification",
      Object.defineProperty({ requestPermission }, "permission", { get: () => this.permission }),
    );
    vi.stubGlobal("ServiceWorkerRegistration", { prototype: { showNotification: () => {} } });
    const getNotifications = async () =>
      this.shown.map((tag) => ({
        tag,
        close: () => (this.shown = this.shown.filter((one) => one !== tag)),
      }));
    vi.stubGlobal("navigator", {
      serviceWorker: { getRegistration: async () => ({ getNotifications }) },
    });
  }
}

let browser: Surroundings;
let store: Settings;
beforeEach(() => {
  browser = new Surroundings();
  store = settings();
});
afterEach(() => vi.unstubAllGlobals());

describe("the switch of notifications", () => {
  it("is off, without asking, until the person turns it on", async () => {
    expect(await notificationState(store)).toBe("off");
    expect(browser.asked).toBe(0);
    expect(await turnOnNotifications(store)).toBe("on");
    expect(await store.read("notifications")).toBe(true);
    expect(await notificationState(store)).toBe("on");
  });

  it("stays off when the question is waved away, and is blocked when it is refused", async () => {
    browser.answer = "default";
    expect(await turnOnNotifications(store)).toBe("off");
    browser.answer = "denied";
    expect(await turnOnNotifications(store)).toBe("blocked");
    expect(await store.read("notifications")).toBe(false);
  });

  it("is not on by a permission alone, which reminders from home need too", async () => {
    browser.permission = "granted";
    expect(await notificationState(store)).toBe("off");
  });

  it("takes its own notifications away when it is turned off, and no others", async () => {
    await turnOnNotifications(store);
    expect(await turnOffNotifications(store)).toBe("off");
    expect(browser.shown).toEqual(["homeward-waiting", "of another kind"]);
    expect(await store.read("notifications")).toBe(false);
  });

  it("tells that the browser took the permission back", async () => {
    await turnOnNotifications(store);
    browser.permission = "denied";
    expect(await notificationState(store)).toBe("blocked");
  });

  it("is missing where workers show nothing or there is no Notification", async () => {
    vi.stubGlobal("ServiceWorkerRegistration", { prototype: {} });
    expect(await turnOnNotifications(store)).toBe("missing");
    vi.stubGlobal("Notification", undefined);
    Reflect.deleteProperty(globalThis, "Notification");
    expect(await notificationState(store)).toBe("missing");
  });
});
