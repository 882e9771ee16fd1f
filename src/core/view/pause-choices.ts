import type { Pause } from "../schedule/conditions.ts";
import { CONDITION_WORDS } from "../words/spoken.ts";
import { formatUntil } from "./format-until.ts";

const HOUR_MS = 60 * 60_000;
const [MORNING, EVENING] = [8, 18];
/** After this hour "tonight" is too near to be meant: the morning is offered instead. */
const LAST_HOUR_FOR_TONIGHT = 17;
/** Before this hour it is still last night. */
const FIRST_HOUR_OF_DAY = 4;

/** A way to pause, with the words of its button. */
export type PauseChoice = { words: string; pause: Pause };

/** The pauses that are offered at an instant (ms since the epoch), by this device's wall clock: an hour, the next evening or morning, until resumed. */
export function pauseChoices(nowMs: number): PauseChoice[] {
  const words = CONDITION_WORDS.pause;
  const hour = new Date(nowMs).getHours();
  const isDay = hour >= FIRST_HOUR_OF_DAY && hour < LAST_HOUR_FOR_TONIGHT;
  const laterMs = isDay ? nextMs(EVENING, nowMs) : nextMs(MORNING, nowMs);
  const later = formatUntil(laterMs, nowMs);
  const inAnHourMs = nowMs + HOUR_MS;
  return [
    { words: words.hour(formatUntil(inAnHourMs, nowMs)), pause: until(inAnHourMs) },
    { words: isDay ? words.evening(later) : words.morning(later), pause: until(laterMs) },
    { words: words.resumed, pause: { kind: "until-resumed" } },
  ];
}

function until(atMs: number): Pause {
  return { kind: "until", atMs };
}

/** When this hour comes next on this device's wall clock. */
function nextMs(hour: number, nowMs: number): number {
  const today = new Date(nowMs).setHours(hour, 0, 0, 0);
  if (today > nowMs) return today;
  const next = new Date(nowMs);
  // By calendar, not by 24 hours: the night may be longer or shorter.
  next.setDate(next.getDate() + 1);
  return next.setHours(hour, 0, 0, 0);
}
