import { parseSha256 } from "../core/ids.ts";
import type { NotedHash } from "../core/ports.ts";
import type { Database } from "./database.ts";
import { ALL_NOTES, NOTES_PREFIX } from "./notes-range.ts";

/** Up to `limit` notes of files that wait no more: the home has them, or knows that they were deleted. */
export async function notesToSend(database: Database, limit: number): Promise<NotedHash[]> {
  const transaction = database.transaction(["imports", "jobs"]);
  const rows = transaction.objectStore("imports");
  const keys = await rows.getAllKeys(ALL_NOTES());
  const queued = new Set(await transaction.objectStore("jobs").getAllKeys());
  const ready = keys.filter((key) => !queued.has(key.slice(NOTES_PREFIX.length))).slice(0, limit);
  const found = await Promise.all(ready.map((key) => rows.get(key)));
  return found.flatMap((row, at) => ({
    sha256: parseSha256(ready[at]?.slice(NOTES_PREFIX.length)),
    notes: notesTextOf(row),
  }));
}

/** The home answered about these: they are sent no more. */
export async function forgetNotes(database: Database, sent: readonly NotedHash[]): Promise<void> {
  const transaction = database.transaction("imports", "readwrite", { durability: "relaxed" });
  for (const { sha256, notes } of sent) {
    const row = await transaction.store.get(NOTES_PREFIX + sha256);
    // An import may have told more meanwhile.
    if (row?.["notes"] === notes)
      void transaction.store.delete(NOTES_PREFIX + sha256).catch(() => {});
  }
  await transaction.done;
}

/** The notes in a row; of none, and of a damaged one, empty ones. */
export function notesTextOf(row: Record<string, unknown> | undefined): string {
  const notes = row?.["notes"];
  return typeof notes === "string" ? notes : "{}";
}
