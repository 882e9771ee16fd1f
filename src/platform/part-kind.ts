import { deleteDB, openDB } from "idb";
import type { PartKind } from "./byte-parts.ts";

const PROBE = "homeward-probe";
const PATIENCE_MS = 3_000;

/**
 * Finds out whether this browser keeps Blobs in IndexedDB, by doing it in a database of its own.
 * WebKitGTK 2.50 under automation never finishes such a put or fails it with "Error preparing Blob/File data";
 * reports for Safari: https://github.com/dexie/Dexie.js/issues/1919. A browser that is slower than 3 s gets `buffer`, which works everywhere.
 */
export async function choosePartKind(): Promise<PartKind> {
  const late = new Promise<PartKind>((resolve) => setTimeout(() => resolve("buffer"), PATIENCE_MS));
  return Promise.race([probe().catch((): PartKind => "buffer"), late]);
}

async function probe(): Promise<PartKind> {
  const database = await openDB(PROBE, 1, {
    upgrade(created) {
      created.createObjectStore("blobs");
    },
  });
  await database.put("blobs", new Blob(["homeward"]), 0);
  const read: unknown = await database.get("blobs", 0);
  const kind = read instanceof Blob && (await read.text()) === "homeward" ? "blob" : "buffer";
  database.close();
  await deleteDB(PROBE);
  return kind;
}
