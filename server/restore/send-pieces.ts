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
      if (!outgoing.write(piece)) await taken(outgoing, stallMs);
      if (outgoing.destroyed) return;
    }
    outgoing.end();
  } catch (error) {
    const isGone = outgoing.destroyed;
    outgoing.destroy();
    if (!isGone) throw error;
  }
}

async function taken(outgoing: ServerResponse, stallMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stalled = setTimeout(() => outgoing.destroy(), stallMs);
  outgoing.once("drain", resolve);
  outgoing.once("close", resolve);
  await promise;
  clearTimeout(stalled);
  outgoing.off("drain", resolve);
  outgoing.off("close", resolve);
}
