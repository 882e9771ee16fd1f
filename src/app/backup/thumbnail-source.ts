import type { JobId } from "../../core/ids.ts";
import { mayDecode } from "../../core/photos/may-decode.ts";
import type { JobStore } from "../../core/ports.ts";

const AT_ONCE = 2;
/** A row must stay in view this long before its picture is decoded: a queue that drains fast decodes none. ms. */
const SETTLED_AFTER_MS = 700;
const KEPT = 120;
const WIDTH_PX = 128;
/** Beyond this a picture is not decoded for a thumbnail, bytes. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Small pictures of what is stored on this device. */
export type ThumbnailSource = {
  /** Calls back once with the picture (null: none can be made), at once where it is known. Returns the way to give up. */
  request(id: JobId, onReady: (picture: ImageBitmap | null) => void): () => void;
};

export function createThumbnailSource(store: JobStore<Blob>): ThumbnailSource {
  // A Map keeps the order of insertion: the first key is the one that was used longest ago.
  const kept = new Map<JobId, ImageBitmap | null>();
  const waiting: { id: JobId; onReady: (picture: ImageBitmap | null) => void }[] = [];
  let running = 0;

  function keep(id: JobId, picture: ImageBitmap | null): void {
    kept.delete(id);
    kept.set(id, picture);
    const oldest = kept.keys().next().value;
    if (kept.size <= KEPT || oldest === undefined) return;
    kept.get(oldest)?.close();
    kept.delete(oldest);
  }

  async function make(id: JobId): Promise<ImageBitmap | null> {
    try {
      const bytes = await store.bytes(id);
      if (bytes.size > LARGEST_BYTES) return null;
      const { readFileFacts } = await import("../../core/photos/read-file-facts.ts");
      const readAt = async (at: number, length: number) =>
        new Uint8Array(await bytes.slice(at, at + length).arrayBuffer());
      const { width, height } = await readFileFacts(readAt, bytes.size);
      if (!mayDecode(width, height)) return null;
      return await createImageBitmap(bytes, { resizeWidth: WIDTH_PX, resizeQuality: "medium" });
    } catch {
      return null;
    }
  }

  async function work(): Promise<void> {
    running += 1;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id, onReady } = next;
      if (!kept.has(id)) keep(id, await make(id));
      onReady(kept.get(id) ?? null);
    }
    running -= 1;
  }

  function request(id: JobId, onReady: (picture: ImageBitmap | null) => void): () => void {
    const known = kept.get(id);
    if (known !== undefined) {
      keep(id, known);
      onReady(known);
      return () => {};
    }
    const entry = { id, onReady };
    const settled = setTimeout(() => {
      waiting.push(entry);
      if (running < AT_ONCE) void work();
    }, SETTLED_AFTER_MS);
    return () => {
      clearTimeout(settled);
      const at = waiting.indexOf(entry);
      if (at !== -1) waiting.splice(at, 1);
      entry.onReady = () => {};
    };
  }

  return { request };
}
