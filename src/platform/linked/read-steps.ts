import { type ErrorCode, HomewardError } from "../../core/errors.ts";
import type { Sha256 } from "../../core/ids.ts";
import type { Stretch } from "../../core/linked/diff.ts";
import type { Found } from "./ask-files.ts";
import type { LookParts } from "./look-parts.ts";

const READ_AT_ONCE = 4;

/** A file that was dealt with: by its hash, or with the reason why it has none (null: there was not time enough for it). */
export type Read =
  | { file: Found; sha256: Sha256 }
  | { file: Found; sha256: null; problem: ErrorCode | null };

/** Hashes what has to be, several files at a time, until `isOver`; answers the beginning of the steps that was done. */
export async function readSteps(
  steps: Stretch<Found>["steps"],
  sha256Of: LookParts["sha256Of"],
  isOver: () => boolean,
): Promise<Read[]> {
  const done: Read[] = [];
  for (let at = 0; at < steps.length && !isOver(); at += READ_AT_ONCE) {
    const some = steps.slice(at, at + READ_AT_ONCE);
    done.push(...(await Promise.all(some.map((step) => readStep(step, sha256Of, isOver)))));
  }
  return done;
}

async function readStep(
  step: Stretch<Found>["steps"][number],
  sha256Of: LookParts["sha256Of"],
  isOver: () => boolean,
): Promise<Read> {
  const { file } = step;
  if (step.kind === "queue") return { file, sha256: step.sha256 };
  if (file.sizeBytes === 0) return { file, sha256: null, problem: "file-empty" };
  let isCutOff = false;
  try {
    const onRead = (): void => {
      isCutOff = isOver();
      if (isCutOff) throw new DOMException("The time of this look is over", "TimeoutError");
    };
    return { file, sha256: await sha256Of(file.file, onRead) };
  } catch (error) {
    // What hashes could not be loaded: this look ends, and another reads the file.
    if (!isCutOff && !(error instanceof HomewardError)) throw error;
    return { file, sha256: null, problem: isCutOff ? null : "source-unreadable" };
  }
}
