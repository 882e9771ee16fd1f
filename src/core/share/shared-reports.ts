import type { IntakeReport } from "../page-ports.ts";

/** What became of one share, for the page that opens after it. */
export type SharedReport = { id: string; report: IntakeReport };

/** Reads the kept reports; what is no report is left out. */
export function parseSharedReports(stored: unknown): SharedReport[] {
  return Array.isArray(stored) ? stored.flatMap((one: unknown) => parseOne(one)) : [];
}

function parseOne(stored: unknown): SharedReport[] {
  const { id, report } = (stored ?? {}) as Partial<Record<string, unknown>>;
  if (typeof id !== "string" || typeof report !== "object" || report === null) return [];
  const row = report as Partial<Record<string, unknown>>;
  const refused: unknown[] = Array.isArray(row["refused"]) ? row["refused"] : [];
  return [
    {
      id,
      report: {
        queuedCount: countIn(row["queuedCount"]),
        alreadyQueuedCount: countIn(row["alreadyQueuedCount"]),
        alreadyHomeCount: countIn(row["alreadyHomeCount"]),
        noRoomCount: countIn(row["noRoomCount"]),
        refused: refused.flatMap((one) => parseRefused(one)),
      },
    },
  ];
}

function parseRefused(stored: unknown): IntakeReport["refused"] {
  const { filename, words } = (stored ?? {}) as Partial<Record<string, unknown>>;
  return typeof filename === "string" && typeof words === "string" ? [{ filename, words }] : [];
}

function countIn(stored: unknown): number {
  return typeof stored === "number" && Number.isSafeInteger(stored) && stored >= 0 ? stored : 0;
}
