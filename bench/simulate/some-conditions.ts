import {
  type Conditions,
  DEFAULT_CONDITIONS,
  type Pause,
  type PowerRule,
} from "../../src/core/schedule/conditions.ts";
import { minuteOfDay } from "../../src/core/schedule/minute-of-day.ts";
import type { Random } from "./random.ts";

const HOUR_MS = 3_600_000;

/** When a person wants this device to send: one or two wishes, the rest as it comes. */
export function someConditions(random: Random, wallMs: number): Conditions {
  const first = { ...DEFAULT_CONDITIONS, ...oneWish(random, wallMs) };
  return random.chance(0.5) ? first : { ...first, ...oneWish(random, wallMs) };
}

function oneWish(random: Random, wallMs: number): Partial<Conditions> {
  const power = random.pick<PowerRule>([
    { kind: "charging" },
    { kind: "charging-or-above", percent: 30 },
  ]);
  const pause = random.pick<Pause>([
    { kind: "until-resumed" },
    { kind: "until", atMs: wallMs + HOUR_MS },
    { kind: "until", atMs: wallMs + HOUR_MS },
  ]);
  // From now on the clock, so that a seed does not depend on where on earth it runs.
  const fromMinute = (minuteOfDay(wallMs) + random.pick([0, 1_380, 2, 120])) % 1_440;
  const toMinute = (fromMinute + random.integer(30, 600)) % 1_440;
  return random.pick<Partial<Conditions>>([
    { unmeteredOnly: true },
    { unmeteredOnly: false },
    { obeysDataSaver: false },
    { power },
    { pause },
    { pause },
    { timeWindow: { fromMinute, toMinute } },
  ]);
}
