import { parsePushPayload } from "../src/core/messages/push.ts";
import { NOTICE_WORDS } from "../src/core/words/spoken.ts";
import { reminderSentence } from "../src/core/view/reminder-words.ts";
import { speak } from "./speak.ts";

/** A newer reminder takes the place of the older. */
export const REMINDER_TAG = "homeward-waiting";
/** What this device holds itself (its language, its counter) is waited for this long, ms; without the counter, the home's is shown. */
const COUNT_PATIENCE_MS = 2_000;

type PushParts = {
  registration: Pick<ServiceWorkerRegistration, "showNotification" | "getNotifications">;
  /** Photos that wait here. */
  waitingCount: () => Promise<number>;
  /** What a page wrote down of the language that it speaks. */
  language: () => Promise<string>;
  /** Rings the runner; resolves when the wake has ended or the event's time is over. */
  ring: () => Promise<unknown>;
  nowMs: () => number;
};

/**
 * Answers a push message of the home: a notification before anything else, whatever the message holds (Safari takes the
 * subscription away from who shows none, Chromium shows one of its own), then a wake. `text` null: no message in it.
 * Must be handed to `waitUntil`; rejects only when the notification cannot be shown.
 */
export async function answerPush(text: string | null, parts: PushParts): Promise<void> {
  const spoken = await speak(await inTime(parts.language()));
  const payload = text === null ? null : parsePushPayload(text);
  const count = await inTime(parts.waitingCount());
  const show = (body: string, silent: boolean) =>
    parts.registration.showNotification(NOTICE_WORDS.title, {
      body,
      silent,
      tag: REMINDER_TAG,
      icon: "/icons/icon-192.png",
      ...spoken,
    });
  await show(reminderSentence(payload, count, parts.nowMs()), false);
  await parts.ring().catch(() => {});
  if (count === 0 || (await inTime(parts.waitingCount())) !== 0) return;
  // They went home meanwhile, so what stands there is not true any more. It is corrected, not closed: an event that ends
  // without a notification counts as one that showed none.
  if (await stands(parts)) await show(NOTICE_WORDS.reminder.noneLeft, true);
}

/** False where the person has put it away, which is no reason to show another. */
async function stands({ registration }: PushParts): Promise<boolean> {
  return (await registration.getNotifications({ tag: REMINDER_TAG })).length > 0;
}

async function inTime<Value>(reading: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), COUNT_PATIENCE_MS));
  return Promise.race([reading.catch(() => null), late]);
}
