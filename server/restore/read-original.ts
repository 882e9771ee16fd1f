import { sentenceOf } from "../sentence-of.ts";
import { HomewardError } from "../../src/core/errors.ts";
import type { ArchivedFile } from "../ports/archive-rows.ts";
import type { OriginalStore } from "../ports/original-store.ts";

/** Why a file could not be read, without paths of this machine. */
export function wordsOfFailure(error: unknown): string {
  if (error instanceof HomewardError) return sentenceOf(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" ? "It could not be read." : `It could not be read (${code}).`;
}

/**
 * Opens an original; null, with the reason told, where that cannot be. Its bytes never throw: what ends too early is told when
 * it ended. `onRead` hears how many came in the end.
 */
export async function openOriginal(
  originals: OriginalStore,
  { path, sizeBytes }: Pick<ArchivedFile, "path" | "sizeBytes">,
  told: { onUnread: (words: string) => void; onRead: (sizeBytes: number) => void },
): Promise<AsyncIterable<Uint8Array> | null> {
  // A range cannot be empty.
  if (sizeBytes === 0) return (async function* () {})();
  let source: AsyncIterable<Uint8Array>;
  try {
    source = await originals.read(path, { start: 0, end: sizeBytes - 1 });
  } catch (error) {
    told.onUnread(wordsOfFailure(error));
    return null;
  }
  return (async function* () {
    let readBytes = 0;
    try {
      for await (const piece of source) {
        readBytes += piece.byteLength;
        yield piece;
      }
      if (readBytes < sizeBytes)
        told.onUnread(`It has only ${readBytes} of ${sizeBytes} bytes left.`);
    } catch (error) {
      told.onUnread(`After ${readBytes} of ${sizeBytes} bytes: ${wordsOfFailure(error)}`);
    }
    told.onRead(readBytes);
  })();
}
