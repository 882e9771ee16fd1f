import { expect } from "@playwright/test";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpegs } from "../../fixtures/photos.ts";
import { video } from "../../fixtures/video.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey, Trip } from "../journey.ts";
import { notesOf, pair, pick, untilSays, visit } from "../visit.ts";

/** The one thing that a page without Background Sync can promise: what was picked goes home at the next visit. */
async function pickedWhileAway(trip: Trip, between: () => Promise<void>): Promise<string> {
  const photos = [...(await jpegs(4, 400_000, 120)), await video(124, 12_000_000)];
  const paired = await pair(trip);
  await trip.home.stop();
  await pick(paired, photos);
  await untilSays(paired, WORDS.report.saved(5));
  await untilSays(paired, WORDS.sentence.unreachable(5, WORDS.here.device));
  // ArrayBuffers are kept in parts of 4 MiB, so the video has more than one.
  const kept = (await notesOf(paired)).byteKeys.length > photos.length ? "ArrayBuffers" : "Blobs";
  await paired.close();
  await between();
  expect(await trip.home.libraryCount()).toBe(0);
  const startedAtMs = performance.now();
  const page = await visit(trip);
  await expectAtHome(trip.home, photos);
  const tookMs = performance.now() - startedAtMs;
  await untilSays(page, WORDS.sentence.allHome(5));
  return `kept as ${kept}; home ${(tookMs / 1000).toFixed(1)} s after the page was opened`;
}

export const pageOpenedAgain: Journey = {
  name: "picked while home was away, page closed and opened again: everything goes home by itself",
  run: (trip) => pickedWhileAway(trip, () => trip.home.run()),
};

export const browserStartedAgain: Journey = {
  name: "picked while home was away, browser killed and started again: everything goes home by itself",
  needsProfile: true,
  run: (trip) =>
    pickedWhileAway(trip, async () => {
      await trip.browser.kill();
      await trip.home.run();
      await trip.browser.start();
    }),
};
