import "fake-indexeddb/auto";
import "./late-parts.ts";
import { Browser } from "./browser.ts";
import { Disk } from "./disk.ts";
import { Hardware } from "./hardware.ts";
import { Inspector } from "./inspector.ts";
import { Judge } from "./judge.ts";
import { Ledger } from "./ledger.ts";
import { Link } from "./link.ts";
import { Person } from "./person.ts";
import { Random } from "./random.ts";
import { SimHome } from "./sim-home.ts";
import { watchForStalls } from "./stall.ts";
import { storm } from "./storm.ts";
import { Violation } from "./violation.ts";
import type { Device, Tampering } from "./worker.ts";
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
  mostRequestsAnHour: number;
  photos: number;
  home: number;
};

/** Some days of one device, all of it determined by the seed: then good weather, in which everything must come home. */
export async function runSeed(
  seed: number,
  mostDays = 3,
  tampering: Tampering = {},
): Promise<SeedResult> {
  const random = new Random(seed);
  const world = new World();
  const hardware = new Hardware(world, random.fork());
  const judge = new Judge(world, hardware);
  const ledger = new Ledger(world, judge);
  const home = new SimHome(world, random.fork());
  let wasWritten = false;
  let wasPowerWritten = false;
  let wakesThisHour = { hour: 0, count: 0 };
  const device: Device = {
    world,
    home,
    hardware,
    ledger,
    tampering,
    link: new Link(world, home, random.fork(), ledger),
    disk: new Disk(world, random.fork()),
    random: random.fork(),
    databaseName: DATABASE,
    isClockWrong: false,
    clockWasSetBack: false,
    isDamaged: () => (inspector.seen?.damaged.size ?? 0) > 0,
    around: () => browser.around(null),
    onWritten: () => (wasWritten = true),
    onPowerWritten: () => (wasPowerWritten = true),
    onWakeBroken: () => {
      browser.wasCutOff = true;
      world.note("wake: could not write");
    },
    onWakeRecorded: ({ doorbell, next }) => {
      if (!browser.willRing(next))
        world.failure ??= new Violation(
          "the next doorbell rings",
          `after ${doorbell} the wake log says ${next}`,
        );
    },
    onWakeEnded: (outcome) => {
      browser.wakeCount++;
      // On a full disk it may not have been able to write down that it stopped: the next wake takes its rows back.
      browser.wasCutOff = device.disk.mode === "brimful";
      const hour = Math.floor(world.nowMs / HOUR_MS);
      wakesThisHour = { hour, count: wakesThisHour.hour === hour ? wakesThisHour.count + 1 : 1 };
      if (wakesThisHour.count > WAKES_PER_HOUR)
        world.failure ??= new Violation("hot loop", `${wakesThisHour.count} wakes in an hour`);
      if (outcome.progressed || outcome.words === "")
        world.note(`wake: ${outcome.result} ${outcome.words}`);
    },
  };
  const hasSync = random.chance(0.6);
  const browser = new Browser(device, {
    sync: hasSync,
    periodicSync: hasSync && random.chance(0.5),
  });
  const person = new Person(device, random.fork(), browser);
  const parts = { device, judge, person, browser };
  const inspector = new Inspector(parts, random.chance(0.5) ? "blob" : "buffer");
  watchForStalls({ ...parts, inspector });
  const step = async (untilMs: number): Promise<boolean> => {
    const moved = await world.step(untilMs);
    if (wasWritten) {
      wasWritten = wasPowerWritten = false;
      await inspector.check();
    } else if (wasPowerWritten) {
      wasPowerWritten = false;
      await inspector.readPower();
    }
    return moved;
  };

  world.install();
  let violation: string | null = null;
  try {
    await inspector.prepare(DATABASE, random.pick([256, 512, 8_192]) * 1024);
    const calm = storm({ random: random.fork(), device, person, browser, inspector });
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
    requests: ledger.count,
    mostRequestsAnHour: ledger.mostAnHour,
    photos: person.photos.size,
    home: home.photos.size,
  };
}
