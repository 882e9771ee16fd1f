/**
 * - `all-home`: the last photo that waited came home.
 * - `needs-you`: photos were set aside and a person must look.
 * - `signed-out`, `home-full`: everything waits for the person.
 * - `last-chance`: the browser gave its last try and work is left.
 */
export const NOTICE_KINDS = [
  "all-home",
  "needs-you",
  "signed-out",
  "home-full",
  "last-chance",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The tag under which browsers keep a notification: a newer one takes the place of the older. */
export function noticeTag(kind: NoticeKind): string {
  return `homeward-${kind}`;
}

/** What the person has been told, or has seen in the app; JSON. */
export type ToldNotices = {
  /** Notices of the last 24 hours, oldest first; ms since the epoch. */
  shown: { kind: NoticeKind; atMs: number }[];
  /** Told or seen, and still so: no news until it was over. */
  standing: NoticeKind[];
  /** Photos set aside that the person knows of. */
  knownNeedsYouCount: number;
  /** Receipts at the end of the wake before. */
  knownHomeCount: number;
};

/** Reads what was written down; a field that is missing or makes no sense is as if nothing had been told. */
export function parseToldNotices(stored: unknown): ToldNotices {
  const row = recordOf(stored);
  return {
    shown: listOf(row["shown"]).flatMap((one) => {
      const { kind, atMs } = recordOf(one);
      return isKind(kind) && typeof atMs === "number" ? [{ kind, atMs }] : [];
    }),
    standing: listOf(row["standing"]).filter(isKind),
    knownNeedsYouCount: countOf(row["knownNeedsYouCount"]),
    knownHomeCount: countOf(row["knownHomeCount"]),
  };
}

function recordOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isKind(value: unknown): value is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === value);
}

function countOf(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0;
}
