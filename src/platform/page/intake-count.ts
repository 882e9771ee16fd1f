import { IntakeTally, refusalWordsOf } from "../../core/intake-tally.ts";
import type { IntakeProgress, IntakeReport, PickedItems } from "../../core/page-ports.ts";
import type { EnqueueOutcome } from "../../core/ports.ts";
import { paced } from "./paced.ts";

/** What is counted while a pick comes in; in the end the counts and the refused add up to it. */
export type IntakeCount = {
  /** The size of the file at a place of the pick, bytes; it is asked once for the sum and for this. */
  sizeOf(at: number, file: File): number;
  /** One less was picked than it seemed. */
  passOver(): void;
  refuse(filename: string, sizeBytes: number, error: unknown): void;
  /** `isDamaged`: it ends too early; only told of what is stored. */
  count(filename: string, sizeBytes: number, outcome: EnqueueOutcome, isDamaged: boolean): void;
  /** What is not counted yet is not looked at any more. */
  stop(): void;
  /** `partBytes`: of the file in hand. */
  progress(partBytes?: number): IntakeProgress;
  report(): IntakeReport;
};

/** Opens the count of a pick; the bytes of all of it are known a little later. */
export function openCount(items: PickedItems<File>, nowMs: () => number): IntakeCount {
  let allCount = items.length;
  let allBytes = 0;
  let doneCount = 0;
  let doneBytes = 0;
  let stoppedCount = 0;
  const tally = new IntakeTally();
  /** Sizes by place, eight bytes each: they are asked for once and used twice. Negative: not known yet. */
  const sizes = new Float64Array(items.length).fill(-1);

  function sizeOf(at: number, file: File): number {
    const known = sizes[at] ?? -1;
    if (known >= 0) return known;
    return (sizes[at] = file.size);
  }

  async function addUp(): Promise<void> {
    // A browser may look each file up on the disk.
    for await (const at of paced(Array(items.length).keys(), nowMs)) {
      const file = items.at(at)?.file;
      if (file !== undefined) allBytes += sizeOf(at, file);
    }
  }
  void addUp();

  function done(sizeBytes: number): void {
    doneCount++;
    doneBytes += sizeBytes;
  }

  return {
    sizeOf,
    passOver() {
      allCount--;
    },
    refuse(filename, sizeBytes, error) {
      tally.refuse(filename, refusalWordsOf(error));
      done(sizeBytes);
    },
    count(filename, sizeBytes, outcome, isDamaged) {
      tally.count(filename, outcome, isDamaged);
      done(sizeBytes);
    },
    stop() {
      stoppedCount = allCount - doneCount;
    },
    // While the sizes are still added up, never more than all.
    progress: (partBytes = 0) => ({
      doneCount,
      allCount,
      doneBytes: Math.min(doneBytes + partBytes, allBytes),
      allBytes,
    }),
    report: () => ({ ...tally.report(), stoppedCount }),
  };
}
