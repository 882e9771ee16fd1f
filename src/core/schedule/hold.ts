import type { Failure } from "../jobs/job.ts";

/** Why the whole queue waits. */
export type HoldReason = "home-unreachable" | "throttled" | "signed-out" | "home-full";

/** The queue as a whole: open, or held until an instant (ms since the epoch) for one reason with its words. */
export type Hold =
  | { kind: "open" }
  | { kind: "held"; reason: HoldReason; untilMs: number; words: string };

export const OPEN: Hold = { kind: "open" };

const HOLD_REASONS = [
  "home-unreachable",
  "throttled",
  "signed-out",
  "home-full",
] as const satisfies readonly HoldReason[];

/** Reads a stored hold; open where there is none or it makes no sense (then the next probe decides). */
export function parseHold(stored: unknown): Hold {
  const row = stored as Partial<Record<string, unknown>> | null | undefined;
  const reason = HOLD_REASONS.find((one) => one === row?.["reason"]);
  const { untilMs, words } = row ?? {};
  return row?.["kind"] === "held" &&
    reason !== undefined &&
    typeof untilMs === "number" &&
    typeof words === "string"
    ? { kind: "held", reason, untilMs, words }
    : OPEN;
}

/**
 * Whether the queue has to wait at this instant. `signed-out` ends only by pairing again. An end further away than any hold
 * lasts comes from a clock that was wrong and has been put right: such a hold is over.
 */
export function isHeld(hold: Hold, nowMs: number): boolean {
  if (hold.kind === "open") return false;
  if (hold.reason === "signed-out") return true;
  return nowMs < hold.untilMs && hold.untilMs <= nowMs + LONGEST_HOLD_MS;
}

/**
 * Whether a hold takes the place of another that was met in the same wake. The first one counts, but for a home that asks
 * for a pause: it is not asked early only because something else went wrong a moment before.
 */
export function outranks(hold: Hold, before: Hold): boolean {
  if (hold.kind === "open" || before.kind === "open") return before.kind === "open";
  if (hold.reason !== "throttled") return false;
  return before.reason !== "throttled" || hold.untilMs > before.untilMs;
}

const ASK_AGAIN_MS: Record<HoldReason, number> = {
  "home-unreachable": 30_000,
  throttled: 60_000,
  "signed-out": 0,
  "home-full": 5 * 60_000,
};

/** Longest that a home may hold us, ms: a wrong Retry-After must not stop a backup for days. */
const LONGEST_HOLD_MS = 60 * 60_000;

/** A hold from now on; `retryAfterMs` is the home's own wish where it named one. */
export function holdFor(
  reason: HoldReason,
  failure: Pick<Failure, "words">,
  nowMs: number,
  retryAfterMs: number | null,
): Hold {
  const waitMs = Math.min(Math.max(retryAfterMs ?? ASK_AGAIN_MS[reason], 0), LONGEST_HOLD_MS);
  return { kind: "held", reason, untilMs: nowMs + waitMs, words: failure.words };
}
