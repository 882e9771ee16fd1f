import { type AssetNotes, NO_NOTES } from "../photos/asset-notes.ts";
import { type ExportEntry, exportPath } from "./export-entry.ts";
import { type GooglePhoto, parseGoogleJson } from "./google-json.ts";
import { keysOfJson, keysOfMedia, nameKey } from "./json-names.ts";
import type { ToldFile } from "./plan.ts";

/** What Google calls its trash, by the language of the account. */
const TRASH = new Set(
  "Trash,Bin,Papierkorb,Corbeille,Cestino,Papelera,Prullenbak,Lixeira,Lixo,Kosz,Papirkurv,Papperskorg,Papperskorgen,Roskakori,Koš,Kôš,Çöp Kutusu,Çöp,Корзина,Кошик,回收站,垃圾桶,ゴミ箱,휴지통,Thùng rác,Lomtár,Coș de gunoi"
    .split(",")
    .map(nameKey),
);

/** `Photos from 2023` in all languages: one year, at the end or the beginning, and few words. */
const YEAR_FOLDER = /^(?:[^0-9]{2,20}(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[^0-9]{1,20})$/u;
/** Words with which Google names the folders of years; an album of a person (`Summer 2023`) has others. */
const YEAR_WORDS =
  /photo|foto|fotk|фото|写真|照片|相片|사진|zdj|kuva|bild|ảnh|fényk|fotoğraf|resim|φωτο|תמונ|صور|รูป/iu;

type Folder = { photos: Map<string, GooglePhoto>; album: string | null };

/** Finds the JSON of each photo and video of a Google export, over all its parts, and the albums that they are in. */
export function planGoogle<Entry extends ExportEntry>(
  media: readonly Entry[],
  texts: ReadonlyMap<Entry, string>,
): ToldFile<Entry>[] {
  const folders = readFolders(texts);
  const byYear = photosOfYears(folders);
  return media.map((entry) => {
    const { folder, name } = exportPath(entry.path);
    const here = folders.get(nameKey(folder));
    const keys = keysOfMedia(name);
    const told = findIn(here?.photos, keys) ?? findIn(byYear, keys);
    const isTrashed =
      told?.isTrashed === true || folder.split("/").some((segment) => TRASH.has(nameKey(segment)));
    const albums = here?.album === null || here?.album === undefined ? [] : [here.album];
    const isArchived = told?.isArchived === true;
    return { entry, notes: notesWith(told, albums), isTrashed, isArchived };
  });
}

function notesWith(told: GooglePhoto | null, albums: string[]): AssetNotes | null {
  if (told === null) return albums.length === 0 ? null : { ...NO_NOTES, albums };
  return { ...told.notes, albums };
}

/** All JSON, by folder: what is about photos under each name that it may be looked for, and the folder's name as an album. */
function readFolders<Entry extends ExportEntry>(
  texts: ReadonlyMap<Entry, string>,
): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  for (const [entry, text] of texts) {
    const { folder, name, extension } = exportPath(entry.path);
    if (extension !== ".json") continue;
    const key = nameKey(folder);
    const known = folders.get(key) ?? { photos: new Map<string, GooglePhoto>(), album: null };
    folders.set(key, known);
    const told = parseGoogleJson(text);
    if (told === null) continue;
    if (told.kind === "folder") {
      known.album ??= isYearFolder(told.album ?? "") ? null : told.album;
      continue;
    }
    for (const one of keysOfJson(name)) if (!known.photos.has(one)) known.photos.set(one, told);
  }
  return folders;
}

function isYearFolder(name: string): boolean {
  return YEAR_FOLDER.test(name) && YEAR_WORDS.test(name);
}

/**
 * JSON of the folders of years by its name: albums of some exports have photos without any. A name that several years have
 * tells nothing, so it is left out.
 */
function photosOfYears(folders: ReadonlyMap<string, Folder>): Map<string, GooglePhoto> {
  const found = new Map<string, GooglePhoto | null>();
  for (const { photos, album } of folders.values()) {
    if (album !== null) continue;
    for (const [key, photo] of photos) found.set(key, found.has(key) ? null : photo);
  }
  return new Map([...found].flatMap(([key, photo]) => (photo === null ? [] : [[key, photo]])));
}

function findIn(
  photos: ReadonlyMap<string, GooglePhoto> | undefined,
  keys: readonly string[],
): GooglePhoto | null {
  for (const key of keys) {
    const photo = photos?.get(key);
    if (photo !== undefined) return photo;
  }
  return null;
}
