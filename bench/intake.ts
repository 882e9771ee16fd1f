// `npm run bench:intake [-- --files 1000,3000,10000 --bytes 100000 --only away,bare --live --tasks]`, after a build: many files picked at
// once in real Chromium, beside a bare page that is given the same files.
import { parseArgs } from "node:util";
import { commentedJpegs } from "../e2e/fixtures/photos.ts";
import { Home } from "../e2e/harness/home.ts";
import { until } from "../e2e/harness/until.ts";
import { openBarePicker } from "./intake/bare-pick.ts";
import { type IntakeRound, type Subject, intakeRound } from "./intake/round.ts";
import { note } from "./report.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000,3000,10000" },
    bytes: { type: "string", default: "100000" },
    /** bare, away, there, again. */
    only: { type: "string", default: "bare,away,there" },
    live: { type: "boolean", default: false },
    tasks: { type: "boolean", default: false },
  },
});

const counts = values.files.split(",").map(Number);
const files = await commentedJpegs(Math.max(...counts), Number(values.bytes));
const rounds: IntakeRound[] = [];
for (const only of values.only.split(",")) for (const count of counts) await round(only, count);
console.table(
  rounds.map((one) => ({
    load: one.load,
    files: one.files,
    seconds: (one.takenMs / 1000).toFixed(1),
    "files/s": Math.round(one.files / (one.takenMs / 1000)),
    "tasks over 50 ms": one.liveHeapBytes === null ? one.longTasks : "",
    "longest ms": one.liveHeapBytes === null ? Math.round(one.longestMs) : "",
    "over 50 ms of CPU": one.tasks?.overCount ?? "",
    "longest CPU ms": one.tasks?.longestMs.toFixed(1) ?? "",
    "heap MB: before": megabytes(one.before.heapBytes),
    peak: megabytes(one.peak.heapBytes),
    "live peak": one.liveHeapBytes === null ? "" : megabytes(one.liveHeapBytes),
    held: megabytes(one.after.heapBytes),
    "renderers MB: before": megabytes(one.before.rendererBytes),
    "peak ": megabytes(one.peak.rendererBytes),
    "held ": megabytes(one.after.rendererBytes),
  })),
);

async function round(only: string, count: number): Promise<void> {
  if (only === "bare") {
    for (const use of ["nothing", "sizes"] as const)
      await measured(
        { load: `bare: ${use}`, open: (device) => openBarePicker(device, use) },
        count,
      );
    return;
  }
  const home = await Home.start();
  try {
    if (only === "again") await sendAll(home, count);
    const load = { away: "home away", there: "home there", again: "all at home already" }[only];
    if (load === undefined) throw new Error(`There is no round called ${only}`);
    const isAway = only === "away";
    await measured(
      {
        load,
        async open(device) {
          const page = await device.pair(home.origin, await home.anotherPairingCode());
          if (isAway) await home.stop();
          return page;
        },
      },
      count,
    );
    if (isAway) await home.run();
  } finally {
    await home.dispose();
  }
}

async function measured(subject: Subject, count: number): Promise<void> {
  const one = await intakeRound(subject, files.slice(0, count), values);
  note({ kind: "intake", ...one });
  rounds.push(one);
  console.log(`${one.load}: ${(one.takenMs / 1000).toFixed(1)} s, ${one.words}`, one.causes);
}

/** Another device brings all home first. */
async function sendAll(home: Home, count: number): Promise<void> {
  const { BareDevice, pickBare } = await import("../e2e/harness/bare-device.ts");
  const device = await BareDevice.launch();
  try {
    const page = await device.pair(home.origin, await home.anotherPairingCode());
    await pickBare(page, files.slice(0, count));
    const areHome = async () => (await home.libraryCount()) >= count;
    await until("all are home", areHome, 1_800_000);
  } finally {
    await device.dispose();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
