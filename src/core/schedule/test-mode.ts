/**
 * Faults that test mode can cause, each at the place where it would really happen: `offline` to `checksum` in the worker's
 * requests, `worker-killed` in the wake, `storage-full` where photos are put in.
 */
export const FAULTS = [
  "offline",
  "throttled",
  "home-error",
  "home-full",
  "signed-out",
  "too-large",
  "checksum",
  "worker-killed",
  "storage-full",
] as const;
export type Fault = (typeof FAULTS)[number];

/** After iOS's Resource Upload Test Mode: no limit on what is taken in, no back-off, and one fault at wish. */
export type TestMode = { on: boolean; fault: Fault | null };

export const NO_TEST: TestMode = { on: false, fault: null };

/** Reads stored test mode; off where it makes no sense. */
export function parseTestMode(value: unknown): TestMode {
  const row = value as Partial<Record<string, unknown>> | null | undefined;
  if (row?.["on"] !== true) return NO_TEST;
  return { on: true, fault: FAULTS.find((fault) => fault === row["fault"]) ?? null };
}
