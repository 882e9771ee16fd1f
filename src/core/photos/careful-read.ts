import type { ReadAt } from "./read-at.ts";

/** Most files tell everything within this much of their beginning. */
const HEAD_BYTES = 64 * 1024;
/** Small reads elsewhere take in what lies beside them. */
const LEAST_BYTES = 4096;
const MOST_BYTES = 256 * 1024;
/** What reading the facts of one file may cost, whatever its bytes claim. */
const MAX_READS = 256;
const MAX_BYTES = 4 * 1024 * 1024;
/** Questions that may be answered from what was read before; hostile files send readers in circles. */
const MAX_ASKED = 20_000;

type Window = { atBytes: number; bytes: Uint8Array };

/**
 * Reads a file as its readers of facts do, in many tiny pieces close together: few reads of the source, at most 4 MiB and 256
 * reads in all, at most 256 KiB at a time. Beyond the end of the file or of that budget it gives no bytes. Never throws for an
 * odd offset; throws what `read` throws.
 */
export function carefulRead(read: ReadAt, sizeBytes: number): ReadAt {
  let windows: Window[] = [];
  let readCount = 0;
  let readBytes = 0;
  let askedCount = 0;
  const fetch = async (atBytes: number, lengthBytes: number): Promise<Window> => {
    readCount += 1;
    readBytes += lengthBytes;
    const window = { atBytes, bytes: await read(atBytes, lengthBytes) };
    // The head stays; of the rest the last three.
    windows = [...windows.slice(0, 1), ...windows.slice(1).slice(-2), window];
    return window;
  };
  return async (atBytes, wishedBytes) => {
    const lengthBytes = Math.min(wishedBytes, MOST_BYTES, sizeBytes - atBytes);
    askedCount += 1;
    if (!Number.isSafeInteger(atBytes) || atBytes < 0 || !(lengthBytes > 0)) return NOTHING;
    if (askedCount > MAX_ASKED) return NOTHING;
    if (windows.length === 0) await fetch(0, Math.min(HEAD_BYTES, sizeBytes));
    const known = windows.find(
      (window) =>
        window.atBytes <= atBytes && window.atBytes + window.bytes.length >= atBytes + lengthBytes,
    );
    if (known === undefined && (readCount >= MAX_READS || readBytes >= MAX_BYTES)) return NOTHING;
    const aroundBytes = Math.min(Math.max(lengthBytes, LEAST_BYTES), sizeBytes - atBytes);
    const window = known ?? (await fetch(atBytes, aroundBytes));
    const from = atBytes - window.atBytes;
    return window.bytes.subarray(from, from + lengthBytes);
  };
}

const NOTHING = new Uint8Array();
