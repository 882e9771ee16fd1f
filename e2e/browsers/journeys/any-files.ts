import { writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpegs } from "../../fixtures/photos.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { pair, untilSays, untilTrue } from "../visit.ts";

export const anyFiles: Journey = {
  name: "the picker of any files takes photos and refuses what is none by name",
  async run(trip) {
    const photos = await jpegs(2, 100_000, 250);
    const text = join(tmpdir(), `homeward-letter-${process.pid}.txt`);
    await writeFile(text, "Dear all");
    const page = await pair(trip);
    await untilTrue(page, "document.querySelector('#choose-files') !== null");
    expect(await page.evaluate("document.querySelector('#choose-files').accept")).toBe("");
    await page.setFiles("#choose-files", [...photos.map(({ path }) => path), text]);
    await expectAtHome(trip.home, photos);
    await untilSays(page, WORDS.report.refused(1));
    return "";
  },
};
