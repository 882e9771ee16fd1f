import { useEffect, useState } from "preact/hooks";
import { type LibraryItem, isFilm } from "../../core/view/library-item.ts";
import { usePage } from "../state/page-context.ts";
import { useLibrary } from "./library-context.ts";

/** What every browser shows; the original stands in where the home has no preview yet. */
const SHOWN_AS_THEY_ARE = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/avif",
]);
/** An original larger than this is not fetched just to be looked at, bytes. */
const LARGEST_STAND_IN_BYTES = 30_000_000;

/** The addresses of a photo or film as large as there is one, best first; null: the stored bytes are still being opened. */
export function useItemSources(item: LibraryItem): readonly string[] | null {
  const { api } = useLibrary();
  const { services } = usePage();
  const { here, id, mediaType, sizeBytes } = item;
  const [stored, setStored] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (here === undefined) return;
    let address: string | null = null;
    let current = true;
    const open = async () => {
      try {
        const bytes = await services.store.bytes(here);
        if (current) setStored([(address = URL.createObjectURL(bytes))]);
      } catch {
        if (current) setStored([]);
      }
    };
    void open();
    return () => {
      current = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [here, services]);
  if (here !== undefined) return stored;
  if (isFilm(item)) return [api.originalUrl(id)];
  const standsIn = SHOWN_AS_THEY_ARE.has(mediaType) && sizeBytes <= LARGEST_STAND_IN_BYTES;
  return [api.previewUrl(id), ...(standsIn ? [api.originalUrl(id)] : []), api.thumbnailUrl(id)];
}
