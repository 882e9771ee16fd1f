import type { ConditionsSeen, WakeRecord } from "../ports.ts";
import { ACTIVITY_WORDS } from "../words/spoken.ts";
import { formatBytes } from "./format-bytes.ts";
import { localDay } from "./format-day.ts";
import { formatDuration } from "./format-duration.ts";
import { formatTime } from "./format-time.ts";
import { inWords } from "./in-words.ts";

/** A wake that lasted this long says so, ms. */
const WORTH_TELLING_MS = 60_000;

/** One line of the wake log: a wake, or several after one another in which nothing moved. */
export type WakeLine = {
  /** Its newest wake, ms since the epoch. */
  startedAtMs: number;
  /** The day of its wakes on this device's wall, `YYYY-MM-DD`. */
  day: string;
  /** `03:12`, or `01:05–03:12` for several. */
  time: string;
  /** `12 photos went home, 34 MB`; `Looked 12 times, nothing to send` */
  outcome: string;
  /** Why it ended where work was left, a sentence; "" where nothing stood in the way. */
  reason: string;
  /** `Woken by Background Sync · on mobile data · charging`; "" for several, which tell it one by one. */
  around: string;
  /** `Next: Background Sync`; "" where no other is expected. */
  next: string;
  tone: "home" | "moved" | "waited";
  /** The wakes of a line that stands for several, newest first; else none. */
  wakes: readonly WakeLine[];
};

/**
 * The wake log in words; `wakes` newest first, as the store gives them. A home that is away for a night would fill the
 * screen with one and the same line: neighbours of one day and one reason in which nothing moved are one line.
 */
export function wakeLines(wakes: readonly WakeRecord[]): WakeLine[] {
  const runs: { newest: WakeRecord; oldest: WakeRecord; all: WakeRecord[] }[] = [];
  for (const wake of wakes) {
    const run = runs.at(-1);
    if (run === undefined || !areAlike(run.oldest, wake)) {
      runs.push({ newest: wake, oldest: wake, all: [wake] });
    } else {
      run.oldest = wake;
      run.all.push(wake);
    }
  }
  return runs.map(({ newest, oldest, all }) => {
    const line = lineOf(newest);
    return all.length === 1 ? line : lineOfAll(line, formatTime(oldest.startedAtMs), all);
  });
}

function lineOf(wake: WakeRecord): WakeLine {
  const { startedAtMs, doorbell, homeCount, sentBytes, next } = wake;
  return {
    startedAtMs,
    day: localDay(startedAtMs),
    time: formatTime(startedAtMs),
    outcome: wakeOutcome(wake),
    reason: wakeReason(wake),
    around: [ACTIVITY_WORDS.woken[doorbell], ...seenWords(wake.seen)].join(" · "),
    next: next === null ? "" : ACTIVITY_WORDS.next[next],
    tone: homeCount > 0 ? "home" : sentBytes > 0 ? "moved" : "waited",
    wakes: [],
  };
}

function lineOfAll(newest: WakeLine, fromTime: string, all: readonly WakeRecord[]): WakeLine {
  const { looked, tried } = ACTIVITY_WORDS;
  return {
    ...newest,
    time: newest.time === fromTime ? fromTime : `${fromTime}–${newest.time}`,
    outcome: newest.reason === "" ? looked(all.length) : tried(all.length),
    around: "",
    wakes: all.map(lineOf),
  };
}

function areAlike(one: WakeRecord, other: WakeRecord): boolean {
  return (
    one.homeCount + one.sentBytes + other.homeCount + other.sentBytes === 0 &&
    localDay(one.startedAtMs) === localDay(other.startedAtMs) &&
    wakeReason(one) === wakeReason(other)
  );
}

/** The conditions that a wake found, as far as the browser told; what it does not tell is not guessed. */
function seenWords({ network, savesData, power }: ConditionsSeen): string[] {
  const words = ACTIVITY_WORDS.seen;
  return [words.network[network], savesData ? words.savesData : "", words.power[power]].filter(
    (each) => each !== "",
  );
}

/** What came of a wake. */
export function wakeOutcome(wake: WakeRecord): string {
  const { homeCount, jobCount, sentBytes, startedAtMs, endedAtMs } = wake;
  const words = ACTIVITY_WORDS;
  if (sentBytes === 0 && homeCount === 0)
    return wakeReason(wake) === "" ? words.nothingLeft : words.nothingSent;
  if (sentBytes === 0) return words.wereHome(homeCount);
  const lastedMs = endedAtMs - startedAtMs;
  const bytes = formatBytes(sentBytes);
  const size = lastedMs < WORTH_TELLING_MS ? bytes : words.sizeIn(bytes, formatDuration(lastedMs));
  return homeCount === 0 ? words.sentPart(size, jobCount) : words.wentHome(homeCount, size);
}

/** Why a wake ended where work was left, a sentence; "" where nothing stood in the way. */
export function wakeReason({ homeCount, sentBytes, result, words }: WakeRecord): string {
  const said = inWords(words.trim());
  if (homeCount + sentBytes > 0 && result === "completed") return "";
  if (said === "") {
    const isLeft = homeCount + sentBytes === 0 && result !== "completed";
    return isLeft ? ACTIVITY_WORDS.triedAgainLater : "";
  }
  return /[.!?…。؟]$/u.test(said) ? said : `${said}.`;
}
