import type { AssetId, JobId } from "../../core/ids.ts";
import type { JobStore } from "../../core/ports.ts";
import { mayDecode } from "../../core/photos/may-decode.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";

const AT_ONCE = 2;
const KEPT = 300;
const WIDTH_PX = 400;
/** Beyond this a picture is not decoded for a tile, bytes. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Small pictures, as addresses, of photos that are only here. */
export type HerePictures = {
  /** What was made before; it stands for a photo also in the moment after it came home. */
  kept(id: AssetId): string | null;
  /** Makes it, decoded beside the main thread; null: none can be made. Never rejects. */
  make(item: LibraryItem & { here: JobId }): Promise<string | null>;
};

export function openHerePictures(store: JobStore<Blob>): HerePictures {
  // A Map keeps the order of insertion: the first key is the oldest.
  const kept = new Map<AssetId, Promise<string | null>>();
  const ready = new Map<AssetId, string>();
  let running = 0;
  const waiting: (() => void)[] = [];

  async function turn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  async function draw({ here, width, height }: LibraryItem & { here: JobId }) {
    if (!mayDecode(width, height)) return null;
    try {
      const bytes = await store.bytes(here);
      if (bytes.size > LARGEST_BYTES) return null;
      const size = { resizeWidth: WIDTH_PX, resizeQuality: "medium" } as const;
      const picture = await createImageBitmap(bytes, size);
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      picture.close();
      return URL.createObjectURL(await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 }));
    } catch {
      return null;
    }
  }

  function forgetOldest(): void {
    const oldest = kept.keys().next().value;
    if (kept.size <= KEPT || oldest === undefined) return;
    const address = ready.get(oldest);
    if (address !== undefined) URL.revokeObjectURL(address);
    kept.delete(oldest);
    ready.delete(oldest);
  }

  return {
    kept: (id) => ready.get(id) ?? null,
    make(item) {
      const before = kept.get(item.id);
      if (before !== undefined) return before;
      const made = turn(() => draw(item)).then((address) => {
        if (address !== null) ready.set(item.id, address);
        return address;
      });
      kept.set(item.id, made);
      forgetOldest();
      return made;
    },
  };
}
