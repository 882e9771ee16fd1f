/** Where pickers differ in what they leave of a photo. */
export type BrowserKind = "ios" | "android" | "desktop";

/**
 * Of which kind a browser is, from its User-Agent; an iPad calls itself a Mac, but has fingers on it. `touchPoints`: as
 * `navigator.maxTouchPoints` tells.
 */
export function browserKindOf(userAgent: string, touchPoints: number): BrowserKind {
  if (/iPhone|iPad|iPod/u.test(userAgent)) return "ios";
  if (/Macintosh/u.test(userAgent) && touchPoints > 1) return "ios";
  return /Android/u.test(userAgent) ? "android" : "desktop";
}
