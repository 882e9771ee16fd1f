import type { Page } from "@playwright/test";

/** Something moved under the eye without having been touched: what, and how far, as Chromium counts it. */
export type Shift = { value: number; what: string[] };

/** To be added before the page loads: notes every layout shift that no input explains, and all that a screen reader would say. */
export const WATCH_QUIET = `(() => {
  globalThis.shifts = [];
  globalThis.announced = [];
  const named = (node) => node?.nodeType === 1
    ? node.tagName.toLowerCase() + "." + node.className + " " + (node.innerText ?? "").slice(0, 30)
    : String(node?.textContent).slice(0, 30);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      shifts.push({ value, what: sources.map(({ node, previousRect: a, currentRect: b }) =>
        named(node) + " " + [a.x, a.y, a.width, a.height] + " → " + [b.x, b.y, b.width, b.height]) });
    }
  }).observe({ type: "layout-shift", buffered: true });
  const { ariaNotify } = Document.prototype;
  if (ariaNotify) Document.prototype.ariaNotify = function (words, options) {
    announced.push(words);
    return ariaNotify.call(this, words, options);
  };
  const LIVE = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])";
  const said = new WeakMap();
  new MutationObserver((changes) => {
    const regions = new Set();
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region) regions.add(region);
      for (const added of addedNodes) if (added.nodeType === 1) for (const one of added.querySelectorAll("[role=alert]")) regions.add(one);
    }
    for (const region of regions) {
      const words = region.innerText.trim();
      if (words !== "" && said.get(region) !== words) announced.push(words);
      said.set(region, words);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** Every shift since the page loaded. */
export const shiftsOf = (page: Page): Promise<Shift[]> => page.evaluate<Shift[]>("shifts");

/** Every announcement since the page loaded. */
export const announcedOn = (page: Page): Promise<string[]> => page.evaluate<string[]>("announced");
