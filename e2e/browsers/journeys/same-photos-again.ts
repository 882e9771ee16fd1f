import { expect } from "@playwright/test";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpegs } from "../../fixtures/photos.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { notesOf, pair, pick, untilSays, visit } from "../visit.ts";

export const samePhotosAgain: Journey = {
  name: "the same photos again, at once and on a later visit: nothing is sent twice",
  async run(trip) {
    const photos = await jpegs(3, 400_000, 110);
    const page = await pair(trip);
    trip.gate.bytesPerSecond = 300_000;
    await pick(page, photos);
    await untilSays(page, WORDS.report.saved(3));
    await pick(page, photos);
    trip.gate.bytesPerSecond = null;
    await expectAtHome(trip.home, photos);
    await untilSays(page, WORDS.sentence.allHome(3));
    await page.close();

    const later = await visit(trip);
    await pick(later, photos);
    await untilSays(later, WORDS.report.alreadyHome(3));
    await expectAtHome(trip.home, photos);
    expect(trip.gate.bodies.length, trip.gate.describe()).toBe(3);
    expect((await notesOf(later)).receipts.length).toBe(3);
    return "";
  },
};
