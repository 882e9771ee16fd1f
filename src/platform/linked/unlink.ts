import type { LinkedFolderStore } from "./folder-store.ts";
import { countJobsOf, tellJobsOf } from "./jobs-of-folder.ts";

/**
 * Forgets a folder and what is remembered of its files. What is queued of it goes too; or, where `keepsQueued`, the folder stays
 * out of sight until that is home.
 */
export async function unlinkFolder(
  folders: LinkedFolderStore,
  id: string,
  keepsQueued: boolean,
): Promise<void> {
  const database = await folders.database();
  if (!keepsQueued) await tellJobsOf(database, id, { kind: "cancelled" });
  const leftCount = keepsQueued ? await countJobsOf(database, id) : 0;
  const opened = await folders.get(id);
  const transaction = database.transaction(["sources", "scanned"], "readwrite");
  void transaction
    .objectStore("scanned")
    .delete(IDBKeyRange.bound([id, ""], [id, []]))
    .catch(() => {});
  const sources = transaction.objectStore("sources");
  if (leftCount === 0 || opened === null) void sources.delete(id).catch(() => {});
  else {
    const { folder, handle } = opened;
    void sources.put({ ...folder, isUnlinked: true, handle }).catch(() => {});
  }
  await transaction.done;
}

/** Removes folders that were unlinked and have nothing left in the queue. */
export async function removeUnlinked(folders: LinkedFolderStore): Promise<void> {
  const database = await folders.database();
  for (const { folder } of await folders.list()) {
    if (folder.isUnlinked && (await countJobsOf(database, folder.id)) === 0)
      await database.delete("sources", folder.id);
  }
}
