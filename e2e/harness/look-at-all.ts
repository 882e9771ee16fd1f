import { fileURLToPath } from "node:url";
import { type Page, expect, test } from "@playwright/test";
import { askAxe } from "./ask-axe.ts";
import { AXE_LOOK } from "./axe-table.ts";

const SIZES = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];
/** The narrowest screen that must not scroll sideways (WCAG 2.2, 1.4.10), and a laptop's at 200 %, CSS pixels. */
const NARROW = [
  { name: "narrow", width: 320, height: 640 },
  { name: "zoomed", width: 640, height: 400 },
];
/** A picture of a whole screen is no longer than this, CSS pixels: a library has no end. */
const MOST_HEIGHT = 4_000;

/**
 * Holds a screen, as it stands, against axe in all sizes and colours, keeps pictures of each, and never lets it scroll sideways:
 * as a person sees it at first (`-dark`, `-light`), as a whole (`-whole`), in forced colours, on the narrowest screen and at 200 %.
 */
export async function lookAtAll(page: Page, state: string): Promise<void> {
  for (const { name, width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await keepPicture(page, `${state}-${name}-${colorScheme}`);
      // What colours do not change is asked once.
      const found = await askAxe(page, colorScheme === "light" ? "all" : "colours");
      test.info().annotations.push({
        type: AXE_LOOK,
        description: JSON.stringify({ state, size: name, colorScheme, ...found }),
      });
      expect(found.violations, `${state}, ${name}, ${colorScheme}`).toEqual([]);
    }
    await expectNoSideways(page, state, width);
    await keepWhole(page, `${state}-${name}-whole`, { width, height });
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  await keepPicture(page, `${state}-phone-forced`);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  for (const { name, width, height } of NARROW) {
    await page.setViewportSize({ width, height });
    await expectNoSideways(page, state, width);
    await keepPicture(page, `${state}-${name}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function expectNoSideways(page: Page, state: string, width: number): Promise<void> {
  const needed = await page.evaluate("document.documentElement.scrollWidth");
  expect(needed, `${state}, ${width} px`).toBeLessThanOrEqual(width);
}

/** The whole screen in a window as high as it is: what is fixed to an edge stands at that edge, not amid the picture. */
async function keepWhole(
  page: Page,
  name: string,
  size: { width: number; height: number },
): Promise<void> {
  const wholeHeight = await page.evaluate<number>("document.documentElement.scrollHeight");
  if (wholeHeight <= size.height) return;
  await page.setViewportSize({ ...size, height: Math.min(wholeHeight, MOST_HEIGHT) });
  await keepPicture(page, name);
}

/** Keeps a picture of the window as it stands, for a person to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../results/screens/${name}.png`, import.meta.url));
  await page.screenshot({ path });
}
