import { SMALLEST_CHUNK_BYTES } from "../jobs/step.ts";

/** Chunks aim at this long each, ms: short enough to lose little, long enough to be few. */
const TARGET_MS = 8_000;
/** A chunk is hashed whole, so this is what a worker holds in memory; far under the 95 MB at which proxies refuse a body. Bytes. */
const LARGEST_CHUNK_BYTES = 16 * 1024 * 1024;

/** The chunk size before anything was measured, bytes. */
export const FIRST_CHUNK_BYTES = 8 * 1024 * 1024;

/**
 * The next chunk size in bytes, from how long the last chunk took: towards 8 s a chunk, at most doubling, in whole
 * multiples of the smallest chunk. `ms` is the time for `sentBytes`. A chunk much smaller than the size says nothing.
 */
export function nextChunkBytes(chunkBytes: number, sentBytes: number, ms: number): number {
  if (sentBytes < chunkBytes / 2 || ms <= 0) return chunkBytes;
  const wished = Math.min((sentBytes / ms) * TARGET_MS, chunkBytes * 2);
  return clamp(wished);
}

/** Half of a chunk that was too large for the way, bytes. */
export function halvedChunkBytes(chunkBytes: number): number {
  return clamp(chunkBytes / 2);
}

function clamp(bytes: number): number {
  const whole = Math.floor(bytes / SMALLEST_CHUNK_BYTES) * SMALLEST_CHUNK_BYTES;
  return Math.min(LARGEST_CHUNK_BYTES, Math.max(SMALLEST_CHUNK_BYTES, whole));
}
