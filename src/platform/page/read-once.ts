import { HomewardError } from "../../core/errors.ts";
import type { Sha256 } from "../../core/ids.ts";
import { ENDS_BYTES } from "../../core/photos/cut-off.ts";
import type { ReadAt } from "../../core/photos/read-at.ts";
import { AT_ONCE_BYTES, sha256Of, sha256OfBytes } from "../sha256.ts";
import { loadHasher } from "./load-hasher.ts";

/** What one reading of a file gave. Of a file that was read at once, all stays in memory until this is let go. */
export type ReadFile = {
  sha256: Sha256;
  sizeBytes: number;
  lastModifiedMs: number;
  /** Its first and last bytes; all of it where it is short. */
  head: Uint8Array;
  tail: Uint8Array;
  /** For readers of facts: from memory where all of it is there. */
  readAt: ReadAt;
};

/**
 * Reads a file once from the disk: for its hash, its ends and its facts together. Only beyond 16 MiB, where nothing is kept in
 * memory but the slice in hand, the ends are read again. Size and time are asked for once: Chromium 156 looks a picked file up on
 * the disk for each, 0.3 ms of the page's thread. Throws HomewardError `file-empty` and `source-unreadable`.
 *
 * @param sizeBytes as the file says it
 */
export async function readOnce(
  file: File,
  sizeBytes: number,
  onHashed: (bytes: number) => void = () => {},
): Promise<ReadFile> {
  if (sizeBytes > AT_ONCE_BYTES) return readLarge(file, sizeBytes, onHashed);
  // A file that is gone has 0 bytes too, and cannot be read.
  const bytes = await readable(file.arrayBuffer());
  if (bytes.length === 0) throw new HomewardError("file-empty");
  return {
    sha256: await sha256OfBytes(bytes),
    sizeBytes: bytes.length,
    lastModifiedMs: file.lastModified,
    head: bytes.subarray(0, ENDS_BYTES),
    tail: bytes.subarray(-ENDS_BYTES),
    readAt: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
  };
}

async function readLarge(
  file: File,
  sizeBytes: number,
  onHashed: (bytes: number) => void,
): Promise<ReadFile> {
  const sha256 = await sha256Of(file, loadHasher, onHashed);
  const readAt: ReadAt = (at, length) => readable(file.slice(at, at + length).arrayBuffer());
  const [head, tail] = await Promise.all([
    readAt(0, ENDS_BYTES),
    readAt(sizeBytes - ENDS_BYTES, ENDS_BYTES),
  ]);
  return { sha256, sizeBytes, lastModifiedMs: file.lastModified, head, tail, readAt };
}

async function readable(reading: Promise<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await reading);
  } catch (cause) {
    throw new HomewardError("source-unreadable", undefined, { cause });
  }
}
