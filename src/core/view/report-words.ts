import type { IntakeReport } from "../page-ports.ts";
import { REPORT_WORDS, WORDS } from "../words/spoken.ts";

/** The counts of a report in one sentence, which add up with the refused to all that was picked. */
export function reportSentence(report: IntakeReport): string {
  const { queuedCount, alreadyQueuedCount, alreadyHomeCount, stoppedCount = 0, refused } = report;
  const { saved, already, alreadyHome, nothing } = WORDS.report;
  const parts = [
    queuedCount > 0 ? saved(queuedCount) : "",
    alreadyQueuedCount > 0 ? already(alreadyQueuedCount) : "",
    alreadyHomeCount > 0 ? alreadyHome(alreadyHomeCount) : "",
    stoppedCount > 0 ? REPORT_WORDS.stopped(stoppedCount) : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return refused.length > 0 ? "" : nothing;
  return `${parts.map((part) => part.replace(/\.$/u, "")).join(", ")}.`;
}

/** The refused by reason, the most frequent reason first. */
export function refusedByReason(
  refused: IntakeReport["refused"],
): { words: string; filenames: string[] }[] {
  const groups = Map.groupBy(refused, ({ words }) => words);
  return Array.from(groups, ([words, group]) => ({
    words,
    filenames: group.map(({ filename }) => filename),
  })).toSorted((one, other) => other.filenames.length - one.filenames.length);
}
