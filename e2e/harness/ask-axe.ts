import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

/** Both sets; the size of targets (WCAG 2.2, 2.5.8) is among those that axe asks only when told. */
const OPTIONS: Record<"all" | "colours", RunOptions> = {
  all: { rules: { "target-size": { enabled: true } }, resultTypes: ["violations", "incomplete"] },
  colours: {
    runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
    resultTypes: ["violations", "incomplete"],
  },
};

/** What axe says of a page as it stands. */
export type AxeFindings = {
  /** Rules that the page keeps. */
  keptCount: number;
  /** Rules of which axe leaves the judgement to a person. */
  unsure: string[];
  /** One line for each place. */
  violations: string[];
};

/** Holds a page against axe; run through the debugger, since the page lets in no script but its own. */
export async function askAxe(page: Page, rules: "all" | "colours"): Promise<AxeFindings> {
  const isThere = await page.evaluate<boolean>("'axe' in globalThis");
  if (!isThere) {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
  }
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(OPTIONS[rules])})`);
  return {
    keptCount: results.passes.length,
    unsure: results.incomplete.map(({ id }) => id),
    violations: results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}`),
    ),
  };
}
