import { performance } from "node:perf_hooks";
import { video } from "../../fixtures/video.ts";
import { expectResumed, untilMidUpload } from "../../harness/resumed.ts";
import { expectAtHome } from "../../harness/test.ts";
import { until } from "../../harness/until.ts";
import type { Journey } from "../journey.ts";
import { pair, pick, visit } from "../visit.ts";

export const browserKilledInMidUpload: Journey = {
  name: "a browser killed in mid-upload goes on where it stood when it is started again",
  needsProfile: true,
  async run(trip) {
    const file = await video(170, 40_000_000);
    const page = await pair(trip);
    trip.gate.bytesPerSecond = 6_000_000;
    await pick(page, [file]);
    await untilMidUpload(trip.gate);
    await trip.browser.kill();
    await trip.browser.start();
    await visit(trip);
    await expectAtHome(trip.home, [file]);
    expectResumed(trip.gate, file);
    return "";
  },
};

/** No Background Sync: the browser ends the worker some time after its last page, in the middle of whatever it does. */
export const pageClosedInMidUpload: Journey = {
  name: "a page closed in mid-upload and opened again after the browser ended the worker: the upload goes on where it stood",
  withinMs: 300_000,
  async run(trip) {
    const file = await video(171, 60_000_000);
    const page = await pair(trip);
    trip.gate.bytesPerSecond = 300_000;
    await pick(page, [file]);
    await untilMidUpload(trip.gate);
    await page.close();
    const closedAtMs = performance.now();
    let sentBytes = -1;
    await until(
      "the worker has ended",
      async () => {
        const inHand = trip.gate.bodies.at(-1)?.status === null;
        const isStill = inHand && trip.gate.uploadedBytes === sentBytes;
        sentBytes = trip.gate.uploadedBytes;
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        return isStill;
      },
      150_000,
    );
    const livedS = Math.round((performance.now() - closedAtMs) / 1000) - 6;
    trip.gate.bytesPerSecond = null;
    await visit(trip);
    await expectAtHome(trip.home, [file]);
    expectResumed(trip.gate, file);
    return `the worker went on for about ${livedS} s`;
  },
};
