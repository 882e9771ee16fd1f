import type { NotificationState } from "../../core/page-ports.ts";
import { NOTICE_KINDS, noticeTag } from "../../core/schedule/told-notices.ts";
import type { Settings } from "../../core/settings.ts";

/** How notifications stand; NotificationSwitch of core/page-ports.ts has the words. Never rejects and never asks the person. */
export async function notificationState(store: Settings): Promise<NotificationState> {
  if (!hasNotifications()) return "missing";
  if (Notification.permission === "denied") return "blocked";
  try {
    const isWanted = await store.read("notifications");
    return isWanted && Notification.permission === "granted" ? "on" : "off";
  } catch {
    return "off";
  }
}

/** Asks for the permission and writes the person's wish down. */
export async function turnOnNotifications(store: Settings): Promise<NotificationState> {
  if (!hasNotifications()) return "missing";
  // First of all: Firefox and Safari ask only while the click lasts.
  const permission = await Notification.requestPermission();
  if (permission === "granted") await store.write("notifications", true);
  return notificationState(store);
}

/** Writes the wish down and takes away what is shown. The permission itself can be given back in the browser's settings only. */
export async function turnOffNotifications(store: Settings): Promise<NotificationState> {
  await store.write("notifications", false);
  if (!hasNotifications()) return "missing";
  const tags = new Set(NOTICE_KINDS.map(noticeTag));
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  for (const shown of (await registration?.getNotifications().catch(() => [])) ?? [])
    if (tags.has(shown.tag)) shown.close();
  return notificationState(store);
}

/** iOS has notifications only in apps on the home screen; a worker shows them, so it needs one that can. */
function hasNotifications(): boolean {
  return (
    "Notification" in globalThis &&
    "serviceWorker" in navigator &&
    "ServiceWorkerRegistration" in globalThis &&
    "showNotification" in ServiceWorkerRegistration.prototype
  );
}
