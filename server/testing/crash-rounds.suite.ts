import { once } from "node:events";
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { trackedFiles } from "../verify/walk-beside.ts";
import { ChildHome, runHomeward } from "./child-home.suite.ts";
import { STEPS, type Step } from "./kill-at.suite.ts";
import { filesIn, sha256Of, tempFolder } from "./rig.suite.ts";
import { Sender } from "./sender.suite.ts";

const PRELOAD = join(import.meta.dirname, "kill-at.suite.ts");
const LANES = 4;
/** A kill comes at one of the first so many times that the step is reached. */
const LATEST = 8;

/** What the rounds of one step gave. */
export type StepResult = {
  rounds: number;
  acknowledged: number;
  /** Acknowledged, and not home after the kill. */
  missing: number;
  /** In the catalogue or in the library, and not whole. */
  halfWritten: number;
};

export type CrashTable = {
  steps: Record<Step, StepResult>;
  photos: number;
  /** Photos that lay twice in the library when all was sent in the end. */
  doubled: number;
  /** Photos that never came home, and bytes of uploads left behind, in the end. */
  lost: number;
  leftParts: number;
};

type State = { whole: Set<string>; halfWritten: string[] };

/** What a home that was killed has on its disk. */
async function stateOf(data: string, sent: ReadonlySet<string>): Promise<State> {
  const library = join(data, "library");
  const hashes = new Map<string, string>();
  for (const path of filesIn(library))
    hashes.set(path, sha256Of(await readFile(join(library, path))));
  const rows = await openSqliteCatalogue(join(data, "homeward.sqlite"));
  const state: State = { whole: new Set(), halfWritten: [] };
  for await (const { path, sha256 } of trackedFiles(rows, "")) {
    if (hashes.get(path) === sha256) state.whole.add(sha256);
    else state.halfWritten.push(`${path}: ${hashes.get(path) ?? "missing"} is not ${sha256}`);
  }
  await rows.close();
  // What has its name and is not committed yet must be whole too: people look into the folder.
  for (const [path, sha256] of hashes)
    if (!sent.has(sha256)) state.halfWritten.push(`${path}: nobody sent ${sha256}`);
  return state;
}

/** Kills a home that is being sent photos, so many times at each step, and looks after each kill at what it holds. */
export async function crashTable(roundsPerStep: number): Promise<CrashTable> {
  const data = tempFolder();
  const { stdout } = await runHomeward(["device", "add", "sender", "--data", data]);
  const sender = new Sender(stdout.trim());
  const nothing = { rounds: 0, acknowledged: 0, missing: 0, halfWritten: 0 };
  const steps = Object.fromEntries(STEPS.map((step) => [step, { ...nothing }]));
  // Keys and folders are made before anything is killed.
  await (await ChildHome.start(data)).end("SIGTERM");
  for (let round = 0; round < roundsPerStep * STEPS.length; round += 1) {
    const step = STEPS[round % STEPS.length];
    const result = step === undefined ? undefined : steps[step];
    if (step === undefined || result === undefined) throw new Error("No such step");
    const before = sender.acknowledged.size;
    const home = await ChildHome.start(data, 0, {
      execArgv: ["--import", PRELOAD],
      env: { HOMEWARD_KILL_AT: `${step}:${randomInt(1, LATEST + 1)}` },
    });
    const exit = once(home.process, "exit");
    await Promise.all(Array.from({ length: LANES }, () => sender.sendUntilCut(home.port)));
    await exit;
    if (home.process.signalCode !== "SIGKILL") throw new Error(`Not killed ${step}`);
    const state = await stateOf(data, sender.sent);
    result.rounds += 1;
    result.acknowledged += sender.acknowledged.size - before;
    result.halfWritten += state.halfWritten.length;
    for (const words of state.halfWritten) console.log(`Half-written, killed ${step}: ${words}`);
    for (const sha256 of sender.acknowledged) if (!state.whole.has(sha256)) result.missing += 1;
  }
  const home = await ChildHome.start(data);
  await sender.sendRest(home.port);
  await home.end("SIGTERM");
  const files = filesIn(join(data, "library"));
  const { whole } = await stateOf(data, sender.sent);
  return {
    steps: steps as Record<Step, StepResult>,
    photos: sender.sent.size,
    doubled: files.length - whole.size,
    lost: sender.sent.size - whole.size,
    leftParts: filesIn(join(data, "uploads")).length,
  };
}
