import type { Doorbell } from "../messages/messages.ts";
import type { ProcessingOutcome } from "./extension.ts";

/** What is around the worker when a wake ends. */
export type Surroundings = {
  /** A page of this app is open, seen or not. */
  hasWindow: boolean;
  /** A registration of Background Sync is left, the one that is being answered included. */
  hasSync: boolean;
  /** A periodic wake is registered. */
  hasPeriodicSync: boolean;
  /** This was the browser's third and last try of the registration that rang. */
  isLastChance: boolean;
};

/**
 * What follows from a result.
 *
 * - `answer`: what the sync event says. `resolve` gives the registration up, `reject` makes the browser come again in 5, then
 *   15 minutes, `ring-again` resolves and leaves a fresh registration behind, which fires at once (only with a page open).
 * - `next`: the doorbell to expect; null: nothing is left, so only new photos ring.
 */
export type Consequence = { answer: "resolve" | "reject" | "ring-again"; next: Doorbell | null };

/**
 * The published consequence of each result; docs/scheduling.md has it as a table.
 * With a page open its heartbeat rings every 10 s, whatever the event answers.
 */
export function consequenceOf(outcome: ProcessingOutcome, around: Surroundings): Consequence {
  if (outcome.result === "completed") return { answer: "resolve", next: null };
  if (around.hasWindow)
    return { answer: outcome.progressed ? "ring-again" : "reject", next: "heartbeat" };
  // Only a person ends these, with the page open, and that visit registers anew: three tries would be spent for nothing.
  if (outcome.reason === "signed-out") return { answer: "resolve", next: "paired" };
  if (around.hasSync && !around.isLastChance) return { answer: "reject", next: "sync" };
  return { answer: "reject", next: around.hasPeriodicSync ? "periodicsync" : "open" };
}
