import type { FileHandle } from "node:fs/promises";

const PIECE_BYTES = 256 * 1024;
/** Buffers that are kept for the next files. */
const KEPT = 8;
const free: Buffer[] = [];

/** First and last byte, both included. */
export type PieceRange = { start: number; end: number };

/**
 * The bytes of an open file, up to its end. All pieces stand in the same buffer, so each is good until the next: a buffer of its
 * own for each would lie about by the hundred until somebody clears them away.
 */
export async function* readPieces(
  handle: FileHandle,
  { start, end }: PieceRange = { start: 0, end: Infinity },
): AsyncGenerator<Uint8Array, void> {
  const buffer = free.pop() ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
  try {
    for (let at = start; at <= end;) {
      const wantedBytes = Math.min(PIECE_BYTES, end + 1 - at);
      const { bytesRead } = await handle.read(buffer, 0, wantedBytes, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    if (free.length < KEPT) free.push(buffer);
  }
}

/** The same; the file is closed at the end. */
export async function* readAndClose(
  handle: FileHandle,
  range?: PieceRange,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* readPieces(handle, range);
  } finally {
    await handle.close();
  }
}
