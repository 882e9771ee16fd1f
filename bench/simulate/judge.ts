import { type Conditions, DEFAULT_CONDITIONS } from "../../src/core/schedule/conditions.ts";
import type { PowerReading } from "../../src/core/schedule/sensors.ts";
import type { Hardware } from "./hardware.ts";
import type { World } from "./world.ts";

const MINUTE_MS = 60_000;
/** The rules allow a reading of the battery to be this old. */
const READING_MS = 5 * MINUTE_MS;
/** What comes to the same when all fields are left out. */
const ANYTIME = { fromMinute: 0, toMinute: 0 };

type Power = Pick<PowerReading, "charging" | "levelPercent">;

/**
 * Says whether bytes may begin to be sent at this instant, by the person's conditions as they stand on disk and by what is
 * true of the device. Written apart from `blockOf`, which it is held against. Allowed is what the rules allow: an unknown
 * network unless it must be unmetered, and a battery that was as it must be at some moment of the last 5 minutes by the
 * device's own clock, unless a newer reading on disk says that it is not any more.
 */
export class Judge {
  conditions: Conditions = DEFAULT_CONDITIONS;
  /** The reading of the battery on disk. */
  reading: PowerReading | null = null;
  readonly #world: World;
  readonly #hardware: Hardware;

  constructor(world: World, hardware: Hardware) {
    this.#world = world;
    this.#hardware = hardware;
  }

  /** What forbids to begin, for the trace; null: nothing does. */
  objection(): string | null {
    const { wallMs } = this.#world;
    const { pause, timeWindow, unmeteredOnly, obeysDataSaver } = this.conditions;
    if (pause.kind === "until-resumed") return "paused until resumed";
    if (pause.kind === "until" && pause.atMs > wallMs) return "paused for a time";
    if (!isWithinHours(timeWindow ?? ANYTIME, wallMs)) return "outside the hours";
    const { tellsNetwork, network, savesData } = this.#hardware;
    if (unmeteredOnly === true && !(tellsNetwork && network === "unmetered"))
      return "not known to be unmetered";
    if (unmeteredOnly === null && tellsNetwork && network === "metered") return "on mobile data";
    if (obeysDataSaver && savesData) return "data saver";
    return this.#powerObjection(wallMs);
  }

  #powerObjection(wallMs: number): string | null {
    const rule = this.conditions.power;
    if (rule.kind === "any") return null;
    const abovePercent = rule.kind === "charging" ? 100 : rule.percent;
    const isMet = (power: Power): boolean => power.charging || power.levelPercent > abovePercent;
    if (!this.#hardware.tellsBattery) return "the battery is not known";
    if (!this.#hardware.wasPower(wallMs - READING_MS, wallMs, isMet))
      return "the battery was not like that for five minutes";
    const { reading } = this;
    if (reading === null || reading.readAtMs > wallMs || reading.readAtMs < wallMs - READING_MS)
      return "no reading of the battery";
    return isMet(reading) ? null : "the last reading of the battery";
  }
}

/** From the first minute up to the last, over midnight where that comes first; all day where they are the same. */
function isWithinHours(hours: { fromMinute: number; toMinute: number }, wallMs: number): boolean {
  const { fromMinute, toMinute } = hours;
  const clock = new Date(wallMs);
  const lengthMinutes = (toMinute - fromMinute + 1440) % 1440;
  const sinceMinutes = (clock.getHours() * 60 + clock.getMinutes() - fromMinute + 1440) % 1440;
  return lengthMinutes === 0 || sinceMinutes < lengthMinutes;
}
