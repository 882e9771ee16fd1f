import { type Hold, isHeld } from "../schedule/hold.ts";

/** The one thing that decides whether waiting photos move right now. */
export type Situation =
  | "going"
  | "unsupported"
  | "signed-out"
  | "offline"
  | "home-full"
  | "throttled"
  | "unreachable";

/** What the page knows about the way home. */
export type SituationFacts = {
  hold: Hold;
  /** What the browser says; false is certain, true is a guess. */
  online: boolean;
  /** How the home answered last; null: not asked yet. */
  status: "paired" | "signed-out" | "unreachable" | null;
  /** Whether this browser has service workers. */
  serviceWorker: boolean;
  nowMs: number;
};

/**
 * Names the situation; where several things stand in the way, the one that a person must deal with first.
 * A home that has just answered wins over a hold that says this device is not paired: it was paired in the meantime.
 */
export function situationOf(facts: SituationFacts): Situation {
  const { hold, online, status, serviceWorker, nowMs } = facts;
  const reason = hold.kind === "held" && isHeld(hold, nowMs) ? hold.reason : null;
  if (!serviceWorker) return "unsupported";
  if (status === "signed-out" || (reason === "signed-out" && status !== "paired"))
    return "signed-out";
  if (!online) return "offline";
  if (status === "unreachable" || reason === "home-unreachable") return "unreachable";
  if (reason === "home-full" || reason === "throttled") return reason;
  return "going";
}
