const FIRST_MS = 2_000;
/** No wait is longer than this, ms. */
export const LONGEST_BACK_OFF_MS = 60 * 60_000;

/**
 * Exponential back-off with full jitter: a wait in ms between 0.5 s and 2 s × 2^(attempt − 1), at most an hour.
 *
 * `attemptCount` counts from 1; `random` is uniform in [0, 1).
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backOffMs(attemptCount: number, random: number): number {
  const capMs = Math.min(
    LONGEST_BACK_OFF_MS,
    FIRST_MS * 2 ** Math.min(Math.max(attemptCount, 1) - 1, 30),
  );
  return Math.max(500, Math.floor(random * capMs));
}

/**
 * Whether a photo still waits for its next try, ms since the epoch. A time further away than any back-off was named by a
 * clock that was wrong and has been put right: it has come.
 */
export function backsOff(notBeforeAtMs: number, nowMs: number): boolean {
  return nowMs < notBeforeAtMs && notBeforeAtMs <= nowMs + LONGEST_BACK_OFF_MS;
}
