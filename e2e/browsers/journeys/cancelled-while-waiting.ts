import { expect } from "@playwright/test";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpegs } from "../../fixtures/photos.ts";
import { expectAtHome } from "../../harness/test.ts";
import { until } from "../../harness/until.ts";
import type { Journey } from "../journey.ts";
import { notesOf, pair, pick, untilSays, untilTrue } from "../visit.ts";

export const cancelledWhileWaiting: Journey = {
  name: "a photo cancelled while it waits never arrives; the others do",
  async run(trip) {
    const photos = await jpegs(3, 400_000, 140);
    const [dropped, ...kept] = photos;
    const page = await pair(trip);
    await trip.home.stop();
    await pick(page, photos);
    await untilSays(page, WORDS.sentence.unreachable(3, WORDS.here.device));
    const cancel = `[aria-label="${WORDS.queue.cancel(dropped!.filename)}"]`;
    await page.evaluate(`document.querySelector(${JSON.stringify(cancel)}).click()`);
    await untilSays(page, WORDS.sentence.unreachable(2, WORDS.here.device));
    await untilTrue(page, `document.querySelector(${JSON.stringify(cancel)}) === null`);
    await trip.home.run();
    await expectAtHome(trip.home, kept);
    await until("the queue is empty", async () => (await notesOf(page)).jobs.length === 0);
    expect((await notesOf(page)).byteKeys).toEqual([]);
    await expectAtHome(trip.home, kept);
    return "";
  },
};
