import { toHex } from "../core/encoding.ts";
import { HomewardError } from "../core/errors.ts";
import { parseSha256, type Sha256 } from "../core/ids.ts";

/** Up to here WebCrypto hashes at once (it cannot stream); above, WebAssembly hashes slice by slice, so memory stays flat. Bytes. */
export const AT_ONCE_BYTES = 16 * 1024 * 1024;
/** About 10 ms of work each at 200 MB/s, so that a page stays responsive. Bytes. */
const SLICE_BYTES = 2 * 1024 * 1024;

/** The streaming hasher, from hash-wasm: lazy in the page, part of the script in the worker (which cannot load parts). */
export type LoadHasher = () => Promise<{
  init(): unknown;
  update(bytes: Uint8Array): unknown;
  digest(form: "hex"): string;
}>;

/** SHA-256 of a Blob; throws HomewardError `source-unreadable`. `onRead` hears the bytes hashed so far. */
export async function sha256Of(
  blob: Blob,
  loadHasher: LoadHasher,
  onRead: (doneBytes: number) => void = () => {},
): Promise<Sha256> {
  try {
    return blob.size <= AT_ONCE_BYTES
      ? await sha256OfBytes(await blob.arrayBuffer())
      : await hashSlices(blob, loadHasher, onRead);
  } catch (cause) {
    throw new HomewardError("source-unreadable", undefined, { cause });
  }
}

/** SHA-256 of bytes in memory, computed off the thread. */
export async function sha256OfBytes(bytes: BufferSource): Promise<Sha256> {
  return parseSha256(toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

async function hashSlices(
  blob: Blob,
  loadHasher: LoadHasher,
  onRead: (doneBytes: number) => void,
): Promise<Sha256> {
  const hasher = await loadHasher();
  hasher.init();
  const read = (at: number): Promise<ArrayBuffer> => blob.slice(at, at + SLICE_BYTES).arrayBuffer();
  // The next slice is read while this one is hashed.
  let next = read(0);
  for (let at = 0; at < blob.size; at += SLICE_BYTES) {
    const slice = await next;
    next = read(at + SLICE_BYTES);
    hasher.update(new Uint8Array(slice));
    onRead(Math.min(at + SLICE_BYTES, blob.size));
  }
  return parseSha256(hasher.digest("hex"));
}
