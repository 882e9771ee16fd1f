/** What a person does at first, in this order. */
export const FIRST_STEPS = ["pair", "choose", "install"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The steps that lie behind, and those of them that were skipped. With all behind the card never comes again. */
export type FirstRun = { passed: readonly FirstStep[]; skipped: readonly FirstStep[] };

/** Reads what is stored; null: the first steps were never begun here. */
export function parseFirstRun(stored: unknown): FirstRun | null {
  if (typeof stored !== "object" || stored === null || !("passed" in stored)) return null;
  const { passed, skipped } = stored as Record<string, unknown>;
  if (!Array.isArray(passed)) return null;
  return { passed: stepsOf(passed), skipped: stepsOf(skipped) };
}

function stepsOf(names: unknown): FirstStep[] {
  return FIRST_STEPS.filter((step) => Array.isArray(names) && names.includes(step));
}

/** Whether the first steps were begun and are not all behind; `stored`: as it is stored. */
export function isInFirstRun(stored: unknown): boolean {
  const begun = parseFirstRun(stored);
  return begun !== null && begun.passed.length < FIRST_STEPS.length;
}

/** Where a person stands: the steps behind them with how they came there, and the one that is next (null: not known yet). */
export type FirstRunNow = {
  steps: readonly { step: FirstStep; state: "done" | "skipped" | "open" }[];
  next: FirstStep;
};

/**
 * The first steps as they stand; null: they are behind, or this device was in use before there were any.
 *
 * @param done which steps are done as this page sees it
 * @param isUsed whether photos came in here before
 */
export function firstRunNow(
  stored: FirstRun | null,
  done: Record<FirstStep, boolean>,
  isUsed: boolean,
): FirstRunNow | null {
  if (stored === null && isUsed) return null;
  const { passed, skipped } = stored ?? { passed: [], skipped: [] };
  const steps = FIRST_STEPS.map((step) => {
    // What was done once stays done, though this page cannot see it now: home may be away.
    const isDone = done[step] || (passed.includes(step) && !skipped.includes(step));
    const state = isDone ? "done" : passed.includes(step) ? "skipped" : "open";
    return { step, state } as const;
  });
  const next = steps.find(({ state }) => state === "open");
  return next === undefined ? null : { steps, next: next.step };
}
