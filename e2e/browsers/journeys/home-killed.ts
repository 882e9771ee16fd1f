import { video } from "../../fixtures/video.ts";
import { expectResumed, untilMidUpload } from "../../harness/resumed.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { pair, pick } from "../visit.ts";

export const homeKilled: Journey = {
  name: "a home killed in mid-upload and started again gets the rest of the video, not all of it anew",
  async run(trip) {
    const file = await video(130, 40_000_000);
    const page = await pair(trip);
    trip.gate.bytesPerSecond = 6_000_000;
    await pick(page, [file]);
    await untilMidUpload(trip.gate);
    await trip.home.kill();
    await trip.home.run();
    await expectAtHome(trip.home, [file]);
    expectResumed(trip.gate, file);
    return "";
  },
};
