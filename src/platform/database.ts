import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

/**
 * The device's database. A change of this shape needs a new version and a migration in `upgrade`;
 * database.test.ts holds the created schema against a frozen hash.
 */
export interface HomewardSchema extends DBSchema {
  /** One row per unfinished job, with the index fields that job-row.ts adds. */
  jobs: {
    key: string;
    value: Record<string, unknown>;
    indexes: { queue: [number, number, number]; due: number };
  };
  /** Photo bytes by `[jobId, part]`, apart from the rows so that listing never touches them; read by primary key only. */
  bytes: { key: [string, number]; value: Blob | ArrayBuffer };
  receipts: { key: string; value: Record<string, unknown>; indexes: { storedAtMs: number } };
  /** The wake log, a ring. */
  wakes: { key: number; value: Record<string, unknown> };
  settings: { key: string; value: unknown };
  totals: { key: string; value: Record<string, unknown> };
  /** Linked folders, with the directory handle of each. */
  sources: { key: string; value: Record<string, unknown> };
  /** What the last look saw of a linked folder's files, by `[sourceId, path]`: files that look the same are not read again. */
  scanned: { key: [string, string]; value: Record<string, unknown> };
  /** Files that may belong to one photo, by pair key. */
  pairs: { key: string; value: Record<string, unknown> };
  /** How far imports of other services' exports have got. */
  imports: { key: string; value: Record<string, unknown> };
}

export type Database = IDBPDatabase<HomewardSchema>;
export type StoreName =
  | "jobs"
  | "bytes"
  | "receipts"
  | "wakes"
  | "settings"
  | "totals"
  | "sources"
  | "scanned"
  | "pairs"
  | "imports";
export type WriteTransaction = IDBPTransaction<HomewardSchema, StoreName[], "readwrite">;

export const DATABASE_NAME = "homeward";
const VERSION = 2;

/** Opens (and creates) the database. A newer version in another tab closes this one; the next use opens it again. */
export function openDatabase(
  onClosed: () => void,
  name: string = DATABASE_NAME,
): Promise<Database> {
  return openDB<HomewardSchema>(name, VERSION, {
    upgrade(database, before) {
      if (before < 1) createVersion1(database);
      if (before < 2) createVersion2(database);
    },
    blocking(_current, _blocked, event) {
      onClosed();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: onClosed,
  });
}

function createVersion1(database: Database): void {
  const jobs = database.createObjectStore("jobs", { keyPath: "id" });
  jobs.createIndex("queue", "queueKey");
  jobs.createIndex("due", "dueAtMs");
  database.createObjectStore("bytes");
  const receipts = database.createObjectStore("receipts", { keyPath: "sha256" });
  receipts.createIndex("storedAtMs", "storedAtMs");
  database.createObjectStore("wakes", { autoIncrement: true });
  database.createObjectStore("settings");
  database.createObjectStore("totals");
}

/** Adds only: rows of version 1 stay as they are. */
function createVersion2(database: Database): void {
  database.createObjectStore("sources", { keyPath: "id" });
  database.createObjectStore("scanned");
  database.createObjectStore("pairs");
  database.createObjectStore("imports", { keyPath: "id" });
}

/**
 * Does all of `work` in one transaction, or nothing of it: whatever fails in there, the transaction is undone before this rejects,
 * with the reason of the transaction itself where it has one. `work` awaits nothing but the transaction's own requests.
 */
export async function allOrNothing<Result>(
  database: Database,
  stores: StoreName[],
  durability: "strict" | "relaxed",
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(stores, "readwrite", { durability });
  // Heard by nobody else while the work is under way.
  transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // Else what was put so far would be committed without the rest.
    undo(transaction);
    await transaction.done.catch(() => {});
    throw transaction.error ?? error;
  }
}

function undo(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}
