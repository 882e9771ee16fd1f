type StoreName = "jobs" | "bytes" | "receipts" | "wakes" | "sources" | "scanned" | "imports";

/** A row of the store `jobs`, as far as tests look at it. */
export type JobRow = { state: string; filename: string; offsetBytes: number; sha256: string };
/** A row of the store `receipts`, as far as tests look at it. */
export type ReceiptRow = {
  assetId: string;
  sha256: string;
  sizeBytes: number;
  jws: string;
};

/**
 * An expression for the browser: all rows of a store of the device's database (of `bytes`, the keys only),
 * [] while there is no database; looking never creates one.
 */
export function rowsOf(name: StoreName): string {
  const read = name === "bytes" ? "getAllKeys" : "getAll";
  return `new Promise((resolve, reject) => {
    const open = indexedDB.open("homeward");
    let absent = false;
    open.onupgradeneeded = () => { absent = true; open.transaction.abort(); };
    open.onerror = () => (absent ? resolve([]) : reject(open.error));
    open.onsuccess = () => {
      const rows = open.result.transaction("${name}").objectStore("${name}").${read}();
      rows.onerror = () => reject(rows.error);
      rows.onsuccess = () => { open.result.close(); resolve(rows.result); };
    };
  })`;
}
