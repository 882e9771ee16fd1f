import "fake-indexeddb/auto";
import { Browser } from "./browser.ts";
import { Inspector } from "./inspector.ts";
import { Link } from "./link.ts";
import { Person } from "./person.ts";
import { Random } from "./random.ts";
import { SimHome } from "./sim-home.ts";
import { storm } from "./storm.ts";
import { Violation } from "./violation.ts";
import type { Device } from "./worker.ts";
import { World } from "./world.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** With a good network and a good home everything is home within this, ms: the longest back-off and the longest hold. */
const ARRIVES_WITHIN_MS = 2.5 * HOUR_MS;
/** A heartbeat every ten seconds is 360; the rest are doorbells that a person or the network rings. */
const WAKES_PER_HOUR = 450;
const DATABASE = "homeward";

export type SeedResult = {
  seed: number;
  violation: string | null;
  trace: readonly string[];
  traceHash: string;
  days: number;
  kills: number;
  wakes: number;
  requests: number;
  photos: number;
  home: number;
};

/** Some days of one device, all of it determined by the seed: then good weather, in which everything must come home. */
export async function runSeed(seed: number, mostDays = 3): Promise<SeedResult> {
  const random = new Random(seed);
  const world = new World();
  const home = new SimHome(world, random.fork());
  const link = new Link(world, home, random.fork());
  let wasWritten = false;
  let wakesThisHour = { hour: 0, count: 0 };
  const device: Device = {
    world,
    link,
    random: random.fork(),
    databaseName: DATABASE,
    around: () => browser.around(false),
    onWritten: () => (wasWritten = true),
    onWakeEnded: (outcome) => {
      browser.wakeCount++;
      browser.wasCutOff = false;
      const hour = Math.floor(world.nowMs / HOUR_MS);
      wakesThisHour = { hour, count: wakesThisHour.hour === hour ? wakesThisHour.count + 1 : 1 };
      if (wakesThisHour.count > WAKES_PER_HOUR)
        world.failure ??= new Violation("hot loop", `${wakesThisHour.count} wakes in an hour`);
      if (outcome.progressed || outcome.words === "")
        world.note(`wake: ${outcome.result} ${outcome.words}`);
    },
  };
  const browser = new Browser(device, random.chance(0.6));
  const person = new Person(world, random.fork(), browser, home);
  const inspector = new Inspector(
    { world, link, home, person, browser },
    random.chance(0.5) ? "blob" : "buffer",
  );
  const step = async (untilMs: number): Promise<boolean> => {
    const moved = await world.step(untilMs);
    if (wasWritten) {
      wasWritten = false;
      await inspector.check();
    }
    return moved;
  };

  world.install();
  let violation: string | null = null;
  try {
    await inspector.prepare(DATABASE, random.pick([256, 512, 8_192]) * 1024);
    const calm = storm({ random: random.fork(), world, home, link, person, browser });
    const stormEndsAtMs = world.nowMs + random.integer(1, mostDays) * DAY_MS;
    while (await step(stormEndsAtMs));
    calm();
    const endsAtMs = world.nowMs + ARRIVES_WITHIN_MS;
    while ((await step(endsAtMs)) && world.nowMs < endsAtMs);
    await inspector.checkEnd();
  } catch (error) {
    violation =
      error instanceof Violation ? error.message : String((error as Error).stack ?? error);
    world.note(`VIOLATION ${violation}`);
  } finally {
    world.uninstall();
  }
  return {
    seed,
    violation,
    trace: world.trace,
    traceHash: world.traceHash(),
    days: (world.nowMs - world.startedAtMs) / DAY_MS,
    kills: browser.kills,
    wakes: browser.wakeCount,
    requests: link.requestCount,
    photos: person.photos.size,
    home: home.photos.size,
  };
}
