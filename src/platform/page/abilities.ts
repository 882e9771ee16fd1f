import type { Abilities, AbilityState } from "../../core/page-ports.ts";
import { permission } from "./permission.ts";
import { readWakers } from "./wakers.ts";

/** Chromium's connection; `type` is told on Android and ChromeOS only (https://wicg.github.io/netinfo/). */
type Connection = { type?: string };

const APP_MODES = ["standalone", "minimal-ui", "fullscreen", "window-controls-overlay"];

/** Everything that this browser can do for Homeward: by features and permissions, never by its name, and without asking anybody. Never rejects. */
export async function readAbilities(): Promise<Abilities> {
  const installed = await readInstalled();
  const [wakers, persistentStorage, push, wakeLock] = await Promise.all([
    readWakers(),
    readPersistence(),
    readPush(),
    readWakeLock(),
  ]);
  return {
    ...wakers,
    installed,
    persistentStorage,
    notifications: notifications(),
    push,
    badge: badge(installed),
    wakeLock,
    connectionType: connectionType(),
    battery: has("getBattery"),
    directoryPicker: "showDirectoryPicker" in globalThis ? "can" : "missing",
  };
}

function has(feature: string): AbilityState {
  return feature in navigator ? "can" : "missing";
}

/** In a window of its own; or in a tab of an app that is installed, which Chromium tells by a permission that only those have. */
async function readInstalled(): Promise<AbilityState> {
  if (APP_MODES.some((mode) => matchMedia(`(display-mode: ${mode})`).matches)) return "can";
  return (await permission("periodic-background-sync", "missing")) === "can"
    ? "can"
    : "not-installed";
}

async function readPersistence(): Promise<AbilityState> {
  try {
    if (await navigator.storage.persisted()) return "can";
  } catch {
    return "missing";
  }
  return (await permission("persistent-storage", "not-asked")) === "blocked"
    ? "blocked"
    : "not-asked";
}

async function readPush(): Promise<AbilityState> {
  if (!("PushManager" in globalThis)) return "missing";
  return permission("push", notifications(), { userVisibleOnly: true });
}

async function readWakeLock(): Promise<AbilityState> {
  return "wakeLock" in navigator ? permission("screen-wake-lock", "can") : "missing";
}

function notifications(): AbilityState {
  if (!("Notification" in globalThis)) return "missing";
  if (Notification.permission === "granted") return "can";
  return Notification.permission === "denied" ? "blocked" : "not-asked";
}

function badge(installed: AbilityState): AbilityState {
  return has("setAppBadge") === "can" && installed !== "can" ? installed : has("setAppBadge");
}

function connectionType(): AbilityState {
  const type = (navigator as Navigator & { connection?: Connection }).connection?.type;
  return type === undefined || type === "unknown" ? "missing" : "can";
}
