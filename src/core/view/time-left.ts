const MINUTE_MS = 60_000;
/** The shortest time that is told, ms: "less than a minute". */
export const LEAST_LEFT_MS = MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Above the first number, steps of the second, ms: nobody needs the minute of something that takes an afternoon. */
const STEPS: readonly (readonly [aboveMs: number, stepMs: number])[] = [
  [2 * DAY_MS, DAY_MS],
  [6 * HOUR_MS, HOUR_MS],
  [HOUR_MS, HOUR_MS / 2],
  [10 * MINUTE_MS, 5 * MINUTE_MS],
  [0, MINUTE_MS],
];

/** A time as a person says it, ms: the end of the step that it lies in. A minute is the shortest: "less than a minute". */
export function wholeStepMs(leftMs: number): number {
  const stepMs = stepOf(leftMs);
  return Math.max(MINUTE_MS, Math.ceil(leftMs / stepMs) * stepMs);
}

/** Where the step begins that ends at `wholeMs`, ms. */
export function stepBeginMs(wholeMs: number): number {
  return wholeMs - stepOf(wholeMs);
}

function stepOf(ms: number): number {
  return STEPS.find(([aboveMs]) => ms > aboveMs)?.[1] ?? MINUTE_MS;
}
