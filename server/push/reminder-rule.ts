import type { ReminderFacts } from "../ports/push-rows.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Photos wait this long without one having arrived before their device is reminded, ms. */
export const WAITING_MS = 3 * DAY_MS;
/** A device that was heard of within this time can help itself, ms. */
export const UNHEARD_MS = DAY_MS;
/** Two reminders of a device are at least this far apart, ms. */
export const APART_MS = 3 * DAY_MS;
/** Who was not heard of after so many reminders does not want them, or is not there. */
export const MOST_IN_ROW = 4;

/** Whether a device is to be reminded now; null: no. Pure. `remindersInRow` counts this one. */
export function reminderDue(
  facts: ReminderFacts,
  nowMs: number,
): { count: number; sinceMs: number; remindersInRow: number } | null {
  const { waitingCount, waitingSinceMs, remindedAtMs, lastSeenAtMs } = facts;
  if (waitingCount === null || waitingCount === 0 || waitingSinceMs === null) return null;
  if (nowMs - waitingSinceMs < WAITING_MS || nowMs - lastSeenAtMs < UNHEARD_MS) return null;
  if (facts.notBeforeAtMs !== null && nowMs < facts.notBeforeAtMs) return null;
  if (remindedAtMs !== null && nowMs - remindedAtMs < APART_MS) return null;
  // At the reminder it had been silent for a day: the same instant is one after it.
  const wasHeard = remindedAtMs === null || lastSeenAtMs >= remindedAtMs;
  const sentInRow = wasHeard ? 0 : facts.remindersInRow;
  if (sentInRow >= MOST_IN_ROW) return null;
  return { count: waitingCount, sinceMs: waitingSinceMs, remindersInRow: sentInRow + 1 };
}
