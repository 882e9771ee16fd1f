import { toHex } from "../core/encoding.ts";
import { HomewardError } from "../core/errors.ts";
import { parseSha256, type Sha256 } from "../core/ids.ts";
import type { Hasher } from "./hash-slices.ts";

/** Up to here WebCrypto hashes at once (it cannot stream); above, WebAssembly hashes slice by slice, so memory stays flat. Bytes. */
export const AT_ONCE_BYTES = 16 * 1024 * 1024;

/** The streaming hasher, from hash-wasm, which is a late part in page and worker. */
export type LoadHasher = () => Promise<Hasher>;

/**
 * SHA-256 of a Blob; throws HomewardError `source-unreadable`, or what loading the hasher
 * threw. `onRead` hears the bytes hashed so far.
 */
export async function sha256Of(
  blob: Blob,
  loadHasher: LoadHasher,
  onRead: (doneBytes: number) => void = () => {},
): Promise<Sha256> {
  if (blob.size <= AT_ONCE_BYTES) return orUnreadable(() => hashAtOnce(blob));
  // A part that does not load says nothing about the file.
  const [{ hashSlices }, hasher] = await Promise.all([import("./hash-slices.ts"), loadHasher()]);
  return orUnreadable(() => hashSlices(blob, hasher, onRead));
}

async function hashAtOnce(blob: Blob): Promise<Sha256> {
  return sha256OfBytes(await blob.arrayBuffer());
}

async function orUnreadable(hash: () => Promise<Sha256>): Promise<Sha256> {
  try {
    return await hash();
  } catch (cause) {
    throw new HomewardError("source-unreadable", undefined, { cause });
  }
}

/** SHA-256 of bytes in memory, computed off the thread. */
export async function sha256OfBytes(bytes: BufferSource): Promise<Sha256> {
  return parseSha256(toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}
