import type { Totals } from "../jobs/totals.ts";
import type { BlockReason } from "./block.ts";
import type { ProcessingOutcome } from "./extension.ts";
import type { HoldReason } from "./hold.ts";
import { NOTICE_KINDS, type NoticeKind, type ToldNotices } from "./told-notices.ts";

/** What a person is told outside the app. `count`: photos, of the round for `all-home`, set aside for `needs-you`, else still waiting. */
export type Notice =
  | { kind: "all-home" | "needs-you" | "signed-out" | "home-full"; count: number }
  /** `reason` null: each photo waits for its own. */
  | { kind: "last-chance"; count: number; reason: BlockReason | HoldReason | null };

/** What decides whether the person hears of a wake that just ended. */
export type NoticeFacts = {
  outcome: ProcessingOutcome;
  totals: Totals;
  /** The person asked for notifications. */
  isWanted: boolean;
  /** A page of this app can be seen right now: it shows all of this itself. */
  hasVisibleWindow: boolean;
  /** A reminder from home is shown, whose own words change when all is home. */
  hasReminder: boolean;
  /** No page is open, and Background Sync will not ring again before the next visit. */
  isLastChance: boolean;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Two of a kind are at least this far apart, ms: a day for what only the person can end; six hours for good news, since a
 * folder that fills slowly comes home many times a day; half a day for the last chance, since what a visit in the
 * morning left behind may be spent by noon.
 */
export const LEAST_APART_MS: Record<NoticeKind, number> = {
  "all-home": 6 * HOUR_MS,
  "needs-you": DAY_MS,
  "signed-out": DAY_MS,
  "home-full": DAY_MS,
  "last-chance": 12 * HOUR_MS,
};

/** In any 24 hours. The last chance is not counted: nothing else tells that Homeward is silent from here on. */
export const MOST_A_DAY = 2;

/**
 * Whether the person is told anything after a wake, and what is remembered of it. Pure; at most one notice a wake.
 *
 * - Nothing while a page can be seen, or where nobody asked for it. What happens meanwhile is no news later.
 * - `all-home`: nothing waits, receipts came in since the wake before, and no reminder from home tells it already.
 * - `needs-you`: more are set aside than the person knows of.
 * - `signed-out`, `home-full`: once, until the home took something again.
 * - `last-chance`: once, until something moved or the person came by.
 * - `LEAST_APART_MS` between two of a kind, `MOST_A_DAY` of all. What came too early is told at its time if it is still
 *   true, except the good news, which would be old by then.
 *
 * Write `told` down before showing: who dies in between leaves one notice out, the other way round it would come twice.
 *
 * @param nowMs ms since the epoch
 */
export function noticeDue(
  facts: NoticeFacts,
  before: ToldNotices,
  nowMs: number,
): { notice: Notice | null; told: ToldNotices } {
  const { outcome, totals } = facts;
  const isQuiet = !facts.isWanted || facts.hasVisibleWindow;
  // An instant still to come was written by a clock that ran ahead; it must not silence Homeward until then.
  const shown = before.shown.filter(({ atMs }) => atMs <= nowMs && nowMs - atMs < DAY_MS);
  const standing = before.standing.filter((kind) => !isOverBy(kind, facts));
  const isNews = (notice: Notice) =>
    !standing.includes(notice.kind) && isTimeFor(notice.kind, shown, nowMs);
  const notice = isQuiet ? null : (causes(facts, before).find(isNews) ?? null);
  const known = isQuiet ? outcome.reason : notice?.kind;
  return {
    notice,
    told: {
      shown: notice === null ? shown : [...shown, { kind: notice.kind, atMs: nowMs }],
      standing: isStanding(known) && !standing.includes(known) ? [...standing, known] : standing,
      knownNeedsYouCount:
        isQuiet || known === "needs-you"
          ? totals.needsYouCount
          : Math.min(before.knownNeedsYouCount, totals.needsYouCount),
      knownHomeCount: totals.homeCount,
    },
  };
}

/** Which notices are not true any more after a wake, or stand in the app itself: they are taken away. */
export function untrueNotices(facts: NoticeFacts): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => {
    if (facts.hasVisibleWindow) return true;
    if (kind === "all-home") return facts.totals.waitingCount > 0;
    return kind === "needs-you" ? facts.totals.needsYouCount === 0 : isOverBy(kind, facts);
  });
}

/** All that could be told, in this order: what stops everything, then what stops one photo, then good news. */
function causes(facts: NoticeFacts, before: ToldNotices): Notice[] {
  const { outcome, totals, isLastChance, hasReminder } = facts;
  const { reason } = outcome;
  const { waitingCount: count, needsYouCount, homeCount, roundHomeCount } = totals;
  const found: Notice[] = [];
  if (count > 0 && (reason === "signed-out" || reason === "home-full"))
    found.push({ kind: reason, count });
  // Who has to sign in first gains nothing from another try.
  if (count > 0 && isLastChance && reason !== "signed-out")
    found.push({ kind: "last-chance", count, reason });
  if (needsYouCount > before.knownNeedsYouCount)
    found.push({ kind: "needs-you", count: needsYouCount });
  const hasArrived = count === 0 && roundHomeCount > 0 && homeCount > before.knownHomeCount;
  if (hasArrived && !hasReminder) found.push({ kind: "all-home", count: roundHomeCount });
  return found;
}

/** Whether a cause that stood has ended. A wake that only saw another reason says nothing of the one before. */
function isOverBy(kind: NoticeKind, { outcome, hasVisibleWindow }: NoticeFacts): boolean {
  const moved = outcome.progressed || outcome.result === "completed";
  return moved || (kind === "last-chance" && hasVisibleWindow);
}

function isStanding(kind: string | null | undefined): kind is NoticeKind {
  return kind === "signed-out" || kind === "home-full" || kind === "last-chance";
}

function isTimeFor(kind: NoticeKind, shown: ToldNotices["shown"], nowMs: number): boolean {
  const last = shown.findLast((one) => one.kind === kind);
  if (last !== undefined && nowMs - last.atMs < LEAST_APART_MS[kind]) return false;
  const counted = shown.filter((one) => one.kind !== "last-chance");
  return kind === "last-chance" || counted.length < MOST_A_DAY;
}
