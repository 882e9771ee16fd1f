import type { ConditionsSeen, WakeRecord } from "../ports.ts";
import { ACTIVITY_WORDS } from "../words/spoken.ts";
import { formatBytes } from "./format-bytes.ts";
import { localDay } from "./format-day.ts";
import { formatDuration } from "./format-duration.ts";
import { formatTime } from "./format-time.ts";

/** A wake that lasted this long says so, ms. */
const WORTH_TELLING_MS = 60_000;

/** One line of the wake log: a wake, or several alike in which nothing moved. */
export type WakeLine = {
  /** Its newest wake, ms since the epoch. */
  startedAtMs: number;
  /** The day of its wakes on this device's wall, `YYYY-MM-DD`. */
  day: string;
  /** `03:12`, or `01:05–03:12` for several. */
  time: string;
  /** `woken by Background Sync` */
  woken: string;
  /** `on mobile data · charging`; "" where the browser tells nothing. */
  seen: string;
  /** `next: Background Sync`; "" where no other is expected. */
  next: string;
  /** `12 photos went home, 34 MB` */
  outcome: string;
  tone: "home" | "moved" | "waited";
};

/**
 * The wake log in words; `wakes` newest first, as the store gives them. A home that is away for a night would fill the
 * screen with one and the same line: neighbours of one day, one doorbell and one reason in which nothing moved are one line.
 */
export function wakeLines(wakes: readonly WakeRecord[]): WakeLine[] {
  const runs: { newest: WakeRecord; oldest: WakeRecord; count: number }[] = [];
  for (const wake of wakes) {
    const run = runs.at(-1);
    if (run === undefined || !areAlike(run.oldest, wake)) {
      runs.push({ newest: wake, oldest: wake, count: 1 });
    } else {
      run.oldest = wake;
      run.count += 1;
    }
  }
  return runs.map(({ newest, oldest, count }) => {
    const [from, to] = [formatTime(oldest.startedAtMs), formatTime(newest.startedAtMs)];
    return {
      startedAtMs: newest.startedAtMs,
      day: localDay(newest.startedAtMs),
      time: from === to ? to : `${from}–${to}`,
      woken: ACTIVITY_WORDS.woken(ACTIVITY_WORDS.by[newest.doorbell], count),
      seen: seenWords(newest.seen),
      outcome: wakeOutcome(newest),
      next: newest.next === null ? "" : ACTIVITY_WORDS.next(ACTIVITY_WORDS.nextBy[newest.next]),
      tone: newest.homeCount > 0 ? "home" : newest.sentBytes > 0 ? "moved" : "waited",
    };
  });
}

function areAlike(one: WakeRecord, other: WakeRecord): boolean {
  return (
    one.homeCount + one.sentBytes + other.homeCount + other.sentBytes === 0 &&
    one.doorbell === other.doorbell &&
    localDay(one.startedAtMs) === localDay(other.startedAtMs) &&
    seenWords(one.seen) === seenWords(other.seen) &&
    wakeOutcome(one) === wakeOutcome(other)
  );
}

/** The conditions that a wake found, as far as the browser told; what it does not tell is not guessed. */
export function seenWords({ network, savesData, power }: ConditionsSeen): string {
  const words = ACTIVITY_WORDS.seen;
  return [words.network[network], savesData ? words.savesData : "", words.power[power]]
    .filter((each) => each !== "")
    .join(" · ");
}

/** What came of a wake, and why it ended where work was left. */
export function wakeOutcome(wake: WakeRecord): string {
  const { homeCount, sentBytes, result } = wake;
  const reason = asClause(wake.words);
  if (homeCount === 0 && sentBytes === 0) {
    if (reason !== "") return ACTIVITY_WORDS.waited(reason);
    return result === "completed" ? ACTIVITY_WORDS.nothingLeft : ACTIVITY_WORDS.waitedForNextTry;
  }
  const moved = movedWords(wake);
  return reason === "" || result === "completed" ? moved : ACTIVITY_WORDS.stopped(moved, reason);
}

function movedWords(wake: WakeRecord): string {
  const { homeCount, jobCount, sentBytes, startedAtMs, endedAtMs } = wake;
  if (sentBytes === 0) return ACTIVITY_WORDS.wereHome(homeCount);
  const lastedMs = endedAtMs - startedAtMs;
  const bytes = formatBytes(sentBytes);
  const size =
    lastedMs < WORTH_TELLING_MS ? bytes : ACTIVITY_WORDS.sizeIn(bytes, formatDuration(lastedMs));
  return homeCount === 0
    ? ACTIVITY_WORDS.sentPart(size, jobCount)
    : ACTIVITY_WORDS.wentHome(homeCount, size);
}

/** A sentence as part of another: `Your home does not answer.` as `your home does not answer`. */
function asClause(words: string): string {
  const trimmed = words.trim().replace(/\.$/u, "");
  // An abbreviation keeps its capitals.
  return /^\p{Lu}\p{Lu}/u.test(trimmed)
    ? trimmed
    : trimmed.charAt(0).toLowerCase() + trimmed.slice(1);
}
