import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockReason, blockOf } from "./block.ts";
import { type Conditions, DEFAULT_CONDITIONS, parseConditions } from "./conditions.ts";
import { POWER_TRUSTED_MS, type PowerReading, type Sensors, trusted } from "./sensors.ts";

const NOW_MS = 1_800_000_000_000;
const NOON = 12 * 60;

const battery = (levelPercent: number): PowerReading => ({
  charging: false,
  levelPercent,
  readAtMs: NOW_MS,
});
const CHARGER: PowerReading = { charging: true, levelPercent: 5, readAtMs: NOW_MS };

type Case = {
  conditions?: Partial<Conditions>;
  sensors?: Partial<Sensors>;
  minute?: number;
  reason: BlockReason | null;
  untilMs?: number | null;
};

const CASES: Record<string, Case> = {
  "nothing chosen, nothing known": { reason: null },
  "nothing chosen, on mobile data": { sensors: { network: "metered" }, reason: "metered" },
  "mobile data allowed": {
    conditions: { unmeteredOnly: false },
    sensors: { network: "metered" },
    reason: null,
  },
  "Wi-Fi only, and the browser does not tell": {
    conditions: { unmeteredOnly: true },
    reason: "network-unknown",
  },
  "Wi-Fi only, on Wi-Fi": {
    conditions: { unmeteredOnly: true },
    sensors: { network: "unmetered" },
    reason: null,
  },
  "data saver": { sensors: { savesData: true }, reason: "data-saver" },
  "data saver that is not minded": {
    conditions: { obeysDataSaver: false },
    sensors: { savesData: true },
    reason: null,
  },
  "paused until later": {
    conditions: { pause: { kind: "until", atMs: NOW_MS + 1 } },
    reason: "paused",
    untilMs: NOW_MS + 1,
  },
  "a pause that is over": {
    conditions: { pause: { kind: "until", atMs: NOW_MS } },
    reason: null,
  },
  "paused until resumed": { conditions: { pause: { kind: "until-resumed" } }, reason: "paused" },
  "before the hours": {
    conditions: { timeWindow: { fromMinute: NOON + 30, toMinute: NOON + 60 } },
    reason: "outside-hours",
    untilMs: NOW_MS + 30 * 60_000,
  },
  "inside the hours": {
    conditions: { timeWindow: { fromMinute: NOON, toMinute: NOON + 1 } },
    reason: null,
  },
  "the hours have just ended": {
    conditions: { timeWindow: { fromMinute: NOON - 60, toMinute: NOON } },
    reason: "outside-hours",
    untilMs: NOW_MS + 23 * 3_600_000,
  },
  "hours over midnight, by night": {
    conditions: { timeWindow: { fromMinute: 22 * 60, toMinute: 6 * 60 } },
    minute: 60,
    reason: null,
  },
  "hours over midnight, by day": {
    conditions: { timeWindow: { fromMinute: 22 * 60, toMinute: 6 * 60 } },
    reason: "outside-hours",
    untilMs: NOW_MS + 10 * 3_600_000,
  },
  "charging only, on battery": {
    conditions: { power: { kind: "charging" } },
    sensors: { power: battery(100) },
    reason: "not-charging",
  },
  "charging only, nobody can tell": {
    conditions: { power: { kind: "charging" } },
    reason: "power-unknown",
  },
  "on the charger with an empty battery": {
    conditions: { power: { kind: "charging-or-above", percent: 30 } },
    sensors: { power: CHARGER },
    reason: null,
  },
  "battery at the limit": {
    conditions: { power: { kind: "charging-or-above", percent: 30 } },
    sensors: { power: battery(30) },
    reason: "battery-low",
  },
  "battery above the limit": {
    conditions: { power: { kind: "charging-or-above", percent: 30 } },
    sensors: { power: battery(31) },
    reason: null,
  },
};

describe("blockOf()", () => {
  for (const [name, { conditions, sensors, minute, reason, untilMs }] of Object.entries(CASES)) {
    it(`says ${reason ?? "go"}: ${name}`, () => {
      const block = blockOf(
        { ...DEFAULT_CONDITIONS, ...conditions },
        { network: "unknown", savesData: false, power: null, ...sensors },
        NOW_MS,
        minute ?? NOON,
      );
      expect(block?.reason ?? null).toBe(reason);
      if (reason !== null) expect(block?.untilMs ?? null).toBe(untilMs ?? null);
    });
  }
});

describe("trusted()", () => {
  it("forgets a reading of the battery after some minutes, and one from the future", () => {
    const reading = battery(50);
    expect(trusted(reading, NOW_MS + POWER_TRUSTED_MS)).toBe(reading);
    expect(trusted(reading, NOW_MS + POWER_TRUSTED_MS + 1)).toBeNull();
    expect(trusted(reading, NOW_MS - 1)).toBeNull();
    expect(trusted(null, NOW_MS)).toBeNull();
  });
});

describe("parseConditions()", () => {
  it("makes valid conditions of whatever is stored, and keeps valid ones as they are", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = parseConditions(stored);
        expect(parseConditions(once)).toEqual(once);
      }),
    );
    expect(parseConditions(undefined)).toEqual(DEFAULT_CONDITIONS);
    const chosen: Conditions = {
      unmeteredOnly: true,
      obeysDataSaver: false,
      power: { kind: "charging-or-above", percent: 30 },
      timeWindow: { fromMinute: 0, toMinute: 1439 },
      pause: { kind: "until", atMs: NOW_MS },
    };
    expect(parseConditions(structuredClone(chosen))).toEqual(chosen);
  });
});
