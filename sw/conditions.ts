import type { ConditionsSeen } from "../src/core/ports.ts";
import { type Block, blockOf } from "../src/core/schedule/block.ts";
import { minuteOfDay } from "../src/core/schedule/minute-of-day.ts";
import { trusted } from "../src/core/schedule/sensors.ts";
import type { WakeParts } from "./parts.ts";

/** Which of the person's conditions stands in the way at this instant; null: none. */
export async function readBlock({ store, sense, nowMs }: WakeParts): Promise<Block | null> {
  const conditions = await store.read("conditions");
  // Read only where it matters: this is asked before every chunk.
  const reading = conditions.power.kind === "any" ? null : await store.read("power");
  const power = trusted(reading, nowMs());
  return blockOf(conditions, { ...sense(), power }, nowMs(), minuteOfDay(nowMs()));
}

/** The conditions as the wake log keeps them. */
export async function conditionsSeen({ store, sense, nowMs }: WakeParts): Promise<ConditionsSeen> {
  const power = trusted(await store.read("power"), nowMs());
  const onCharger = power?.charging === true ? "charging" : "battery";
  return { ...sense(), power: power === null ? "unknown" : onCharger };
}
