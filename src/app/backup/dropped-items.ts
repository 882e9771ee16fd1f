import { isFolderLitter } from "../../core/photos/folder-litter.ts";
import { CHOOSE_WORDS } from "../../core/words/spoken.ts";
import type { IntakeReport, PickedItem } from "../services.ts";

/** Deeper folders than this are named and left: a loop of links would have no end. */
const MOST_LEVELS = 32;
/** More files than this are named and left; as many jobs as one device takes, twice. */
const MOST_FILES = 100_000;

export type Dropped = { items: PickedItem<File>[]; refused: IntakeReport["refused"] };

/**
 * What was dropped, which must be taken hold of before the event is over: entries of files and folders, and files without one
 * (pictures out of another page).
 */
export function entriesOf(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
    .filter((one) => one !== null);
}

/**
 * Walks through dropped files and folders, all levels of them. What cannot be read is named and the rest goes on; what systems
 * leave in folders is passed over. Never rejects.
 */
export async function droppedItems(
  entries: readonly (FileSystemEntry | File)[],
  limits = { levels: MOST_LEVELS, files: MOST_FILES },
): Promise<Dropped> {
  const dropped: Dropped = { items: [], refused: [] };
  const refuse = (filename: string, words: string) =>
    void dropped.refused.push({ filename, words });

  const take = async (entry: FileSystemEntry, level: number): Promise<void> => {
    const path = entry.fullPath.replace(/^\//u, "");
    if (dropped.items.length >= limits.files) throw new TooMany();
    // By its word: not every browser has the classes as globals.
    if (entry.isDirectory) {
      if (level >= limits.levels) return refuse(path, CHOOSE_WORDS.tooDeep);
      return eachIn(entry as FileSystemDirectoryEntry, (inner) => take(inner, level + 1)).catch(
        (error: unknown) => {
          if (error instanceof TooMany) throw error;
          refuse(path, CHOOSE_WORDS.unreadableFolder);
        },
      );
    }
    if (level > 0 && isFolderLitter(path)) return;
    try {
      const file = await fileOf(entry as FileSystemFileEntry);
      dropped.items.push({ file, path });
    } catch {
      refuse(path, CHOOSE_WORDS.unreadableFile);
    }
  };

  for (const entry of entries) {
    if (entry instanceof File) {
      dropped.items.push({ file: entry, path: entry.name });
      continue;
    }
    const before = dropped.items.length + dropped.refused.length;
    await take(entry, 0).catch((error: unknown) => {
      const isTooMany = error instanceof TooMany;
      const words = isTooMany ? CHOOSE_WORDS.tooMany(limits.files) : CHOOSE_WORDS.unreadableFolder;
      refuse(entry.name, words);
    });
    if (dropped.items.length + dropped.refused.length === before)
      refuse(entry.name, CHOOSE_WORDS.nothing);
  }
  return dropped;
}

class TooMany extends Error {}

/** A reader gives some entries at a time (Chromium: 100) and none at the end. */
async function eachIn(
  folder: FileSystemDirectoryEntry,
  doing: (entry: FileSystemEntry) => Promise<void>,
): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const entry of some) await doing(entry);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
