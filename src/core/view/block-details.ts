import type { Block } from "../schedule/block.ts";
import type { Conditions } from "../schedule/conditions.ts";
import { formatUntil } from "./format-until.ts";

/** What the words of a condition name beside it. */
export type BlockDetails = {
  /** When it ends by itself: `18:00`; "" where nobody knows. */
  until: string;
  /** The battery must be above this, percent; null: that is no condition. */
  abovePercent: number | null;
};

/** Where no condition stands in the way. */
export const NO_DETAILS: BlockDetails = { until: "", abovePercent: null };

/** The details of a block at an instant, ms since the epoch. */
export function blockDetails(
  block: Block | null,
  { power }: Conditions,
  nowMs: number,
): BlockDetails {
  if (block === null) return NO_DETAILS;
  return {
    until: block.untilMs === null ? "" : formatUntil(block.untilMs, nowMs),
    abovePercent: power.kind === "charging-or-above" ? power.percent : null,
  };
}
