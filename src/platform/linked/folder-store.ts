import { isErrorCode } from "../../core/errors.ts";
import { parseSha256, type Sha256 } from "../../core/ids.ts";
import type { Remembered } from "../../core/linked/diff.ts";
import { type LinkedFolder, parseLinkedFolder } from "../../core/linked/linked-folder.ts";
import { DATABASE_NAME, type Database, openDatabase } from "../database.ts";

/** A linked folder with what opens it. */
export type OpenFolder = { folder: LinkedFolder; handle: FileSystemDirectoryHandle };

/** What a look has found out about a stretch, and how the folder stands after it; written down together. */
export type Notes = {
  rows: readonly Remembered[];
  gone: readonly string[];
  change: (folder: LinkedFolder) => LinkedFolder;
};

/**
 * Linked folders and what is remembered of their files; the same for page and worker. Losing what was noted last to a power cut
 * only means to read some files again.
 */
export class LinkedFolderStore {
  readonly #name: string;
  #database: Promise<Database> | null = null;

  constructor(name: string = DATABASE_NAME) {
    this.#name = name;
  }

  /** The database, opened again where it was closed. */
  database(): Promise<Database> {
    this.#database ??= openDatabase(() => (this.#database = null), this.#name).catch(
      (error: unknown) => {
        this.#database = null;
        throw error;
      },
    );
    return this.#database;
  }

  async close(): Promise<void> {
    (await this.#database)?.close();
    this.#database = null;
  }

  /** All folders, those included that were unlinked and have photos in the queue; the one that was linked first comes first. */
  async list(): Promise<OpenFolder[]> {
    const rows = await (await this.database()).getAll("sources");
    return rows
      .map(openFolder)
      .filter((one) => one !== null)
      .toSorted((one, other) => one.folder.linkedAtMs - other.folder.linkedAtMs);
  }

  async get(id: string): Promise<OpenFolder | null> {
    return openFolder((await (await this.database()).get("sources", id)) ?? {});
  }

  async add({ folder, handle }: OpenFolder): Promise<void> {
    await (await this.database()).put("sources", { ...folder, handle });
  }

  /** Changes a folder; nothing where it is gone. */
  async change(id: string, change: Notes["change"]): Promise<void> {
    await this.note(id, { rows: [], gone: [], change });
  }

  /** What is remembered of the paths after one and up to another; null: from the first, to the last. */
  async remembered(id: string, after: string | null, upTo: string | null): Promise<Remembered[]> {
    const range = IDBKeyRange.bound(
      [id, after ?? ""],
      // No string is greater than all others, but any array is.
      [id, upTo ?? []],
      after !== null,
    );
    const { store } = (await this.database()).transaction("scanned");
    const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return rows.map((row, at) => parseRemembered(keys[at]?.[1] ?? "", row));
  }

  /** Whether anything is remembered of a folder. */
  async hasSeenFiles(id: string): Promise<boolean> {
    const range = IDBKeyRange.bound([id, ""], [id, []]);
    return (await (await this.database()).getKey("scanned", range)) !== undefined;
  }

  /** Writes down what a look found out; one transaction. Nothing where the folder was unlinked meanwhile. */
  async note(id: string, { rows, gone, change }: Notes): Promise<void> {
    const database = await this.database();
    const transaction = database.transaction(["sources", "scanned"], "readwrite");
    const sources = transaction.objectStore("sources");
    const row = (await sources.get(id)) ?? {};
    const before = parseLinkedFolder(row);
    if (before !== null && !before.isUnlinked) {
      const scanned = transaction.objectStore("scanned");
      for (const { path, ...noted } of rows) void scanned.put(noted, [id, path]).catch(() => {});
      for (const path of gone) void scanned.delete([id, path]).catch(() => {});
      const after = change(before);
      if (after !== before) void sources.put({ ...row, ...after }).catch(() => {});
    }
    await transaction.done;
  }

  /** Where else in the folder the same bytes were seen. */
  async pathOf(id: string, sha256: Sha256, except: string): Promise<Remembered | null> {
    const all = await this.remembered(id, null, null);
    return all.find((row) => row.sha256 === sha256 && row.path !== except) ?? null;
  }

  /** The home whose queue this is; "" before the first one was met. */
  async home(): Promise<string> {
    const home: unknown = await (await this.database()).get("settings", "homeId");
    return typeof home === "string" ? home : "";
  }
}

/** Reads a row of `sources`; null where it is damaged, or was left without a handle. */
export function openFolder(row: Record<string, unknown>): OpenFolder | null {
  const folder = parseLinkedFolder(row);
  const { handle } = row;
  const isHandle = typeof handle === "object" && handle !== null && "values" in handle;
  // TypeScript cannot tell more of it, and where it is no folder any more each use of it says so.
  return folder === null || !isHandle
    ? null
    : { folder, handle: handle as FileSystemDirectoryHandle };
}

/** A damaged row is one of which only the path is known: its file is read again. */
function parseRemembered(path: string, row: Record<string, unknown>): Remembered {
  const { sizeBytes, modifiedAtMs, problem, queuedFor } = row;
  return {
    path,
    sizeBytes: typeof sizeBytes === "number" ? sizeBytes : -1,
    modifiedAtMs: typeof modifiedAtMs === "number" ? modifiedAtMs : -1,
    sha256: shaOf(row["sha256"]),
    problem: isErrorCode(problem) ? problem : null,
    queuedFor: typeof queuedFor === "string" ? queuedFor : null,
  };
}

function shaOf(value: unknown): Sha256 | null {
  try {
    return parseSha256(value);
  } catch {
    return null;
  }
}
