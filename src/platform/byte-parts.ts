import { HomewardError } from "../core/errors.ts";
import type { JobId } from "../core/ids.ts";
import type { Database, WriteTransaction } from "./database.ts";

/** How this browser keeps photo bytes: one Blob each, or ArrayBuffers of 4 MiB (WebKit, whose stored Blobs get lost). */
export type PartKind = "blob" | "buffer";

/** Size of one ArrayBuffer part, bytes. */
export const PART_BYTES = 4 * 1024 * 1024;

/** All keys of one job in `bytes`. */
function keysOf(jobId: JobId): IDBKeyRange {
  return IDBKeyRange.bound([jobId, 0], [jobId, Number.MAX_SAFE_INTEGER]);
}

/** Puts a Blob as it is; for kind `blob`. Part of the transaction that stores the row. */
export async function putBlob(
  transaction: WriteTransaction,
  jobId: JobId,
  blob: Blob,
): Promise<void> {
  await transaction.objectStore("bytes").put(blob, [jobId, 0]);
}

/**
 * Writes ArrayBuffer parts, a transaction each so that one part is in memory at a time; for kind `buffer`.
 * If the process dies half-way, parts without a row stay behind until `sweepParts`.
 */
export async function putBuffers(database: Database, jobId: JobId, blob: Blob): Promise<void> {
  for (let part = 0; part * PART_BYTES < blob.size; part++) {
    const buffer = await blob.slice(part * PART_BYTES, (part + 1) * PART_BYTES).arrayBuffer();
    await database.put("bytes", buffer, [jobId, part]);
  }
}

/** Whether all parts are there that `putBuffers` writes for so many bytes. */
export async function hasBuffers(
  transaction: WriteTransaction,
  jobId: JobId,
  sizeBytes: number,
): Promise<boolean> {
  const partCount = await transaction.objectStore("bytes").count(keysOf(jobId));
  return partCount === Math.ceil(sizeBytes / PART_BYTES);
}

/** A range of a job's bytes, `startByte` ≤ b < `endByte` (or all), whichever way they are kept; throws `source-unreadable`. */
export async function readParts(
  database: Database,
  jobId: JobId,
  range?: { startByte: number; endByte: number },
): Promise<Blob> {
  const { startByte, endByte } = range ?? { startByte: 0, endByte: Infinity };
  const from = Math.floor(startByte / PART_BYTES);
  const to = Math.ceil(endByte / PART_BYTES);
  const keys = IDBKeyRange.bound([jobId, from], [jobId, to], false, true);
  const parts = await database.getAll("bytes", keys);
  // A Blob is all in part 0, wherever the range begins.
  const first = parts[0] ?? (await database.get("bytes", [jobId, 0]));
  const shift = first instanceof Blob ? 0 : from * PART_BYTES;
  const kept = first instanceof Blob ? first : new Blob(parts);
  // A slice costs Chromium a millisecond of the thread: none where all is wanted.
  const isAll = startByte === 0 && shift === 0 && endByte >= kept.size;
  const blob = isAll ? kept : kept.slice(startByte - shift, endByte - shift);
  if (blob.size === 0 || (range !== undefined && blob.size !== endByte - startByte)) {
    throw new HomewardError("source-unreadable");
  }
  return blob;
}

/** How many bytes are stored under a key; one part is in memory at a time. */
export async function storedSize(transaction: WriteTransaction, key: string): Promise<number> {
  const range = IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);
  let sizeBytes = 0;
  let cursor = await transaction.objectStore("bytes").openCursor(range);
  for (; cursor !== null; cursor = await cursor.continue()) {
    const part = cursor.value;
    sizeBytes += part instanceof Blob ? part.size : part.byteLength;
  }
  return sizeBytes;
}

/** Removes a job's bytes, in the transaction that changes its row. */
export async function deleteParts(transaction: WriteTransaction, jobId: JobId): Promise<void> {
  await transaction.objectStore("bytes").delete(keysOf(jobId));
}

/** Removes parts whose row was never written, because the process died or the device was full. Never while an intake writes parts. */
export async function sweepParts(database: Database): Promise<void> {
  const transaction = database.transaction(["jobs", "bytes"], "readwrite");
  const rows = new Set(await transaction.objectStore("jobs").getAllKeys());
  const bytes = transaction.objectStore("bytes");
  for (const key of await bytes.getAllKeys()) {
    if (!rows.has(key[0])) await bytes.delete(key);
  }
  await transaction.done;
}
