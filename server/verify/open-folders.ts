import type { FileRows } from "../ports/file-rows.ts";
import { type LyingFile, folderOf } from "./join-lying.ts";
import { LyingFolder } from "./lying-folder.ts";
import { filesIn } from "./walk-beside.ts";

/**
 * What is home in the folders that a walk in the order of paths may still come to, each listed once: the folder where it is, and
 * those around it. Memory grows with these, not with the library.
 */
export class OpenFolders {
  readonly #rows: Pick<FileRows, "listFiles">;
  readonly #open = new Map<string, LyingFolder>();

  constructor(rows: Pick<FileRows, "listFiles">) {
    this.#rows = rows;
  }

  /** A folder, `""` or ending in a slash, with what is home there. */
  async at(folder: string): Promise<LyingFolder> {
    for (const other of this.#open.keys()) if (!folder.startsWith(other)) this.#open.delete(other);
    const known = this.#open.get(folder);
    if (known !== undefined) return known;
    const lying = new LyingFolder();
    for await (const file of filesIn(this.#rows, folder)) lying.put({ ...file, clues: null });
    this.#open.set(folder, lying);
    return lying;
  }

  /** Hears that a file that was home lies elsewhere than the catalogue had it. */
  moved(file: LyingFile): void {
    for (const folder of this.#open.values()) folder.remove(file.sha256);
    this.#open.get(folderOf(file.path))?.put(file);
  }
}
