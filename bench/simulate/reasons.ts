import type { UploadJob } from "../../src/core/jobs/job.ts";
import { LONGEST_BACK_OFF_MS } from "../../src/core/schedule/back-off.ts";
import { blockOf } from "../../src/core/schedule/block.ts";
import { minuteOfDay } from "../../src/core/schedule/minute-of-day.ts";
import { trusted } from "../../src/core/schedule/sensors.ts";
import { blockDetails } from "../../src/core/view/block-details.ts";
import { jobWords } from "../../src/core/view/job-words.ts";
import { type Situation, situationOf } from "../../src/core/view/situation.ts";
import type { Browser } from "./browser.ts";
import type { Seen } from "./inspector.ts";
import type { Judge } from "./judge.ts";
import { Violation } from "./violation.ts";
import type { Device } from "./worker.ts";

/** No hold is longer than this either, ms. */
const LONGEST_WAIT_MS = LONGEST_BACK_OFF_MS;
const INVARIANT = "every wait has a reason";

type Parts = { device: Device; judge: Judge; browser: Browser };

/** Holds every row against what the app would say of it, and what it says against what is so. */
export function checkReasons(seen: Seen, { device, judge, browser }: Parts): void {
  const { world, home, clockWasSetBack } = device;
  const { jobs, hold } = seen;
  const latestMs = world.wallMs + LONGEST_WAIT_MS;
  if (hold.kind === "held" && (hold.words === "" || (hold.untilMs > latestMs && !clockWasSetBack)))
    throw new Violation(INVARIANT, `held until ${hold.untilMs}: '${hold.words}'`);
  const words = wordsOn(seen, { device, judge, browser });
  const isAtWork = world.locks.isHeld("homeward-drain");
  for (const job of jobs.values()) {
    const name = job.id.slice(0, 8);
    if (job.state === "pending" && !isAtWork && !browser.wasCutOff)
      throw new Violation(INVARIANT, `${name} is being sent by nobody`);
    if (job.state !== "cancelled" && words(job).trim() === "")
      throw new Violation(INVARIANT, `${name} (${job.state}) says nothing`);
    if (job.state !== "failed") continue;
    const { failure, notBeforeAtMs } = job;
    if (notBeforeAtMs !== null && notBeforeAtMs > latestMs && !clockWasSetBack)
      throw new Violation(INVARIANT, `${name} backs off for more than an hour`);
    if (notBeforeAtMs === null && home.grounds.get(job.sha256)?.has(failure.code) !== true)
      throw new Violation(INVARIANT, `${name} was set aside: ${failure.code}`);
  }
}

function wordsOn(seen: Seen, parts: Parts): (job: UploadJob) => string {
  const { wallMs } = parts.device.world;
  const situation = situationNow(seen, parts);
  const details = blockDetails(blockNow(parts), parts.judge.conditions, wallMs);
  return (job) => jobWords(job, situation, wallMs, details);
}

function situationNow({ hold }: Seen, parts: Parts): Situation {
  const { link, world } = parts.device;
  return situationOf({
    hold,
    block: blockNow(parts),
    online: link.state !== "offline",
    status: null,
    serviceWorker: true,
    nowMs: world.wallMs,
  });
}

function blockNow({ device, judge }: Parts): ReturnType<typeof blockOf> {
  const { wallMs } = device.world;
  const sensors = { ...device.hardware.sense(), power: trusted(judge.reading, wallMs) };
  return blockOf(judge.conditions, sensors, wallMs, minuteOfDay(wallMs));
}
