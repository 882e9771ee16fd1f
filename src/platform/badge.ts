import type { Totals } from "../core/jobs/totals.ts";

/** Chromium's and Safari's badge (https://w3c.github.io/badging/), in page and worker. */
type BadgeNavigator = {
  setAppBadge?: (count: number) => Promise<void>;
  clearAppBadge?: () => Promise<void>;
};

/** Shows on the installed app's icon how many photos wait or need the person; none clears it. Never rejects. */
export async function showBadge({
  waitingCount,
  needsYouCount,
}: Pick<Totals, "waitingCount" | "needsYouCount">): Promise<void> {
  const { setAppBadge, clearAppBadge } = navigator as BadgeNavigator;
  const count = waitingCount + needsYouCount;
  // A browser without an installed app, or where the person forbade it, refuses: nothing is lost.
  try {
    await (count === 0 ? clearAppBadge?.call(navigator) : setAppBadge?.call(navigator, count));
  } catch {}
}
