import type { ServerResponse } from "node:http";

/**
 * Sends pieces as fast as the reader takes them, and ends the answer. A reader that takes nothing for `stallMs`, or that is
 * gone, ends it early: the pieces are told to stop. When they throw, the answer is cut off, so that nobody takes it for whole.
 */
export async function sendPieces(
  outgoing: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  stallMs: number,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (outgoing.destroyed) return;
      if (piece.byteLength === 0) continue;
      await taken(outgoing, piece, stallMs);
      if (outgoing.destroyed) return;
    }
    outgoing.end();
  } catch (error) {
    const isGone = outgoing.destroyed;
    outgoing.destroy();
    if (!isGone) throw error;
  }
}

/** Resolves when the system has the piece, or the reader is gone: only then may others write over it. */
async function taken(outgoing: ServerResponse, piece: Uint8Array, stallMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stalled = setTimeout(() => outgoing.destroy(), stallMs);
  outgoing.once("close", resolve);
  outgoing.write(piece, () => resolve());
  await promise;
  clearTimeout(stalled);
  outgoing.off("close", resolve);
}
