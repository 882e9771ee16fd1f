import { open } from "node:fs/promises";

/** Makes the names in a folder durable (fsync of the folder). */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
