import type { BlockReason } from "./block.ts";
import type { HoldReason } from "./hold.ts";

/** How a wake ended, PhotoKit's three results: all done, more to do, or nothing could be done. */
export type ProcessingResult = "completed" | "processing" | "failure";

/** A result with what explains it. */
export type ProcessingOutcome = {
  result: ProcessingResult;
  /** Bytes or receipts moved. */
  progressed: boolean;
  /** Why it stopped, a sentence; "" where nothing stood in the way. */
  words: string;
  /** The one reason that all waiting jobs share; null: each has its own, or none waits. */
  reason: BlockReason | HoldReason | null;
};

/**
 * PhotoKit's extension interface (PHBackgroundResourceUploadExtension, iOS 26.1) as this worker fulfils it.
 *
 * `process` does, in this order: **retry** what is due, **acknowledge** what is finished, **create** and transfer what waits.
 * Dying anywhere inside loses at most the chunks in hand.
 * https://developer.apple.com/documentation/photos/phbackgroundresourceuploadextension
 */
export interface UploadExtension {
  /** Runs until all is done, the time is over, or a condition fails. Never rejects for what a home or a photo does. */
  process(): Promise<ProcessingOutcome>;
  /** Begin no new chunk; `process` resolves when those in hand have ended. A browser may kill without this: nothing depends on it. */
  willTerminate(words: string): void;
}
