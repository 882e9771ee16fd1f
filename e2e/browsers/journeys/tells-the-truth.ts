import { expect } from "@playwright/test";
import { SETTINGS_WORDS } from "../../../src/core/words/en/settings.ts";
import { WORDS } from "../../../src/core/words/en/app.ts";
import type { Journey } from "../journey.ts";
import { pair, show, untilSays, untilTrue } from "../visit.ts";

export const tellsTheTruth: Journey = {
  name: "it says that this browser sends only while Homeward is open, and Settings says why",
  async run(trip) {
    const page = await pair(trip);
    expect(await page.evaluate("'SyncManager' in self")).toBe(false);
    await untilSays(page, WORDS.waking.onlyWhileOpen);
    await show(page, "settings");
    await untilTrue(page, "document.querySelector('.report-sentence') !== null");
    expect(await page.evaluate("document.querySelector('.report-sentence').innerText")).toBe(
      WORDS.waking.onlyWhileOpen,
    );
    const rows = await page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('.ability'), (row) => Array.from(row.children, (part) => part.innerText).join(' · '))",
    );
    const { backgroundSync, serviceWorker, periodicSync } = SETTINGS_WORDS.ability;
    expect(rows).toContain(
      `${serviceWorker.name} · ${SETTINGS_WORDS.state.can} · ${serviceWorker.can}`,
    );
    for (const { name, missing } of [backgroundSync, periodicSync]) {
      expect(rows).toContain(`${name} · ${SETTINGS_WORDS.state.missing} · ${missing}`);
    }
    return "";
  },
};
