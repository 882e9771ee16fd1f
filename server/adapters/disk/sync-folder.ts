import { closeSync, fsync, openSync } from "node:fs";
import { promisify } from "node:util";

const syncFile = promisify(fsync);

/** Makes the names in a folder durable (fsync of the folder). */
export async function syncFolder(path: string): Promise<void> {
  const file = openSync(path, "r");
  try {
    await syncFile(file);
  } finally {
    closeSync(file);
  }
}
