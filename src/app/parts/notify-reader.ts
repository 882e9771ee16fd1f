/** ARIA notifications (Chromium 141, https://www.w3.org/TR/wai-aria-1.3/): not in TypeScript's DOM library yet. */
type Notifier = { ariaNotify?: (words: string, options: { priority: "normal" }) => void };

/** Says something through a screen reader without a place on the page; false: this browser cannot. */
export function notifyReader(words: string): boolean {
  const notifier = document as Document & Notifier;
  if (notifier.ariaNotify === undefined) return false;
  notifier.ariaNotify(words, { priority: "normal" });
  return true;
}
