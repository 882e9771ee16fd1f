import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import {
  type Notice,
  type NoticeFacts,
  noticeDue,
  untrueNotices,
} from "../src/core/schedule/notices.ts";
import { type NoticeKind, noticeTag } from "../src/core/schedule/told-notices.ts";
import { noticeText } from "../src/core/view/notice-text.ts";
import type { Route } from "../src/core/view/route.ts";
import { showBadge } from "../src/platform/badge.ts";
import type { WakeParts } from "./parts.ts";
import { REMINDER_TAG } from "./push.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Tells the person of a wake that just ended, where there is news and nobody looks, sets the badge, and takes away what is not true any
 * more. Never rejects: a browser that does not show it (Chromium's `Notification.permission` is wrong in workers, so it is
 * tried) must not end a wake. Resolves when it is shown, so that an event that waits for it keeps the worker until then.
 *
 * `isLastChance`: Background Sync will not ring again before the next visit.
 */
export async function tellPerson(
  outcome: ProcessingOutcome,
  { store, nowMs }: Pick<WakeParts, "store" | "nowMs">,
  isLastChance: boolean,
): Promise<void> {
  try {
    const facts = await readFacts(outcome, store, isLastChance);
    await showBadge(facts.totals);
    const before = await store.read("notices");
    const { notice, told } = noticeDue(facts, before, nowMs());
    // Heartbeats end a wake every ten seconds: nothing is written where nothing is new.
    if (JSON.stringify(told) !== JSON.stringify(before)) await store.write("notices", told);
    await close(untrueNotices(facts));
    if (notice !== null) await show(notice);
  } catch {
    // The app itself shows all of it at the next visit.
  }
}

/** Takes all notifications away, reminders from home too: a page that opens shows what they said. Never rejects. */
export async function closeNotices(): Promise<void> {
  try {
    for (const shown of await self.registration.getNotifications()) shown.close();
  } catch {
    // There are none in this browser.
  }
}

async function readFacts(
  outcome: ProcessingOutcome,
  store: WakeParts["store"],
  isLastChance: boolean,
): Promise<NoticeFacts> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return {
    outcome,
    totals: await store.totals(),
    isWanted: await store.read("notifications"),
    hasVisibleWindow: windows.some((one) => one.visibilityState === "visible"),
    hasReminder: (await self.registration.getNotifications({ tag: REMINDER_TAG })).length > 0,
    isLastChance: isLastChance && windows.length === 0,
  };
}

async function close(kinds: readonly NoticeKind[]): Promise<void> {
  const tags = new Set(kinds.map(noticeTag));
  for (const shown of await self.registration.getNotifications())
    if (tags.has(shown.tag)) shown.close();
}

async function show(notice: Notice): Promise<void> {
  const { title, body } = noticeText(notice);
  const route: Route = "photos";
  await self.registration.showNotification(title, {
    body,
    tag: noticeTag(notice.kind),
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    data: { route },
  });
}
