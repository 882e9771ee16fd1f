import { parseSha256, type Sha256 } from "../core/ids.ts";

/** A SHA-256 that bytes stream into. */
export type Hasher = {
  init(): unknown;
  update(bytes: Uint8Array): unknown;
  digest(form: "hex"): string;
};

/** About 10 ms of work each at 200 MB/s, so that a page stays responsive. Bytes. */
const SLICE_BYTES = 2 * 1024 * 1024;

/** SHA-256 of a Blob, slice by slice, so that memory stays flat; rejects with what reading it throws. */
export async function hashSlices(
  blob: Blob,
  hasher: Hasher,
  onRead: (doneBytes: number) => void,
): Promise<Sha256> {
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
