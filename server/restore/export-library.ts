import { readFile, readdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import { syncFolder } from "../adapters/disk/sync-folder.ts";
import type { ArchiveRows, Tombstone } from "../ports/archive-rows.ts";
import { type ArchivePorts, archivedAlbum } from "./archive-entries.ts";
import { exportAsset } from "./export-asset.ts";
import { ArchiveCount, MANIFEST_NAME, manifestText } from "./manifest.ts";
import { type Manifest, parseManifest } from "./parse-manifest.ts";
import { writeWhole } from "./write-original.ts";

const AT_ONCE = 100;
const TOMBSTONES_AT_ONCE = 1000;

export type ExportPorts = Omit<ArchivePorts, "catalogue"> & {
  catalogue: ArchivePorts["catalogue"] & ArchiveRows;
};
/** How far an export came; `newCount` of the files were not there before. */
export type ExportProgress = { assetCount: number; byteCount: number; newCount: number };

/** Refuses a folder inside the home's own, and one that holds another home's export; throws `invalid-value`. */
export async function refuseFolder(folder: string, dataFolder: string, homeId: string) {
  const [to, data] = [resolve(folder), resolve(dataFolder)];
  if (to === data || to.startsWith(data + sep) || data.startsWith(to + sep))
    throw new HomewardError(
      "invalid-value",
      `Cannot export to ${folder}: it must not be inside the home's data folder, or around it.`,
    );
  const manifest = await manifestIn(folder);
  if (manifest !== null && manifest.home !== homeId)
    throw new HomewardError("invalid-value", `${folder} holds the export of another home.`);
}

async function manifestIn(folder: string): Promise<Manifest | null> {
  try {
    return parseManifest(await readFile(join(folder, MANIFEST_NAME), "utf8"));
  } catch {
    return null;
  }
}

/**
 * Brings everything that is home into a folder: originals under their names in the library, each with its sidecar, and the
 * manifest with albums and tombstones. Run again it only adds what is missing. Nothing in the folder is removed. Throws
 * HomewardError `home-full` when its disk is full; what cannot be read is noted and the rest goes on.
 */
export async function exportLibrary(
  folder: string,
  ports: ExportPorts,
  onProgress: (progress: ExportProgress) => void,
): Promise<ArchiveCount> {
  const { catalogue, originals, identity } = ports;
  const count = new ArchiveCount();
  // First, so that a folder that was left half way is known as what it is.
  await writeManifest(folder, ports, count, false);
  let newCount = 0;
  const onFile = (_: number, isNew: boolean) => (newCount += isNew ? 1 : 0);
  const target = { folder, originals, identity, count, onFile };
  for (let after: AssetId | null = null; ;) {
    const page = await catalogue.listArchived(AT_ONCE, after);
    for (const asset of page) {
      await exportAsset(target, asset);
      onProgress({ assetCount: count.assetCount, byteCount: count.byteCount, newCount });
    }
    after = page.at(-1)?.id ?? null;
    if (after === null || page.length < AT_ONCE) break;
  }
  await syncFolders(folder);
  await writeManifest(folder, ports, count, true);
  await syncFolder(folder);
  return count;
}

/** Makes the names of all that was written durable. */
async function syncFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
}

async function writeManifest(
  folder: string,
  { catalogue, identity, nowMs }: ExportPorts,
  count: ArchiveCount,
  isComplete: boolean,
): Promise<void> {
  const createdAtMs = nowMs();
  const albums = (await catalogue.listAlbums()).map(archivedAlbum);
  const tombstones = allTombstones(catalogue);
  const facts = { identity, createdAtMs, isComplete, albums, tombstones };
  await writeWhole(join(folder, MANIFEST_NAME), encoded(manifestText(facts, count)), createdAtMs);
}

async function* allTombstones(rows: ArchiveRows): AsyncGenerator<Tombstone> {
  for (let after: Sha256 | null = null; ;) {
    const page = await rows.listTombstones(TOMBSTONES_AT_ONCE, after);
    yield* page;
    after = page.at(-1)?.sha256 ?? null;
    if (after === null) return;
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
