import type { AssetRows } from "../ports/asset-rows.ts";
import type { FileRows } from "../ports/file-rows.ts";
import type { Hasher, LibraryFolder, Reading } from "../ports/library-folder.ts";
import type { LibraryRows } from "../ports/library-rows.ts";
import { describeFile } from "./adopt.ts";
import { type LyingFile, folderOf, joinLying } from "./join-lying.ts";
import { OpenFolders } from "./open-folders.ts";
import type { Repair } from "./repair-words.ts";
import { Untracked, trackedFiles } from "./walk-beside.ts";

type Described = NonNullable<Awaited<ReturnType<typeof describeFile>>>;

const WINDOW = 16;
const BATCH = 200;

export type RepairPorts = {
  rows: FileRows &
    Pick<LibraryRows, "findTombstones"> &
    Pick<AssetRows, "findResources" | "joinParts">;
  folder: LibraryFolder;
  hasher: Hasher;
  nowMs: () => number;
};

/**
 * Brings the catalogue to what lies in the library folder, and never touches a file: takes in what it does not know and finds
 * what was moved or renamed. On an empty catalogue this rebuilds it. Files go in by batches, each one transaction: who dies
 * in between runs it again, and what is in already is passed over. Nothing may be uploaded meanwhile.
 */
export async function adoptUntracked(
  ports: RepairPorts,
  tell: (repair: Repair) => void,
): Promise<void> {
  const adoption = new Adoption(ports, tell);
  const window: { path: string; reading: Promise<Reading> }[] = [];
  const next = async () => {
    const first = window.shift();
    if (first !== undefined) await adoption.take(first.path, await first.reading);
  };
  for await (const path of untrackedPaths(ports, tell)) {
    const reading = ports.hasher.read(path);
    reading.catch(() => {}); // awaited in its turn
    window.push({ path, reading });
    if (window.length >= WINDOW) await next();
  }
  while (window.length > 0) await next();
  await adoption.commit();
}

async function* untrackedPaths(
  { rows, folder }: Pick<RepairPorts, "rows" | "folder">,
  tell: (repair: Repair) => void,
): AsyncGenerator<string> {
  const untracked = new Untracked(folder, "");
  const plainFiles = async function* (before: string | null) {
    for (const { path, isFile } of await untracked.before(before)) {
      if (!isFile) tell({ kind: "left", path, reason: "not a plain file" });
      else if (!(await rows.isDoomed(path))) yield path;
    }
  };
  for await (const { path } of trackedFiles(rows, "")) yield* plainFiles(path);
  yield* plainFiles(null);
}

class Adoption {
  readonly #ports: RepairPorts;
  readonly #tell: (repair: Repair) => void;
  readonly #folders: OpenFolders;
  #batch = new Map<string, Described>();

  constructor(ports: RepairPorts, tell: (repair: Repair) => void) {
    this.#ports = ports;
    this.#tell = tell;
    this.#folders = new OpenFolders(ports.rows);
  }

  /** Takes a file in, or tells why not. */
  async take(path: string, reading: Reading): Promise<void> {
    if (reading.kind === "missing") return;
    if (reading.kind === "unreadable") {
      this.#tell({ kind: "left", path, reason: `cannot be read (${reading.reason})` });
      return;
    }
    const { sha256, sizeBytes } = reading;
    if (sizeBytes === 0) {
      this.#tell({ kind: "left", path, reason: "empty" });
      return;
    }
    const twin = this.#batch.get(sha256)?.resource.path ?? (await this.#standing(reading));
    if (twin !== null) {
      this.#tell({ kind: "duplicate", path, of: twin });
      return;
    }
    if (await this.#ports.rows.relinkFile(sha256, path)) {
      this.#folders.moved({ path, sha256, sizeBytes, clues: null });
      this.#tell({ kind: "found", path });
      return;
    }
    if ((await this.#ports.rows.findTombstones([sha256])).length > 0) {
      this.#tell({ kind: "left", path, reason: "a photo that was deleted for good" });
      return;
    }
    let described: Described | null;
    try {
      described = await describeFile(this.#ports, { path, sha256 });
    } catch (error) {
      this.#tell({ kind: "left", path, reason: `cannot be read (${String(error)})` });
      return;
    }
    if (described === null) return;
    this.#batch.set(sha256, described);
    if (this.#batch.size >= BATCH) await this.commit();
  }

  async commit(): Promise<void> {
    const described = [...this.#batch.values()];
    this.#batch = new Map();
    if (described.length === 0) return;
    const resources = described.map(({ resource }) => resource);
    await this.#ports.rows.adoptFiles(resources);
    const folders = Map.groupBy(described, ({ resource }) => folderOf(resource.path));
    for (const [folder, adopted] of folders) await this.#join(folder, adopted);
    for (const { path, taken } of resources) this.#tell({ kind: "adopted", path, taken });
  }

  /** Files of a folder that belong together by their names are one photo, those that were home before included. */
  async #join(folder: string, adopted: readonly Described[]): Promise<void> {
    const { rows, nowMs } = this.#ports;
    const lying = await this.#folders.at(folder);
    const files = adopted.map(({ resource: { path, sha256, sizeBytes }, kin }): LyingFile => {
      return { path, sha256, sizeBytes, clues: kin };
    });
    for (const file of files) lying.put(file);
    await joinLying(rows, lying.withKin(files), nowMs());
  }

  /** Where a content stands that is home, when it does stand there. */
  async #standing({ sha256 }: Extract<Reading, { kind: "hashed" }>): Promise<string | null> {
    const known = await this.#ports.rows.findFile(sha256);
    if (known === null) return null;
    const there = await this.#ports.hasher.read(known.path);
    // What cannot be read now may be there: only what is surely not gives its place up.
    if (there.kind === "unreadable") return known.path;
    return there.kind === "hashed" && there.sha256 === sha256 ? known.path : null;
  }
}
