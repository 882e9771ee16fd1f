import type { FileRows, TrackedFile } from "../ports/file-rows.ts";
import type { FolderEntry, LibraryFolder } from "../ports/library-folder.ts";

const PAGE = 500;
/** Sorts after every hash. */
const LAST_HASH = "~" as TrackedFile["sha256"];
/** Sorts before every hash. */
const FIRST_HASH = "" as TrackedFile["sha256"];

/** The order in which folder and catalogue are walked. */
export const byBytes = (one: string, other: string) =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

/** All files that the catalogue knows after a path, in the order of their paths. */
export async function* trackedFiles(
  rows: Pick<FileRows, "listFiles">,
  afterPath: string,
): AsyncGenerator<TrackedFile> {
  let after = afterPath === "" ? null : { path: afterPath, sha256: LAST_HASH };
  for (;;) {
    const page = await rows.listFiles(PAGE, after);
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

/** The files that the catalogue knows right in a folder (`""` or ending in a slash), in the order of their paths; passes by what lies deeper. */
export async function* filesIn(
  rows: Pick<FileRows, "listFiles">,
  folder: string,
): AsyncGenerator<TrackedFile> {
  let after: Pick<TrackedFile, "path" | "sha256"> = { path: folder, sha256: LAST_HASH };
  for (;;) {
    const page = await rows.listFiles(PAGE, after);
    for (const file of page) {
      if (!file.path.startsWith(folder)) return;
      if (!file.path.includes("/", folder.length)) yield file;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    const slash = last.path.indexOf("/", folder.length);
    // The character after the slash: so begins what comes after a folder with all that is in it.
    after = slash < 0 ? last : { path: `${last.path.slice(0, slash)}0`, sha256: FIRST_HASH };
  }
}

/** Walks the folder beside the catalogue and tells what lies there that the catalogue does not know. */
export class Untracked {
  readonly #walk: AsyncIterator<FolderEntry>;
  #next: IteratorResult<FolderEntry> | null = null;

  constructor(folder: Pick<LibraryFolder, "walk">, afterPath: string) {
    this.#walk = folder.walk(afterPath)[Symbol.asyncIterator]();
  }

  /** Goes on to a path that the catalogue knows and answers what lay before it; null: to the end. */
  async before(path: string | null): Promise<FolderEntry[]> {
    const found: FolderEntry[] = [];
    for (;;) {
      this.#next ??= await this.#walk.next();
      if (this.#next.done === true) return found;
      const entry = this.#next.value;
      const order = path === null ? -1 : byBytes(entry.path, path);
      if (order > 0) return found;
      if (order < 0) found.push(entry);
      this.#next = null;
    }
  }
}
