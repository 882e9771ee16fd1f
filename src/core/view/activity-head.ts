import type { WakeRecord } from "../ports.ts";
import { ACTIVITY_WORDS } from "../words/spoken.ts";
import { formatAgo } from "./format-ago.ts";
import { formatDate, localDay } from "./format-day.ts";

const WEEK_MS = 7 * 86_400_000;
const NOW_MS = 60_000;

/**
 * The sentence of the Activity screen: when photos were sent last, and how many came home in a week. `wakes`: newest first;
 * `isWhole`: the log goes back to the first wake, so that a count of less than a week is all there is.
 */
export function activityHead(
  wakes: readonly WakeRecord[],
  nowMs: number,
  isWhole: boolean,
): string {
  const words = ACTIVITY_WORDS;
  const sent = wakes.find(({ homeCount, sentBytes }) => homeCount + sentBytes > 0);
  if (sent === undefined) return words.neverSent;
  const agoMs = nowMs - sent.endedAtMs;
  const last = agoMs < NOW_MS ? words.lastSentNow : words.lastSent(formatAgo(agoMs));
  const recent = wakes.filter(({ endedAtMs }) => endedAtMs > nowMs - WEEK_MS);
  const count = recent.reduce((sum, { homeCount }) => sum + homeCount, 0);
  if (count === 0) return last;
  const oldest = wakes.at(-1) ?? sent;
  const isCut = !isWhole && recent.length === wakes.length;
  const day = formatDate(localDay(oldest.startedAtMs), localDay(nowMs));
  return `${last} · ${isCut ? words.since(count, day) : words.lastWeek(count)}`;
}
