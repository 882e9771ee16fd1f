/** What a person calls the thing in their hand or on their desk. */
export type DeviceKind = "phone" | "tablet" | "device";

/**
 * Tells phone and tablet from the rest by the User-Agent. iPadOS calls itself a Mac, but no Mac has a touch screen; Android
 * says "Mobile" on phones only (https://developer.chrome.com/docs/privacy-security/user-agent).
 */
export function deviceKindOf(userAgent: string, maxTouchPoints: number): DeviceKind {
  if (/iPhone|iPod|Windows Phone/u.test(userAgent)) return "phone";
  if (/iPad/u.test(userAgent)) return "tablet";
  if (/Macintosh/u.test(userAgent)) return maxTouchPoints > 1 ? "tablet" : "device";
  if (/Android/u.test(userAgent)) return /Mobile/u.test(userAgent) ? "phone" : "tablet";
  return "device";
}
