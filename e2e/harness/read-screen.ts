import type { Page } from "@playwright/test";

/** What a screen shows that it should not, a line each. */
export type ScreenFaults = {
  /** Words that do not come from the catalogue. */
  strangers: string[];
  /** Words that do not fit where they stand. */
  clipped: string[];
  /** Words that lie over others. */
  overlapping: string[];
};

/**
 * Reads a screen in disguise (pseudo.ts) as it stands. `data`: what of it is not Homeward's to say: names of files, days, sizes.
 * A name that is cut short on purpose has `text-overflow: ellipsis`; only file names may.
 */
export function readScreen(page: Page, data: readonly RegExp[]): Promise<ScreenFaults> {
  const told = JSON.stringify(data.map(({ source }) => source));
  return page.evaluate<ScreenFaults>(`(${look.toString()})(${told})`);
}

/** Runs in the page. */
function look(data: readonly string[]): ScreenFaults {
  const own = data.map((source) => new RegExp(source, "gu"));
  const faults: ScreenFaults = { strangers: [], clipped: [], overlapping: [] };
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const placeOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`;

  const judge = (text: string, element: Element, where: string) => {
    let left = text;
    // A sentence may hold another one: the inner first.
    for (let before = ""; before !== left;) {
      before = left;
      left = left.replace(/\[!![^[\]]*!!\]/gu, " ");
    }
    for (const pattern of own) left = left.replace(pattern, " ");
    if (/\p{L}{2,}/u.test(left)) faults.strangers.push(`${where} ${placeOf(element)}: ${text}`);
  };

  type Shown = { element: Element; text: string; rect: DOMRect };
  const shown: Shown[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (element === null || text === "" || !isSeen(element)) continue;
    if (["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName)) continue;
    // A sentence may stand in several nodes: what is around it decides.
    const whole = (element.closest("p,li,button,a,h1,h2,h3,label,summary,dt,dd,td,span") ?? element)
      .textContent;
    judge(text.includes("[!!") ? (whole ?? text) : text, element, "text");
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 2 && rect.height > 2) shown.push({ element, text, rect });
  }
  judge(document.title, document.documentElement, "title");
  for (const element of document.querySelectorAll("[aria-label],[title],[placeholder],[alt]"))
    if (isSeen(element))
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        judge(element.getAttribute(name) ?? "", element, name);

  const styleOf = (element: Element) => getComputedStyle(element);
  const isMeantForReaders = (element: Element) =>
    element.closest(".visually-hidden, [data-visually-hidden]") !== null ||
    element.clientWidth <= 1;
  const isShortened = (element: Element) => styleOf(element).textOverflow === "ellipsis";
  for (const { element, text, rect } of shown) {
    if (isMeantForReaders(element)) continue;
    const isWide = rect.left < -1 || rect.right > document.documentElement.clientWidth + 1;
    const scrolls = (side: string) => /auto|scroll/u.test(side);
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const style = styleOf(box);
      if (scrolls(style.overflowX)) break;
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      // The page itself does not scroll under a sheet; what is fixed to its edges stands all the same.
      if (box === document.documentElement || box === document.body) break;
      const edge = box.getBoundingClientRect();
      const isCut =
        rect.left < edge.left - 1 ||
        rect.right > edge.right + 1 ||
        (!scrolls(style.overflowY) && (rect.top < edge.top - 3 || rect.bottom > edge.bottom + 3));
      if (isCut && !isShortened(box))
        faults.clipped.push(`${placeOf(box)} cuts ${placeOf(element)}: ${text}`);
      break;
    }
    if (isWide && !shown.some(({ element: other }) => other !== element && other.contains(element)))
      if (element.closest("[data-sideways]") === null && !isInScroller(element))
        faults.clipped.push(`past the edge ${placeOf(element)}: ${text}`);
  }

  function isInScroller(element: Element): boolean {
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      if (/auto|scroll/u.test(styleOf(box).overflowX) && box !== document.documentElement)
        return true;
    return false;
  }
  /** What is fixed or sticks lies over what scrolls, and is not held against it. */
  const layerOf = (element: Element): Element | null => {
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      if (/fixed|sticky|absolute/u.test(styleOf(box).position) || box.tagName === "DIALOG")
        return box;
    return null;
  };
  for (const [at, one] of shown.entries())
    for (const other of shown.slice(at + 1)) {
      if (one.element === other.element || isMeantForReaders(one.element)) continue;
      if (isShortened(one.element) || isShortened(other.element)) continue;
      if (isMeantForReaders(other.element)) continue;
      if (layerOf(one.element) !== layerOf(other.element)) continue;
      const across =
        Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down =
        Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 2 && down > Math.min(one.rect.height, other.rect.height) * 0.4)
        faults.overlapping.push(
          `${placeOf(one.element)} ${one.text} × ${placeOf(other.element)} ${other.text}`,
        );
    }
  for (const kind of ["strangers", "clipped", "overlapping"] as const)
    faults[kind] = [...new Set(faults[kind])].slice(0, 20);
  return faults;
}
