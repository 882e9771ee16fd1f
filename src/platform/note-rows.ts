import { type Sha256, parseSha256 } from "../core/ids.ts";
import type { NotedHash } from "../core/ports.ts";
import { mergeNotes, notesText, parseNotesText } from "../core/photos/asset-notes.ts";
import type { Database, WriteTransaction } from "./database.ts";

/** Rows of the `imports` store under this prefix are notes that the home has not got yet. */
const PREFIX = "notes:";
const ALL_NOTES = (): IDBKeyRange => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

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
  const id = PREFIX + sha256;
  const before = parseNotesText(textOf(await rows.get(id)));
  const all = before === null ? told : mergeNotes(before, told);
  void rows.put({ id, notes: notesText(all) }).catch(() => {});
}

/** Up to `limit` notes of files that wait no more: the home has them, or knows that they were deleted. */
export async function notesToSend(database: Database, limit: number): Promise<NotedHash[]> {
  const transaction = database.transaction(["imports", "jobs"]);
  const rows = transaction.objectStore("imports");
  const keys = await rows.getAllKeys(ALL_NOTES());
  if (keys.length === 0) return [];
  const queued = new Set(await transaction.objectStore("jobs").getAllKeys());
  const ready = keys.filter((key) => !queued.has(key.slice(PREFIX.length))).slice(0, limit);
  const found = await Promise.all(ready.map((key) => rows.get(key)));
  return found.flatMap((row, at) => ({
    sha256: parseSha256(ready[at]?.slice(PREFIX.length)),
    notes: textOf(row),
  }));
}

/** The home answered about these: they are sent no more. */
export async function forgetNotes(database: Database, sent: readonly NotedHash[]): Promise<void> {
  const transaction = database.transaction("imports", "readwrite", { durability: "relaxed" });
  for (const { sha256, notes } of sent) {
    const row = await transaction.store.get(PREFIX + sha256);
    // An import may have told more meanwhile.
    if (row?.["notes"] === notes) void transaction.store.delete(PREFIX + sha256).catch(() => {});
  }
  await transaction.done;
}

function textOf(row: Record<string, unknown> | undefined): string {
  const notes = row?.["notes"];
  return typeof notes === "string" ? notes : "{}";
}
