import type { IntakeReport } from "../page-ports.ts";
import { REPORT_WORDS, WORDS } from "../words/spoken.ts";
import { inWords } from "./in-words.ts";

/** The counts of a report, a sentence each, which add up with the refused to all that was picked. */
export function reportSentence(report: IntakeReport): string {
  const { queuedCount, alreadyQueuedCount, alreadyHomeCount, stoppedCount = 0, refused } = report;
  const { saved, already, alreadyHome, nothing } = WORDS.report;
  const sentences = [
    queuedCount > 0 ? saved(queuedCount) : "",
    alreadyQueuedCount > 0 ? already(alreadyQueuedCount) : "",
    alreadyHomeCount > 0 ? alreadyHome(alreadyHomeCount) : "",
    stoppedCount > 0 ? REPORT_WORDS.stopped(stoppedCount) : "",
  ].filter((sentence) => sentence !== "");
  if (sentences.length === 0) return refused.length > 0 ? "" : nothing;
  return sentences.join(" ");
}

/** The refused by reason, the most frequent reason first. */
export function refusedByReason(
  refused: IntakeReport["refused"],
): { words: string; filenames: string[] }[] {
  const groups = Map.groupBy(refused, ({ words }) => inWords(words));
  return Array.from(groups, ([words, group]) => ({
    words,
    // A file whose name never came is named by a code.
    filenames: group.map(({ filename }) => inWords(filename)),
  })).toSorted((one, other) => other.filenames.length - one.filenames.length);
}
