import type { Sha256 } from "../core/ids.ts";
import { mergeNotes, notesText, parseNotesText } from "../core/photos/asset-notes.ts";
import type { WriteTransaction } from "./database.ts";
import { notesTextOf } from "./note-rows.ts";
import { NOTES_PREFIX } from "./notes-range.ts";

/**
 * Keeps notes of a file until the home has noted them, whether it is queued or home already. The same file may lie in several
 * albums of an export: then the notes become one.
 */
export async function keepNotes(
  transaction: WriteTransaction,
  { sha256, notes }: { sha256: Sha256; notes?: string },
): Promise<void> {
  const told = notes === undefined ? null : parseNotesText(notes);
  if (told === null) return;
  const rows = transaction.objectStore("imports");
  const id = NOTES_PREFIX + sha256;
  const before = parseNotesText(notesTextOf(await rows.get(id)));
  const all = before === null ? told : mergeNotes(before, told);
  void rows.put({ id, notes: notesText(all) }).catch(() => {});
}
