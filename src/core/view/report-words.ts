import type { IntakeReport } from "../page-ports.ts";
import { countOf, formatCount } from "./format-count.ts";
import { WORDS } from "./words.ts";

/** What the report of a pick says besides its counts. */
export const REPORT_WORDS = {
  stopped: (count: number) =>
    count === 1 ? "1 was not looked at." : `${formatCount(count)} were not looked at.`,
  damaged: (count: number) =>
    count === 1
      ? "1 file looks damaged: it ends too early. It is kept as it is:"
      : `${countOf(count, "file", "files")} look damaged: they end too early. They are kept as they are:`,
  more: (count: number) => `and ${formatCount(count)} more`,
  losses: "What seems to have been lost before",
  hide: "Don’t tell me again",
  hideThis: (title: string) => `Don’t tell me again: ${title}`,
} as const;

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
