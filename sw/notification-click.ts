type WindowClients = Pick<Clients, "matchAll" | "openWindow">;

/** Closes the notification and brings Homeward to the front: a window that is open, or a new one. Must be handed to `waitUntil`. */
export async function answerNotificationClick(
  notification: Pick<Notification, "close">,
  clients: WindowClients,
): Promise<void> {
  notification.close();
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // The one that was in front last comes first (https://w3c.github.io/ServiceWorker/#clients-matchall).
  const [window] = windows;
  try {
    if (window !== undefined) {
      await window.focus();
      return;
    }
  } catch {
    // Closed at this moment, or not to be focused: a new one it is.
  }
  await clients.openWindow("/");
}
