import type { PushPayload } from "../messages/push.ts";
import { NOTICE_WORDS } from "../words/spoken.ts";

/**
 * The sentence of a reminder that came from home. This device knows best what waits here (`waitingCount`; null where that
 * could not be read in time), the home since when; a message that cannot be read (null) still gets a true sentence.
 */
export function reminderSentence(
  payload: PushPayload | null,
  waitingCount: number | null,
  nowMs: number,
): string {
  const { waitingFor, waiting, noneLeft, unknown } = NOTICE_WORDS.reminder;
  const count = waitingCount ?? payload?.count ?? null;
  if (count === null) return unknown;
  if (count === 0) return noneLeft;
  // A clock that is behind the home's would say that they have been waiting for a second.
  if (payload === null || payload.sinceMs >= nowMs) return waiting(count);
  return waitingFor(count, nowMs - payload.sinceMs);
}
