import type { Conditions, PowerRule, TimeWindow } from "./conditions.ts";
import type { Sensors } from "./sensors.ts";

/** Which of the person's conditions stands in the way. `…-unknown`: this browser cannot tell right now, and unknown is never a yes. */
export type BlockReason =
  | "paused"
  | "outside-hours"
  | "metered"
  | "network-unknown"
  | "data-saver"
  | "not-charging"
  | "battery-low"
  | "power-unknown";

/** Every reason, in the order in which they are asked. */
export const BLOCK_REASONS = [
  "paused",
  "outside-hours",
  "metered",
  "network-unknown",
  "data-saver",
  "not-charging",
  "battery-low",
  "power-unknown",
] as const satisfies readonly BlockReason[];

/** Why nothing may be sent, and when that ends by itself (ms since the epoch; null: nobody knows). */
export type Block = { reason: BlockReason; untilMs: number | null };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * The first condition that is not met; null: sending is allowed. Pure: ask again before every chunk.
 *
 * @param nowMs ms since the epoch
 * @param minuteOfDay minutes since midnight on this device's wall clock, 0 to 1439
 */
export function blockOf(
  conditions: Conditions,
  sensors: Sensors,
  nowMs: number,
  minuteOfDay: number,
): Block | null {
  const { pause, timeWindow, unmeteredOnly, obeysDataSaver, power } = conditions;
  if (pause.kind === "until-resumed") return { reason: "paused", untilMs: null };
  if (pause.kind === "until" && nowMs < pause.atMs)
    return { reason: "paused", untilMs: pause.atMs };
  if (timeWindow !== null && !isInside(timeWindow, minuteOfDay)) {
    const minutes = (timeWindow.fromMinute - minuteOfDay + DAY_MINUTES) % DAY_MINUTES;
    return { reason: "outside-hours", untilMs: nowMs + minutes * MINUTE_MS };
  }
  if (sensors.network === "metered" && unmeteredOnly !== false)
    return { reason: "metered", untilMs: null };
  if (sensors.network === "unknown" && unmeteredOnly === true)
    return { reason: "network-unknown", untilMs: null };
  if (obeysDataSaver && sensors.savesData) return { reason: "data-saver", untilMs: null };
  return powerBlock(power, sensors);
}

function isInside({ fromMinute, toMinute }: TimeWindow, minute: number): boolean {
  if (fromMinute === toMinute) return true;
  return fromMinute < toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
}

function powerBlock(rule: PowerRule, { power }: Sensors): Block | null {
  if (rule.kind === "any") return null;
  if (power === null) return { reason: "power-unknown", untilMs: null };
  if (power.charging) return null;
  if (rule.kind === "charging") return { reason: "not-charging", untilMs: null };
  return power.levelPercent > rule.percent ? null : { reason: "battery-low", untilMs: null };
}
