import type { Hash } from "node:crypto";
import type { Readable } from "node:stream";
import { HomewardError } from "../../src/core/errors.ts";
import type { PartWriter } from "../ports/part-store.ts";
import { freePiece } from "./free-piece.ts";
import { BATCH_BYTES, type BorrowedBuffers } from "./upload-buffers.ts";

/** Without a checksum, bytes become durable at least this often. */
const CHECKPOINT_BYTES = 8 << 20;

export type Reception = {
  body: Readable;
  part: PartWriter;
  /** Aborted with a HomewardError when this request has to stop. */
  signal: AbortSignal;
  /** A body without a byte for this long is over. */
  idleMs: number;
  startBytes: number;
  /** Length of the whole upload; a body that goes beyond is refused. */
  lengthBytes: number;
  /** Hashes that see every byte of the body in order. */
  hashes: readonly Hash[];
  /** Called at checkpoints, after the bytes up to this offset are kept; null where bytes count only when all matched. */
  checkpoint: ((offsetBytes: number) => Promise<void>) | null;
  /** Not to be given back before this is over and its answer was used. */
  buffers: BorrowedBuffers;
};

/** How far a body came. `appendedBytes` are in the part, in order, but not necessarily durable. */
export type Received = {
  appendedBytes: number;
  failure: unknown;
  /** The beginning of the body, up to a batch, so that it need not be read from the part again. */
  head: Uint8Array;
};

/** Moves a request body into a part: hashed on the way, written in batches, one write in flight. Never throws. */
export async function receive(reception: Reception): Promise<Received> {
  const { body, part, signal, startBytes, lengthBytes, checkpoint, buffers } = reception;
  let appendedBytes = 0;
  let keptBytes = 0;
  let batchBytes = 0;
  let batchCount = 0;
  let writing: Promise<void> = Promise.resolve();

  const write = async (bytes: Buffer) => {
    await part.append([bytes]);
    appendedBytes += bytes.byteLength;
    if (checkpoint === null || appendedBytes - keptBytes < CHECKPOINT_BYTES) return;
    if (startBytes + appendedBytes === lengthBytes) return;
    await part.keep();
    await checkpoint(startBytes + appendedBytes);
    keptBytes = appendedBytes;
  };
  const flush = async () => {
    await writing;
    if (batchBytes === 0) return;
    const batch = buffers.batch(batchCount).subarray(0, batchBytes);
    for (const hash of reception.hashes) hash.update(batch);
    writing = write(batch);
    writing.catch(() => {}); // looked at by the next flush
    batchCount += 1;
    batchBytes = 0;
  };

  const stop = () => body.destroy(signal.reason);
  const stalled = () => body.destroy(new HomewardError("timed-out", "No byte came for too long."));
  const idle = setTimeout(stalled, reception.idleMs);
  let receivedBytes = 0;
  let failure: unknown = null;
  try {
    if (signal.aborted) throw signal.reason;
    signal.addEventListener("abort", stop);
    const pieces: AsyncIterable<Buffer> = body.iterator({ destroyOnReturn: false });
    for await (const piece of pieces) {
      idle.refresh();
      receivedBytes += piece.byteLength;
      if (startBytes + receivedBytes > lengthBytes) {
        throw new HomewardError(
          "invalid-body",
          `The body goes beyond the Upload-Length of ${lengthBytes} bytes.`,
        );
      }
      for (let from = 0; from < piece.byteLength;) {
        const copiedBytes = piece.copy(buffers.batch(batchCount), batchBytes, from);
        from += copiedBytes;
        batchBytes += copiedBytes;
        if (batchBytes === BATCH_BYTES) await flush();
      }
      freePiece(piece);
    }
  } catch (error) {
    failure = error;
  }
  clearTimeout(idle);
  signal.removeEventListener("abort", stop);
  try {
    await flush();
    await writing;
  } catch (error) {
    failure ??= error;
  }
  return {
    appendedBytes,
    failure: failure ?? (signal.aborted ? signal.reason : null),
    head: buffers.batch(0).subarray(0, Math.min(appendedBytes, BATCH_BYTES)),
  };
}
