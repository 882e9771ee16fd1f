import { type Database, openDatabase } from "../../database.ts";

/** How far an import has come; it goes on from there when the same files are chosen again. */
export type ImportRow = {
  /** `import:` and the fingerprint of its plan. */
  id: string;
  /** Names of the zips or the folder, for the person to find them again. */
  names: string[];
  doneCount: number;
  allCount: number;
  queuedCount: number;
  alreadyCount: number;
  /** The first of those that could not be taken in, by name. */
  refused: { filename: string; words: string }[];
  refusedCount: number;
  /** Where the browser lets a page keep them: then nothing is chosen again. */
  handles: FileSystemFileHandle[];
  startedAtMs: number;
};

const PREFIX = "import:";

/** The rows of imports in the device's database, beside the notes that wait there. */
export class ImportRows {
  #database: Promise<Database> | null = null;

  async #open(): Promise<Database> {
    this.#database ??= openDatabase(() => (this.#database = null)).catch((error: unknown) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /** By the key that `importId` gives. */
  async find(id: string): Promise<ImportRow | null> {
    return parseRow(await (await this.#open()).get("imports", id));
  }

  /** The newest one that is not finished; null: none. */
  async unfinished(): Promise<ImportRow | null> {
    const range = IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);
    const rows = (await (await this.#open()).getAll("imports", range)).map(parseRow);
    const open = rows.filter((row) => row !== null && row.doneCount < row.allCount);
    return open.toSorted((a, b) => (b?.startedAtMs ?? 0) - (a?.startedAtMs ?? 0))[0] ?? null;
  }

  async save(row: ImportRow): Promise<void> {
    await (await this.#open()).put("imports", row);
  }

  async remove(id: string): Promise<void> {
    await (await this.#open()).delete("imports", id);
  }
}

/** The key of a plan's row. */
export const importId = (fingerprint: string): string => PREFIX + fingerprint;

/** A row of before, or null where it is damaged: then the import begins anew, which doubles nothing. */
function parseRow(row: Record<string, unknown> | undefined): ImportRow | null {
  if (row === undefined) return null;
  const counts = ["doneCount", "allCount", "queuedCount", "alreadyCount", "refusedCount"];
  const isWhole = [...counts, "startedAtMs"].every((name) => Number.isSafeInteger(row[name]));
  const lists = ["names", "refused", "handles"].every((name) => Array.isArray(row[name]));
  return isWhole && lists && typeof row["id"] === "string" ? (row as ImportRow) : null;
}
