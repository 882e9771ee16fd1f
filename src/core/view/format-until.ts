import { FORMAT_WORDS } from "../words/spoken.ts";
import { formatDate, localDay } from "./format-day.ts";
import { formatTime } from "./format-time.ts";

const DAY_MS = 24 * 60 * 60_000;

/** An instant to come as a person says it (both ms since the epoch): `18:00`, `08:00 tomorrow`, `08:00 on November 24`. */
export function formatUntil(untilMs: number, nowMs: number): string {
  const time = formatTime(untilMs);
  const [day, today] = [localDay(untilMs), localDay(nowMs)];
  if (day === today) return time;
  // Noon, so that a day of 23 or 25 hours does not skip one.
  const tomorrow = localDay(new Date(nowMs).setHours(12, 0, 0, 0) + DAY_MS);
  return day === tomorrow
    ? FORMAT_WORDS.tomorrow(time)
    : FORMAT_WORDS.onDay(time, formatDate(day, today));
}
