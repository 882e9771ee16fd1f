import type { Totals } from "../core/jobs/totals.ts";

/** Chromium's and Safari's badge (https://w3c.github.io/badging/), in page and worker. */
type BadgeNavigator = {
  setAppBadge?: (count: number) => Promise<void>;
  clearAppBadge?: () => Promise<void>;
};

/** Shows on the installed app's icon how many photos need the person; those that go by themselves are none of their business. Never rejects. */
export async function showBadge({ needsYouCount }: Pick<Totals, "needsYouCount">): Promise<void> {
  const { setAppBadge, clearAppBadge } = navigator as BadgeNavigator;
  // A browser without an installed app, or where the person forbade it, refuses: nothing is lost.
  try {
    await (needsYouCount === 0
      ? clearAppBadge?.call(navigator)
      : setAppBadge?.call(navigator, needsYouCount));
  } catch {}
}
