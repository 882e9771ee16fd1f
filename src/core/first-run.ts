/** What a person does at first, in this order. */
export const FIRST_STEPS = ["pair", "choose", "install"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The steps that lie behind: done, or skipped. With all of them the card never comes again. */
export type FirstRun = { passed: readonly FirstStep[] };

/** Reads what is stored; null: the first steps were never begun here. */
export function parseFirstRun(stored: unknown): FirstRun | null {
  if (typeof stored !== "object" || stored === null || !("passed" in stored)) return null;
  const { passed } = stored;
  return Array.isArray(passed)
    ? { passed: FIRST_STEPS.filter((step) => passed.includes(step)) }
    : null;
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
  const passed = stored?.passed ?? [];
  const steps = FIRST_STEPS.map((step) => {
    const state = done[step] ? "done" : passed.includes(step) ? "skipped" : "open";
    return { step, state } as const;
  });
  const next = steps.find(({ step, state }) => state === "open" && !passed.includes(step));
  return next === undefined ? null : { steps, next: next.step };
}
