import { expect } from "@playwright/test";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { video } from "../../fixtures/video.ts";
import { rowsOf } from "../../harness/indexed-db.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { pair, pick, untilSays } from "../visit.ts";

const SIZE_BYTES = 45_000_000;
const BYTES_PER_SECOND = 250_000;

/** Three minutes are longer than any of these browsers lets one event of a worker take. */
export const longUpload: Journey = {
  name: "a video that takes three minutes arrives while the page stays open",
  withinMs: 600_000,
  async run(trip) {
    const file = await video(160, SIZE_BYTES);
    const page = await pair(trip);
    trip.gate.bytesPerSecond = BYTES_PER_SECOND;
    await pick(page, [file]);
    await expectAtHome(trip.home, [file], 540_000);
    await untilSays(page, WORDS.sentence.allHome(1));
    const chunks = trip.gate.bodies;
    expect(chunks.filter(({ method }) => method === "POST").length, trip.gate.describe()).toBe(1);
    const cutCount = chunks.filter(({ status }) => status === null).length;
    // A wake that its worker did not live through is not in the log.
    const wakes = await page.evaluate<{ startedAtMs: number; endedAtMs: number }[]>(
      rowsOf("wakes"),
    );
    const seconds = wakes.map(({ startedAtMs, endedAtMs }) =>
      Math.round((endedAtMs - startedAtMs) / 1000),
    );
    return `${chunks.length} chunks, ${cutCount} cut; wakes of ${seconds.join(", ")} s`;
  },
};
