import type { ErrorCode } from "../errors.ts";
import type { UploadJob } from "../jobs/job.ts";
import { inWords } from "./in-words.ts";

/** So many names a group keeps: the rest is a number. */
const NAMED = 3;

/** Photos that were set aside for one reason. */
export type FailureGroup = {
  code: ErrorCode;
  /** The reason, a sentence. */
  words: string;
  count: number;
  /** The first few. */
  filenames: readonly string[];
};

/** Sorts rows that were set aside by their reasons, each where it was met first; `groups`: what earlier rows came to. */
export function groupFailures(
  groups: readonly FailureGroup[],
  jobs: readonly UploadJob[],
): FailureGroup[] {
  const found = new Map(groups.map((group) => [keyOf(group), group]));
  for (const job of jobs) {
    if (job.state !== "failed") continue;
    const one = { code: job.failure.code, words: inWords(job.failure.words) };
    const before = found.get(keyOf(one)) ?? { ...one, count: 0, filenames: [] };
    const { count, filenames } = before;
    const named = count < NAMED ? [...filenames, job.filename] : filenames;
    found.set(keyOf(one), { ...before, count: count + 1, filenames: named });
  }
  return [...found.values()];
}

/** Whether a row was set aside for the reason of a group. */
export function isOfGroup(job: UploadJob, group: Pick<FailureGroup, "code" | "words">): boolean {
  if (job.state !== "failed") return false;
  return keyOf({ code: job.failure.code, words: inWords(job.failure.words) }) === keyOf(group);
}

/** The home may say more than its code; what it says differently is another reason. */
function keyOf({ code, words }: Pick<FailureGroup, "code" | "words">): string {
  return `${code} ${words}`;
}
