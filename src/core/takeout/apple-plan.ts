import { type AssetNotes, MOST_ALBUMS, NO_NOTES, albumOf } from "../photos/asset-notes.ts";
import { type ApplePhoto, parseAlbumTable, parsePhotoDetails } from "./apple-tables.ts";
import { type ExportEntry, exportPath } from "./export-entry.ts";
import { nameKey } from "./json-names.ts";
import type { ToldFile } from "./plan.ts";

const TRASH = /(?:^|\/)Recently Deleted(?:\/|$)/iu;
/** Apple's own choice of photos; no album of a person. */
const MEMORIES = /(?:^|\/)Memories\//iu;

/**
 * Tells the files of an Apple export what its tables say: details by the name of the file in the folder of the table, or
 * anywhere when only one file has that name; albums by name alone, since their tables have nothing else.
 */
export function planApple<Entry extends ExportEntry>(
  media: readonly Entry[],
  texts: ReadonlyMap<Entry, string>,
): ToldFile<Entry>[] {
  const { details, anywhere, albums } = readTables(texts);
  return media.map((entry) => {
    const { folder, name } = exportPath(entry.path);
    const key = nameKey(name);
    const told = details.get(`${nameKey(folder)}/${key}`) ?? anywhere.get(key) ?? null;
    const own = (albums.get(key) ?? []).slice(0, MOST_ALBUMS);
    return {
      entry,
      notes: notesWith(told, own),
      isTrashed: told?.isDeleted === true || TRASH.test(folder),
      isArchived: told?.isHidden === true,
    };
  });
}

function notesWith(told: ApplePhoto | null, albums: string[]): AssetNotes | null {
  if (told === null && albums.length === 0) return null;
  return { ...(told?.notes ?? NO_NOTES), albums };
}

function readTables<Entry extends ExportEntry>(texts: ReadonlyMap<Entry, string>) {
  const details = new Map<string, ApplePhoto>();
  const named = new Map<string, ApplePhoto | null>();
  const albums = new Map<string, string[]>();
  for (const [entry, text] of texts) {
    const { folder, name, extension } = exportPath(entry.path);
    if (extension !== ".csv" || MEMORIES.test(entry.path)) continue;
    if (name.startsWith("Photo Details")) {
      for (const photo of parsePhotoDetails(text)) {
        const key = nameKey(photo.name);
        details.set(`${nameKey(folder)}/${key}`, photo);
        named.set(key, named.has(key) ? null : photo);
      }
    } else if (/(?:^|\/)Albums$/iu.test(folder)) {
      const album = albumOf(name.slice(0, -extension.length));
      if (album === null) continue;
      for (const one of parseAlbumTable(text)) {
        const key = nameKey(one);
        albums.set(key, [...(albums.get(key) ?? []), album]);
      }
    }
  }
  const anywhere = new Map(
    [...named].flatMap(([key, photo]) => (photo === null ? [] : [[key, photo] as const])),
  );
  return { details, anywhere, albums };
}
