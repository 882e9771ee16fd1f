/** Chunks aim at this long each, ms: short enough to lose little, long enough to be few. */
export const CHUNK_TARGET_MS = 8_000;
/** Chunks are never smaller than this, in bytes. */
export const SMALLEST_CHUNK_BYTES = 256 * 1024;
/** A chunk is hashed whole, so this is what a worker holds in memory; far under the 95 MB at which proxies refuse a body. Bytes. */
const LARGEST_CHUNK_BYTES = 16 * 1024 * 1024;
/** How long a refusal is remembered, ms: long enough to be rare, short enough that a way that became better is noticed. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

/** The chunk size before anything was measured, bytes. */
export const FIRST_CHUNK_BYTES = 8 * 1024 * 1024;

/** The largest chunk that is tried after a larger one was refused, in bytes, and when it was, ms since the epoch. */
export type ChunkCeiling = { bytes: number; learnedAtMs: number };

/**
 * The next chunk size in bytes, from how long the last chunk took: towards 8 s a chunk, at most doubling, in whole
 * multiples of the smallest chunk, never above `ceilingBytes`. `ms` is the time for `sentBytes`. A chunk much smaller
 * than the size says nothing.
 */
export function nextChunkBytes(
  chunkBytes: number,
  sentBytes: number,
  ms: number,
  ceilingBytes: number,
): number {
  if (sentBytes < chunkBytes / 2 || ms <= 0) return Math.min(chunkBytes, ceilingBytes);
  const wished = Math.min((sentBytes / ms) * CHUNK_TARGET_MS, chunkBytes * 2, ceilingBytes);
  return clamp(wished);
}

/** Half of a chunk that took too long, bytes. */
export function halvedChunkBytes(chunkBytes: number): number {
  return clamp(chunkBytes / 2);
}

/** What a chunk of `refusedBytes`, too large for the way, teaches: half of it, or what is known already if that is less. */
export function ceilingAfterRefusal(
  known: ChunkCeiling | null,
  refusedBytes: number,
  nowMs: number,
): ChunkCeiling {
  const bytes = Math.min(halvedChunkBytes(refusedBytes), ceilingBytesOf(known, nowMs));
  return { bytes, learnedAtMs: nowMs };
}

/**
 * The largest chunk that may be tried now, bytes. A refusal counts for 7 days; one from the future comes from a clock that
 * was wrong and has been put right, and is over.
 */
export function ceilingBytesOf(ceiling: ChunkCeiling | null, nowMs: number): number {
  if (ceiling === null) return LARGEST_CHUNK_BYTES;
  const ageMs = nowMs - ceiling.learnedAtMs;
  return ageMs >= 0 && ageMs < REMEMBERED_MS ? ceiling.bytes : LARGEST_CHUNK_BYTES;
}

/** Reads a stored ceiling; null where there is none or it makes no sense. */
export function parseChunkCeiling(stored: unknown): ChunkCeiling | null {
  const row = stored as Partial<Record<string, unknown>> | null | undefined;
  const { bytes, learnedAtMs } = row ?? {};
  return typeof bytes === "number" && bytes > 0 && typeof learnedAtMs === "number"
    ? { bytes: clamp(bytes), learnedAtMs }
    : null;
}

function clamp(bytes: number): number {
  const whole = Math.floor(bytes / SMALLEST_CHUNK_BYTES) * SMALLEST_CHUNK_BYTES;
  return Math.min(LARGEST_CHUNK_BYTES, Math.max(SMALLEST_CHUNK_BYTES, whole));
}
