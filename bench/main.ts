// `npm run bench [-- --rounds 5 --photos 200 --video-mib 2048]`, after a build: the way home against a bare PUT, in real Chromium.
import { parseArgs } from "node:util";
import type { Fixture } from "../e2e/fixtures/cache.ts";
import { jpegs } from "../e2e/fixtures/photos.ts";
import { video } from "../e2e/fixtures/video.ts";
import { bareRound } from "./bare-round.ts";
import { homewardRound } from "./homeward-round.ts";
import { note, table } from "./report.ts";
import { countRequests } from "./requests.ts";
import type { Round } from "./round.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    photos: { type: "string", default: "200" },
    "video-mib": { type: "string", default: "2048" },
    "video-rounds": { type: "string", default: "1" },
  },
});

const rounds: Round[] = [];
const photoCount = Number(values.photos);
if (photoCount > 0) {
  const photos = await jpegs(photoCount, 2_000_000, 1_000);
  await compare(`${photoCount} × 2 MB`, photos, Number(values.rounds));
  const requests = await countRequests(photos);
  note({ kind: "requests", photos: photoCount, ...requests });
  console.log(`Requests for ${photoCount} photos:`, requests);
}
const videoBytes = Number(values["video-mib"]) * 1024 * 1024;
if (videoBytes > 0) {
  const file = await video(1, videoBytes);
  await compare(`one video of ${values["video-mib"]} MiB`, [file], Number(values["video-rounds"]));
}
console.table(table(rounds));

/** Both ways in turn, so that whatever else the machine does meets both alike. */
async function compare(load: string, files: readonly Fixture[], times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    for (const way of [homewardRound, bareRound]) {
      const round = await way(load, files);
      note({ kind: "round", ...round });
      rounds.push(round);
      console.log(`${load}, ${round.way}: sent in ${(round.sentMs / 1000).toFixed(2)} s`);
    }
  }
}
