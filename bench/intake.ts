// `npm run bench:intake [-- --files 10000 --bytes 100000]`, after a build: many files picked at once in real Chromium.
import { parseArgs } from "node:util";
import { commentedJpegs } from "../e2e/fixtures/photos.ts";
import { Home } from "../e2e/harness/home.ts";
import { until } from "../e2e/harness/until.ts";
import { type IntakeRound, intakeRound } from "./intake/round.ts";
import { note } from "./report.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    bytes: { type: "string", default: "100000" },
    only: { type: "string" },
  },
});

const files = await commentedJpegs(Number(values.files), Number(values.bytes));
const home = await Home.start();
const rounds: IntakeRound[] = [];
try {
  await round("home away: all stored", true);
  await round("home there: stored and sent at once", false);
  if (values.only === undefined) {
    await sendAll();
    await round("all at home already, new device", false);
  }
} finally {
  await home.dispose();
}
console.table(
  rounds.map((one) => ({
    load: one.load,
    files: one.files,
    seconds: (one.takenMs / 1000).toFixed(1),
    "files/s": Math.round(one.files / (one.takenMs / 1000)),
    "tasks over 50 ms": one.longTasks,
    "longest ms": Math.round(one.longestMs),
    "heap MB before, peak, after": one.heapBytes.map(megabytes).join(" "),
    "renderers MB before, peak": one.rendererBytes.map(megabytes).join(" "),
  })),
);

async function round(load: string, isHomeAway: boolean): Promise<void> {
  if (values.only !== undefined && !load.includes(values.only)) return;
  const one = await intakeRound(load, home, files, isHomeAway);
  note({ kind: "intake", ...one });
  rounds.push(one);
  console.log(`${load}: ${(one.takenMs / 1000).toFixed(1)} s, ${one.words}`, one.causes);
}

/** The device of the round before went away in the middle: another one brings the rest home. */
async function sendAll(): Promise<void> {
  if ((await home.libraryCount()) >= files.length) return;
  const { BareDevice, pickBare } = await import("../e2e/harness/bare-device.ts");
  const device = await BareDevice.launch();
  try {
    await pickBare(await device.pair(home.origin, await home.anotherPairingCode()), files);
    const areHome = async () => (await home.libraryCount()) >= files.length;
    await until("all are home", areHome, 1_800_000);
  } finally {
    await device.dispose();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
