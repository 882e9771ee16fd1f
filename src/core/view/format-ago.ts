import { intl } from "../words/intl.ts";

const STEPS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago something was, in whole units and never finer than a minute: `8 minutes ago`, `yesterday`, `3 days ago`. */
export function formatAgo(ms: number): string {
  for (const [unit, unitMs] of STEPS)
    if (ms >= unitMs) return intl().ago.format(-Math.floor(ms / unitMs), unit);
  return intl().ago.format(0, "second");
}
