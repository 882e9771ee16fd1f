import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import {
  type Notice,
  type NoticeFacts,
  noticeDue,
  untrueNotices,
} from "../src/core/schedule/notices.ts";
import { type NoticeKind, noticeTag, parseToldNotices } from "../src/core/schedule/told-notices.ts";
import { noticeText } from "../src/core/view/notice-text.ts";
import type { Route } from "../src/core/view/route.ts";
import type { WakeParts } from "./parts.ts";
import { REMINDER_TAG } from "./push.ts";
import { type Spoken, speak } from "./speak.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Tells a person who asked for it of a wake that just ended, where there is news and nobody looks, and takes away what is not true any
 * more. Resolves when it is shown; rejects where a browser does not show it (Chromium's `Notification.permission` is wrong in
 * workers, so it is tried).
 *
 * `isLastChance`: Background Sync will not ring again before the next visit.
 */
export async function tellNews(
  outcome: ProcessingOutcome,
  { store, nowMs }: Pick<WakeParts, "store" | "nowMs">,
  isLastChance: boolean,
): Promise<void> {
  const facts = await readFacts(outcome, store, isLastChance);
  const before = parseToldNotices(await store.read("notices"));
  const { notice, told } = noticeDue(facts, before, nowMs());
  // Heartbeats end a wake every ten seconds: nothing is written where nothing is new.
  if (JSON.stringify(told) !== JSON.stringify(before)) await store.write("notices", told);
  await close(untrueNotices(facts));
  if (notice !== null) await show(notice, await speak(await store.read("language")));
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
    isWanted: true,
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

async function show(notice: Notice, spoken: Spoken): Promise<void> {
  const { title, body } = noticeText(notice);
  const route: Route = "photos";
  await self.registration.showNotification(title, {
    body,
    ...spoken,
    tag: noticeTag(notice.kind),
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    data: { route },
  });
}
