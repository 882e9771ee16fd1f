// `npm run test:browsers [-- --only firefox --journey "killed" --long]`: the journeys that need no Background Sync, in Firefox and WebKitGTK.
import "../../src/core/words/speak-english.suite.ts";
import { parseArgs } from "node:util";
import type { Engine } from "./browser.ts";
import { firefox } from "./firefox.ts";
import type { Journey } from "./journey.ts";
import { anyFiles } from "./journeys/any-files.ts";
import { cancelledWhileWaiting } from "./journeys/cancelled-while-waiting.ts";
import { browserKilledInMidUpload, pageClosedInMidUpload } from "./journeys/ended-in-mid-upload.ts";
import { homeKilled } from "./journeys/home-killed.ts";
import { longUpload } from "./journeys/long-upload.ts";
import { opensOffline } from "./journeys/opens-offline.ts";
import { browserStartedAgain, pageOpenedAgain } from "./journeys/picked-while-away.ts";
import { pickedFiles } from "./journeys/picked-files.ts";
import { samePhotosAgain } from "./journeys/same-photos-again.ts";
import { tellsTheTruth } from "./journeys/tells-the-truth.ts";
import { travel } from "./travel.ts";
import { miniBrowser, webkitWindow } from "./webkit.ts";

const ENGINES: Engine[] = [firefox, miniBrowser, webkitWindow];
const JOURNEYS: Journey[] = [
  pickedFiles,
  anyFiles,
  samePhotosAgain,
  pageOpenedAgain,
  browserStartedAgain,
  homeKilled,
  browserKilledInMidUpload,
  tellsTheTruth,
  cancelledWhileWaiting,
  opensOffline,
];

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    journey: { type: "string", default: "" },
    long: { type: "boolean", default: false },
  },
});
if (values.long) JOURNEYS.push(pageClosedInMidUpload, longUpload);

// A program that is ended by a signal must still end the browsers that it started.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

const total = { passed: 0, failed: 0, skipped: 0 };
for (const engine of ENGINES.filter(({ name }) => isMeant(name, values.only))) {
  const found = await engine.prepare();
  if ("unavailable" in found) {
    total.skipped++;
    console.log(`${engine.name}: skipped: ${found.unavailable}`);
    continue;
  }
  console.log(`${engine.name}: ${found.version}`);
  for (const journey of JOURNEYS.filter(({ name }) => isMeant(name, values.journey))) {
    const { result, words } = await travel(engine, journey);
    total[result]++;
    console.log(`${engine.name}: ${result}: ${journey.name}${words === "" ? "" : ` (${words})`}`);
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function isMeant(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.toLowerCase());
}
