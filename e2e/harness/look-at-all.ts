import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Page, expect } from "@playwright/test";
import type { AxeResults } from "axe-core";

const SIZES = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];
/** The narrowest screen that must not scroll sideways (WCAG 2.2, 1.4.10), CSS pixels. */
const NARROWEST = 320;

/** Holds a screen, as it stands, against axe in all sizes and colours, keeps a picture of each, and never lets it scroll sideways. */
export async function lookAtAll(page: Page, state: string): Promise<void> {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
  for (const { name, width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = `../results/screens/${state}-${name}-${colorScheme}.png`;
      await page.screenshot({
        path: fileURLToPath(new URL(path, import.meta.url)),
        fullPage: true,
      });
      expect(await violations(page, axe), `${state}, ${name}, ${colorScheme}`).toEqual([]);
    }
  }
  for (const width of [NARROWEST, ...SIZES.map((size) => size.width)]) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate("document.documentElement.scrollWidth");
    expect(needed, `${state}, ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** What axe finds, one line each; run through the debugger, since the page lets in no script but its own. */
async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run()");
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
