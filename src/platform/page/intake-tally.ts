import { ERRORS } from "../../core/errors.ts";
import type { IntakeProgress, IntakeReport, PickedItem } from "../../core/page-ports.ts";
import type { EnqueueOutcome } from "../../core/ports.ts";
import { paced } from "./paced.ts";

/** What is counted while a pick comes in; in the end the counts and the refused add up to it. */
export type Tally = {
  /** The size of an item, bytes; its file is asked once for the sum and for this. Call it once. */
  sizeOf(item: PickedItem<File>): number;
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
export function openTally(items: readonly PickedItem<File>[], nowMs: () => number): Tally {
  const allCount = items.length;
  let allBytes = 0;
  let doneCount = 0;
  let doneBytes = 0;
  let stoppedCount = 0;
  const counts = { queuedCount: 0, alreadyQueuedCount: 0, alreadyHomeCount: 0, noRoomCount: 0 };
  const refused: IntakeReport["refused"] = [];
  const damaged: string[] = [];

  /** Sizes that were asked for once and will be a second time: by the sum, and when the file's turn comes. */
  const sizes = new Map<PickedItem<File>, number>();

  function sizeOf(item: PickedItem<File>): number {
    const known = sizes.get(item);
    if (known !== undefined) {
      sizes.delete(item);
      return known;
    }
    const sizeBytes = item.file.size;
    sizes.set(item, sizeBytes);
    return sizeBytes;
  }

  async function addUp(): Promise<void> {
    // A browser may look each file up on the disk.
    for await (const item of paced(items, nowMs)) allBytes += sizeOf(item);
  }
  void addUp();

  function done(sizeBytes: number): void {
    doneCount++;
    doneBytes += sizeBytes;
  }

  return {
    sizeOf,
    refuse(filename, sizeBytes, error) {
      const words = error instanceof Error ? error.message : ERRORS["source-unreadable"].words;
      refused.push({ filename, words });
      done(sizeBytes);
    },
    count(filename, sizeBytes, outcome, isDamaged) {
      done(sizeBytes);
      switch (outcome) {
        case "queued":
          counts.queuedCount++;
          if (isDamaged) damaged.push(filename);
          return;
        case "already-queued":
          counts.alreadyQueuedCount++;
          return;
        case "already-home":
          counts.alreadyHomeCount++;
          return;
        case "over-limit":
        case "no-room":
          counts.noRoomCount++;
          refused.push({ filename, words: ERRORS[ERROR_OF[outcome]].words });
          return;
        case "unreadable":
          refused.push({ filename, words: ERRORS["source-unreadable"].words });
      }
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
    report: () => ({ ...counts, refused, stoppedCount, damaged }),
  };
}

const ERROR_OF = { "over-limit": "over-limit", "no-room": "device-full" } as const;
