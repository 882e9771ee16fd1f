import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { WORDS } from "../src/core/view/words.ts";
import { emptyJpeg, jpegs } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const SIZES = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
];

test("the first screen passes axe and does not scroll sideways, before pairing", async ({
  home,
  device,
}) => {
  const page = await device.context.newPage();
  await page.goto(home.origin);
  await expect(page.getByRole("button", { name: WORDS.pair.button, exact: true })).toBeVisible();
  await lookAtAll(page, "unpaired");
});

test("the first screen passes axe and does not scroll sideways, with photos home, waiting and refused", async ({
  home,
  gate,
  device,
}) => {
  const atHome = await jpegs(6, 100_000, 140);
  const waiting = await jpegs(4, 2_000_000, 150);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, atHome);
  await expectAtHome(home, atHome);
  gate.bytesPerSecond = 40_000;
  await pick(page, [...waiting, await emptyJpeg()]);
  await expect(page.getByText(WORDS.report.refused(1))).toBeVisible();
  await expect(
    page.getByRole("link", { name: WORDS.home.open(atHome[0]!.filename) }),
  ).toBeVisible();
  await lookAtAll(page, "busy");
  gate.bytesPerSecond = null;
  await expectAtHome(home, [...atHome, ...waiting]);
});

async function lookAtAll(page: Page, state: string): Promise<void> {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
  for (const { name, width, height } of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = `results/screens/${state}-${name}-${colorScheme}.png`;
      await page.screenshot({ path: fileURLToPath(new URL(path, import.meta.url)) });
      expect(await violations(page, axe), `${state}, ${name}, ${colorScheme}`).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
    }
  }
}

/** What axe finds, one line each; run through the debugger, since the page lets in no script but its own. */
async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run()");
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
