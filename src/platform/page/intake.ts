import type { IntakeProgress, IntakeReport, PickedItems } from "../../core/page-ports.ts";
import { partCluesOf, withKin } from "../../core/photos/kin.ts";
import { LossCount } from "../../core/photos/loss.ts";
import { NameOrder } from "../../core/photos/name-order.ts";
import type { EnqueueOutcome, JobStore, PickedFile } from "../../core/ports.ts";
import type { Receipt } from "../../core/receipt.ts";
import { openCount } from "./intake-count.ts";
import type { openKnownAtHome } from "./known-at-home.ts";
import { paced } from "./paced.ts";
import { type TakenItem, takeFile } from "./take-file.ts";
import { tellLosses } from "./tell-losses.ts";

/** Files are stored together up to this many and this many bytes: one strict transaction for many is three times as fast. */
const BATCH_FILES = 32;
const BATCH_BYTES = 64 * 1024 * 1024;
/** A little more where files of one photo would be parted; hundreds may have one name. */
const MOST_BATCH_FILES = 40;

/** What an intake works with. */
export type IntakeParts = {
  store: JobStore<Blob>;
  nowMs: () => number;
  /** Called whenever a batch is safe on this device, so that sending begins while the rest comes in. */
  onStored: () => void;
  knownAtHome: ReturnType<typeof openKnownAtHome>;
  /** Ends the intake: what is stored by then stays. */
  signal: AbortSignal;
};

/**
 * Takes picked files in: reads one after another, stores them in batches, tells how far it is. Nothing but the file in hand is in memory.
 * A file that cannot be taken is named; the rest goes on. Never rejects.
 */
export async function takeIn(
  items: PickedItems<File>,
  parts: IntakeParts,
  onProgress: (progress: IntakeProgress) => void,
): Promise<IntakeReport> {
  const { signal } = parts;
  const counted = openCount(items, parts.nowMs);
  const lost = new LossCount();
  let batch: TakenItem[] = [];
  let batchBytes = 0;
  let storing: Promise<void> = Promise.resolve();

  /** Never rejects: what cannot be stored is refused by name. */
  const store = async (taken: readonly TakenItem[]): Promise<void> => {
    const known = await parts.knownAtHome(taken.map(({ picked }) => picked.facts));
    const files = withKin(taken.map(hashedPart)).map((picked) =>
      withReceipt(picked, known.get(picked.facts.sha256)),
    );
    try {
      const outcomes = await parts.store.enqueue(files);
      for (const [at, one] of taken.entries()) {
        const { filename, sizeBytes } = one.picked.facts;
        const outcome = outcomes[at] ?? "unreadable";
        counted.count(filename, sizeBytes, outcome, one.isDamaged);
        // What was here before is not missing.
        if (isHere(outcome)) lost.add(one.told, outcome === "queued");
      }
    } catch (error) {
      for (const { picked } of taken)
        counted.refuse(picked.facts.filename, picked.facts.sizeBytes, error);
    }
    onProgress(counted.progress());
    parts.onStored();
  };

  // The files of one photo go into one batch.
  const order = new NameOrder(items.length);
  for await (const at of paced(Array(items.length).keys(), parts.nowMs)) {
    const item = items.at(at);
    if (item === undefined) counted.passOver();
    else order.add(at, item.path);
  }
  for (const { at, endsName } of order.inTurn()) {
    const item = items.at(at);
    if (item === undefined) continue;
    const sizeBytes = counted.sizeOf(at, item.file);
    const onHashed = (hashedBytes: number): void => {
      signal.throwIfAborted();
      onProgress(counted.progress(hashedBytes / 2));
    };
    if (signal.aborted) break;
    try {
      batch.push(await takeFile(item, sizeBytes, parts.nowMs(), onHashed));
    } catch (error) {
      if (signal.aborted) break;
      counted.refuse(item.file.name, sizeBytes, error);
      onProgress(counted.progress());
      continue;
    }
    batchBytes += sizeBytes;
    const isFull = batch.length >= BATCH_FILES || batchBytes >= BATCH_BYTES;
    if (!isFull || (!endsName && batch.length < MOST_BATCH_FILES)) continue;
    // One batch is being stored while the next one is read; a third waits here.
    await storing;
    storing = store(batch);
    batch = [];
    batchBytes = 0;
  }
  await storing;
  if (batch.length > 0) await store(batch);
  if (signal.aborted) counted.stop();
  const report = counted.report();
  return report.queuedCount === 0
    ? report
    : { ...report, losses: await tellLosses(parts.store, lost) };
}

const isHere = (outcome: EnqueueOutcome | undefined): boolean =>
  outcome === "queued" || outcome === "already-queued" || outcome === "already-home";

function withReceipt(picked: PickedFile<File>, receipt: Receipt | undefined): PickedFile<File> {
  return receipt === undefined ? picked : { ...picked, receipt };
}

/** A file with what tells of its kin; where a picked folder lies, nobody knows. */
function hashedPart({ path, picked, told }: TakenItem) {
  const { filetype, sizeBytes } = picked.facts;
  return { path, filetype, sizeBytes, picked, clues: partCluesOf(told), sourceId: null };
}
