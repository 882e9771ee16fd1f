import { expect } from "@playwright/test";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpeg, jpegs } from "../../fixtures/photos.ts";
import { video } from "../../fixtures/video.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { notesOf, pair, pick, untilSays } from "../visit.ts";

export const pickedFiles: Journey = {
  name: "picked photos and a video arrive home byte for byte, each with a receipt",
  async run(trip) {
    const files = [
      ...(await jpegs(3, 400_000, 100)),
      await jpeg(103, 6_000_000),
      // Above 16 MiB the page hashes with WebAssembly, and ArrayBuffers take several parts.
      await video(104, 20_000_000),
    ];
    const page = await pair(trip);
    await pick(page, files);
    await expectAtHome(trip.home, files);
    await untilSays(page, WORDS.sentence.allHome(files.length));
    await untilSays(page, WORDS.note.checked);
    const { jobs, byteKeys, receipts } = await notesOf(page);
    expect(jobs).toEqual([]);
    expect(byteKeys).toEqual([]);
    expect(receipts.map(({ sha256 }) => sha256).toSorted()).toEqual(
      files.map(({ sha256 }) => sha256).toSorted(),
    );
    return "";
  },
};
