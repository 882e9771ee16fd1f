import type { Doorbell } from "../src/core/messages/messages.ts";
import { said } from "../src/core/said.ts";
import type { ProcessingOutcome } from "../src/core/schedule/extension.ts";
import { hasWindow } from "./around.ts";
import type { Runner } from "./runner.ts";

/** For the chunks in hand to end, ms. */
const GRACE_MS = 20_000;
const NOT_ENDED: ProcessingOutcome = {
  result: "failure",
  progressed: false,
  words: said("time-over"),
  reason: null,
};

/**
 * Rings the runner for an event that the browser cuts off by killing what runs, and ends the wake before it does.
 * With a page open, which keeps the worker at it by other events, the wake goes on and only the event ends.
 * `budgetMs`: begin nothing new after this; the grace for chunks in hand comes on top.
 */
export async function ringWithin(
  budgetMs: number,
  runner: Runner,
  doorbell: Doorbell,
): Promise<ProcessingOutcome> {
  const running = runner.ring(doorbell);
  const first = await Promise.race([running, sleep(budgetMs)]);
  if (first !== undefined) return first;
  if (await hasWindow()) return { result: "processing", progressed: true, words: "", reason: null };
  runner.willTerminate(NOT_ENDED.words);
  return (await Promise.race([running, sleep(GRACE_MS)])) ?? NOT_ENDED;
}

function sleep(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
