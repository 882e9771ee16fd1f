import { BLOCK_REASONS, type Block, type BlockReason } from "../schedule/block.ts";
import { type Hold, isHeld } from "../schedule/hold.ts";

/** The one thing that decides whether waiting photos move right now: `going`, or the one reason why the whole queue waits. */
export type Situation =
  | "going"
  | "unsupported"
  | "signed-out"
  | "offline"
  | "home-full"
  | "throttled"
  | "unreachable"
  | BlockReason;

/** What the page knows about the way home. */
export type SituationFacts = {
  hold: Hold;
  /** Which of the person's conditions stands in the way; null: none. */
  block: Block | null;
  /** What the browser says; false is certain, true is a guess. */
  online: boolean;
  /** How the home answered last; null: not asked yet. */
  status: "paired" | "signed-out" | "unreachable" | null;
  /** Whether this browser has service workers. */
  serviceWorker: boolean;
  nowMs: number;
};

/**
 * Names the situation. Where several things stand in the way: a pause first, for the person asked for it; then what a person
 * must deal with first; and a condition before a home that does not answer, for nobody asks that home meanwhile.
 * A home that has just answered wins over a hold that says this device is not paired: it was paired in the meantime.
 */
export function situationOf(facts: SituationFacts): Situation {
  const { hold, block, online, status, serviceWorker, nowMs } = facts;
  const reason = hold.kind === "held" && isHeld(hold, nowMs) ? hold.reason : null;
  if (!serviceWorker) return "unsupported";
  if (block?.reason === "paused") return "paused";
  if (status === "signed-out" || (reason === "signed-out" && status !== "paired"))
    return "signed-out";
  if (!online) return "offline";
  if (block !== null) return block.reason;
  if (status === "unreachable" || reason === "home-unreachable") return "unreachable";
  if (reason === "home-full" || reason === "throttled") return reason;
  return "going";
}

/** Whether a reason is one of the conditions that the person chose. */
export function isBlock(name: string): name is BlockReason {
  return BLOCK_REASONS.some((reason) => reason === name);
}
