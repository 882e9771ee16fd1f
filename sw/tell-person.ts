import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import type { Totals } from "../src/core/jobs/totals.ts";
import type { ToldNotices } from "../src/core/schedule/told-notices.ts";
import { showBadge } from "../src/platform/badge.ts";
import type { WakeParts } from "./parts.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Tells the person of a wake that just ended: the badge, and notifications (notices.ts) where they asked for them. Never rejects,
 * for neither must end a wake. Resolves when all is shown, so that an event that waits for it keeps the worker until then.
 *
 * `isLastChance`: Background Sync will not ring again before the next visit.
 */
export async function tellPerson(
  outcome: ProcessingOutcome,
  parts: Pick<WakeParts, "store" | "nowMs">,
  isLastChance: boolean,
): Promise<void> {
  try {
    const totals = await parts.store.totals();
    await showBadge(totals);
    if (await parts.store.read("notifications")) {
      const { tellNews } = await import("./telling.ts");
      await tellNews(outcome, parts, isLastChance);
    } else await know(totals, parts);
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

/** What happens while nobody asks is no news later. */
async function know(
  { needsYouCount, homeCount }: Totals,
  { store }: Pick<WakeParts, "store">,
): Promise<void> {
  const stored = await store.read("notices");
  const before: Partial<ToldNotices> | null = typeof stored === "object" ? stored : null;
  if (before?.knownNeedsYouCount === needsYouCount && before.knownHomeCount === homeCount) return;
  const told = { ...before, knownNeedsYouCount: needsYouCount, knownHomeCount: homeCount };
  await store.write("notices", told);
}
