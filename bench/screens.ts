// `npm run bench:screens [-- --jobs 10000 --times 5 --slow 6 --only photo]`: from a press to the next paint (Event Timing) on a slowed
// processor with many photos queued, for what a person does most, and what moved meanwhile. Needs Chromium and a build.
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { photosOf } from "../e2e/fixtures/dated-photos.ts";
import { Device, pick } from "../e2e/harness/device.ts";
import { Home } from "../e2e/harness/home.ts";
import { chosen } from "../e2e/harness/settings-rows.ts";
import { until } from "../e2e/harness/until.ts";
import { DEFAULT_CONDITIONS } from "../src/core/schedule/conditions.ts";
import { FIRST_STEPS } from "../src/core/first-run.ts";
import { HASH_OF } from "../src/core/view/route.ts";
import { note } from "./report.ts";
import { ACTS } from "./screens/acts.ts";
import { QUEUE_MANY, WATCH } from "./screens/page-scripts.ts";

const { values } = parseArgs({
  options: {
    jobs: { type: "string", default: "10000" },
    times: { type: "string", default: "5" },
    slow: { type: "string", default: "6" },
    only: { type: "string", default: "" },
  },
});
const jobCount = Number(values.jobs);
const times = Number(values.times);
const rate = Number(values.slow);

/** Photos at home, for the library to show. */
const AT_HOME = 60;
/** For everything that follows a press to end on the slowed processor, ms. */
const SETTLE_MS = 2_500;
const GOAL_MS = 100;

type Seen = { inputMs: number; causes: string[]; shift: number };

/** Does one thing and tells what Chromium saw of it; null where the page has no such thing. */
async function measure(page: Page, act: (typeof ACTS)[number]): Promise<Seen | null> {
  if (location(page) !== HASH_OF[act.on]) {
    await page.goto(`${new URL(page.url()).origin}/${HASH_OF[act.on]}`);
    await page.waitForTimeout(SETTLE_MS);
  }
  await act.before?.(page);
  const target = act.target(page).first();
  if ((await target.count()) === 0) return null;
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate("watch.clear()");
  await target.click();
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate<Seen>("watch.read()");
  await act.after?.(page);
  return seen;
}

function verdict(longestMs: number | undefined): string {
  if (longestMs === undefined) return "not found";
  return longestMs <= GOAL_MS ? "kept" : "MISSED";
}

const location = (page: Page) => new URL(page.url()).hash || HASH_OF.photos;

const home = await Home.start();
const device = await Device.launch();
try {
  await device.context.addInitScript(WATCH);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, await photosOf("2024-07-01", AT_HOME));
  await until("photos are home", async () => (await home.libraryCount()) >= AT_HOME);
  const pause = { kind: "until-resumed" } as const;
  await page.evaluate(chosen("conditions", { ...DEFAULT_CONDITIONS, pause }));
  await page.evaluate(chosen("firstRun", { passed: FIRST_STEPS }));
  await page.reload();
  await page.locator("#choose").waitFor({ state: "attached" });
  await page.evaluate(QUEUE_MANY(jobCount));
  await until(
    "all are queued",
    () => page.evaluate<boolean>(`watch.queuedCount().then((count) => count >= ${jobCount})`),
    600_000,
  );
  const session = await device.context.newCDPSession(page);
  await page.reload();
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  const rows: Record<string, object> = {};
  for (const act of ACTS.filter(({ name }) => name.includes(values.only))) {
    const seen: Seen[] = [];
    for (let round = 0; round < times; round += 1) {
      const one = await measure(page, act);
      if (one !== null) seen.push(one);
    }
    const sorted = seen.map(({ inputMs }) => inputMs).toSorted((one, other) => one - other);
    rows[act.name] = {
      times: seen.length,
      "median ms": sorted[Math.floor(sorted.length / 2)] ?? null,
      "longest ms": sorted.at(-1) ?? null,
      goal: verdict(sorted.at(-1)),
      shift: Number(seen.reduce((sum, { shift }) => sum + shift, 0).toFixed(4)),
      causes: seen.toSorted((one, other) => other.inputMs - one.inputMs)[0]?.causes.join("; "),
    };
  }
  console.log(`${jobCount} photos queued, processor ${rate} times slower`);
  console.table(rows);
  note({ bench: "screens", jobCount, rate, rows });
} finally {
  await device.dispose();
  await home.dispose();
}
