import type { Page } from "@playwright/test";

/** One stop of the Tab key. */
export type TabStop = {
  /** Tag and name of what has the focus. */
  what: string;
  /** Something is drawn around it, or around the label that stands for it. */
  isMarked: boolean;
  /** Its middle can be seen: it is inside the window, and nothing that is fixed lies above it (WCAG 2.2, 2.4.11). */
  isSeen: boolean;
  hasName: boolean;
};

/** More stops than any screen should have. */
const MOST = 150;

/** What has the focus; null: nothing on the page. */
const STOP = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  globalThis.tabStops ??= new Set();
  if (tabStops.has(focused)) return null;
  tabStops.add(focused);
  const isOutlined = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  let marked = focused;
  while (marked !== null && !isOutlined(marked)) marked = marked.parentElement;
  const drawn = marked ?? focused;
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const above = document.elementFromPoint(x, y);
  const name = (focused.getAttribute("aria-label") ?? "") ||
    (document.getElementById(focused.getAttribute("aria-labelledby") ?? "")?.innerText ?? "") ||
    [...(focused.labels ?? [])].map((label) => label.innerText).join(" ") || focused.innerText || focused.title || "";
  return {
    what: focused.tagName.toLowerCase() + " " + name.trim().replaceAll(/\\s+/g, " ").slice(0, 60),
    isMarked: marked !== null,
    isSeen: above !== null && (drawn.contains(above) || above.contains(drawn)),
    hasName: name.trim() !== "",
  };
})()`;

/** Presses Tab from the top of a screen until it has gone round, and tells each stop. */
export async function walkByTab(page: Page): Promise<TabStop[]> {
  await page.evaluate("(globalThis.tabStops = new Set(), document.activeElement?.blur())");
  const stops: TabStop[] = [];
  while (stops.length < MOST) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<TabStop | null>(STOP);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${MOST} presses of Tab there is still more to come`);
}
