import { expect, test } from "vitest";
import { type BlockReason, blockOf } from "../../core/schedule/block.ts";
import { type Conditions, DEFAULT_CONDITIONS } from "../../core/schedule/conditions.ts";
import type { Sensors } from "../../core/schedule/sensors.ts";
import { leverOf } from "./lever-of.ts";

const NOW_MS = new Date(2026, 10, 22, 14, 0).getTime();
const NOON = 12 * 60;
const FREE: Sensors = { network: "unmetered", savesData: false, power: null };
const LOW = { charging: false, levelPercent: 12, readAtMs: NOW_MS };

const BLOCKED: Record<Exclude<BlockReason, "paused">, [Partial<Conditions>, Partial<Sensors>]> = {
  "outside-hours": [{ timeWindow: { fromMinute: 22 * 60, toMinute: 6 * 60 } }, {}],
  metered: [{}, { network: "metered" }],
  "network-unknown": [{ unmeteredOnly: true }, { network: "unknown" }],
  "data-saver": [{}, { savesData: true }],
  "not-charging": [{ power: { kind: "charging" } }, { power: LOW }],
  "battery-low": [{ power: { kind: "charging-or-above", percent: 40 } }, { power: LOW }],
  "power-unknown": [{ power: { kind: "charging" } }, {}],
};

test.each(Object.entries(BLOCKED) as [keyof typeof BLOCKED, (typeof BLOCKED)["metered"]][])(
  "the switch beside %s ends it, and turned on again brings it back",
  (reason, [chosen, sensed]) => {
    const conditions = { ...DEFAULT_CONDITIONS, ...chosen };
    const sensors = { ...FREE, ...sensed };
    const block = (now: Conditions) => blockOf(now, sensors, NOW_MS, NOON)?.reason ?? null;
    expect(block(conditions)).toBe(reason);
    const lever = leverOf(reason, conditions);
    expect(lever?.label).toMatch(/\w/u);
    expect(lever?.isOn(conditions)).toBe(true);
    const off = { ...conditions, ...lever?.off };
    expect(block(off)).toBeNull();
    expect(lever?.isOn(off)).toBe(false);
    expect(block({ ...off, ...lever?.on })).toBe(reason);
  },
);

test("a pause has no switch: it has a button", () => {
  expect(leverOf("paused", DEFAULT_CONDITIONS)).toBeNull();
});
