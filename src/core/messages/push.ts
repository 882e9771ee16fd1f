/** What the home says in a push message: how many photos wait on this device, and since when none of them arrived. */
export type PushPayload = {
  kind: "photosWaiting";
  count: number;
  /** ms since the epoch. */
  sinceMs: number;
};

/** Parses the text of a push message; null for anything that a home of today does not send. */
export function parsePushPayload(text: string): PushPayload | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const { kind, count, sinceMs } = (data ?? {}) as Record<string, unknown>;
  if (kind !== "photosWaiting" || !isWhole(count) || !isWhole(sinceMs) || count === 0) return null;
  return { kind, count, sinceMs };
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
