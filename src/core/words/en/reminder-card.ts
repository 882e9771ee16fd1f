import type { NotificationState, PushState } from "../../page-ports.ts";

/** The sentences of the card "Notifications and reminders". */
export const REMINDER_CARD_WORDS = {
  notifications: "Tell me when all is home, or when something needs me",
  notificationHint: {
    on: "Seldom, and never while Homeward can be seen.",
    off: "This browser asks you first.",
    blocked: "Notifications are blocked for this site in the browser's settings.",
    missing: "This browser, or this kind of window, has no notifications.",
  } satisfies Record<NotificationState, string>,
  push: "Let my home remind me when photos wait here for three days",
  pushHint: {
    on: "Your home sends a message through this browser's push service.",
    off: "A message through this browser's push service; it asks you first.",
    blocked: "Notifications are blocked for this site in the browser's settings.",
    missing: "This browser, or this kind of window, has no push messages.",
  } satisfies Record<PushState, string>,
  keepAwake: "Keep the screen awake while sending",
  keepAwakeHint: "While Homeward is open and seen. It costs battery.",
  keepAwakeMissing: "This browser cannot keep the screen awake.",
};
