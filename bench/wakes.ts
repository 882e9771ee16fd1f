// `npm run bench:wakes [-- --rounds 10 --photos 100 --only link-up|hundred|cuts]`: what wakes cost and how soon they come, in real Chromium at the end of a real cable.
import { parseArgs } from "node:util";
import { jpegs } from "../e2e/fixtures/photos.ts";
import { LinkedDevice } from "../e2e/harness/linked-device.ts";
import { syncClock } from "../e2e/harness/sync-watch.ts";
import { note, spread } from "./report.ts";
import { type LinkUpRound, linkUpRounds } from "./wakes/link-up.ts";
import { type HundredCase, hundredCase } from "./wakes/per-hundred.ts";
import { threeCuts } from "./wakes/three-cuts.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    photos: { type: "string", default: "100" },
    only: { type: "string" },
  },
});

/** Chromium's own retries come after 5 and 15 minutes; the bad network with no page shall not take an hour. */
const SOONER = { retryDelayS: 10, attempts: 10 };

const wants = (name: string) => values.only === undefined || values.only === name;
if (wants("link-up")) await linkUp();
if (wants("hundred")) await hundred();
if (wants("cuts")) await cuts();

async function linkUp(): Promise<void> {
  const rounds = await atACable([], (linked) => linkUpRounds(linked, Number(values.rounds)));
  if (rounds === null) return;
  report("link-up", { rounds });
  const column = (field: keyof LinkUpRound) => spread(rounds.map((round) => round[field]));
  console.log("From the link's return, no page open, worker stopped; ms, median (lowest–highest):");
  console.table([
    {
      rounds: rounds.length,
      "sync event": column("syncMs"),
      "its first request": column("probeMs"),
      "first byte of a photo": column("firstByteMs"),
      "three photos home": column("allHomeMs"),
    },
  ]);
}

async function hundred(): Promise<void> {
  const photos = await jpegs(Number(values.photos), 300_000, 4_000);
  const cases: HundredCase[] = [];
  for (const page of ["open", "closed"] as const) {
    for (const bad of [false, true]) {
      const flags = bad && page === "closed" ? syncClock(SOONER) : [];
      const one = await atACable(flags, (linked) => hundredCase(linked, photos, { bad, page }));
      if (one === null) return;
      report("hundred", one);
      cases.push(one);
    }
  }
  console.log(`Wakes and requests for ${photos.length} photos of about 300 kB:`);
  console.table(cases.map(hundredRow));
  for (const { page, network } of cases) console.log(`  page ${page}, network ${network}`);
  console.log(
    `  bad network with the page closed: Chromium tries again after ${SOONER.retryDelayS} s instead of 5 and 15 minutes`,
  );
}

function hundredRow(one: HundredCase): Record<string, string | number> {
  return {
    network: one.network.startsWith("good") ? "good" : "bad",
    page: one.page,
    seconds: one.seconds.toFixed(1),
    wakes: words(one.wakes),
    requests: words(one.requests),
    "sent / photos": (one.uploadedBytes / one.photoBytes).toFixed(3),
    "on the wire / photos": (one.wireBytes / one.photoBytes).toFixed(3),
  };
}

async function cuts(): Promise<void> {
  const lines = await atACable([], threeCuts);
  if (lines === null) return;
  report("cuts", { lines });
  console.log("The wake log of a run in which the link was cut three times:\n");
  for (const line of lines) console.log(`  ${line}`);
}

/** Runs one case with a home, a browser and a cable of its own; null, with the reason printed, where there can be none. */
async function atACable<Result>(
  flags: string[],
  run: (linked: LinkedDevice) => Promise<Result>,
): Promise<Result | null> {
  const linked = await LinkedDevice.launch(flags);
  if ("unavailable" in linked) {
    console.log(`not measured: ${linked.unavailable}`);
    return null;
  }
  try {
    return await run(linked);
  } finally {
    await linked.dispose();
  }
}

/** One line of JSON, printed and kept. */
function report(kind: string, measurement: object): void {
  note({ kind, ...measurement });
  console.log(JSON.stringify({ kind, ...measurement }));
}

/** `online 3, enqueue 1`; kinds that did not occur are left out. */
function words(counts: Record<string, number>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
