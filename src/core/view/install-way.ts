/** What tells how this browser installs a web app. */
export type InstallFacts = {
  isInstalled: boolean;
  /** The browser handed its own question over (`beforeinstallprompt`). */
  canAsk: boolean;
  userAgent: string;
  /** `navigator.maxTouchPoints`: an iPad calls itself a Mac. */
  touchPointCount: number;
};

/**
 * How one comes to an installed Homeward here.
 *
 * - `ask`: a button of ours opens the browser's question.
 * - `share-sheet`: iOS and iPadOS, in every browser since 16.4 (https://webkit.org/blog/13878/).
 * - `dock`: Safari 17 on a Mac (https://webkit.org/blog/14445/).
 * - `phone-menu`, `menu`: the browser's own menu, Firefox on Android and Chromium.
 * - `none`: no way that we know.
 */
export type InstallWay =
  | "installed"
  | "ask"
  | "share-sheet"
  | "dock"
  | "phone-menu"
  | "menu"
  | "none";

/** The way to an installed app, from features first and from the browser's name only where nothing else tells. */
export function installWay(facts: InstallFacts): InstallWay {
  const { isInstalled, canAsk, userAgent, touchPointCount } = facts;
  if (isInstalled) return "installed";
  if (canAsk) return "ask";
  const isMac = userAgent.includes("Macintosh");
  if (/iPhone|iPad|iPod/u.test(userAgent) || (isMac && touchPointCount > 1)) return "share-sheet";
  if (userAgent.includes("Firefox/")) return userAgent.includes("Android") ? "phone-menu" : "none";
  if (/Chrom(?:e|ium)\//u.test(userAgent)) return "menu";
  return isMac && userAgent.includes("Safari/") ? "dock" : "none";
}
