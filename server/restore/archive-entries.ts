import type { Album, AlbumRows } from "../ports/album-rows.ts";
import type { ArchivedAlbum, ArchivedAsset } from "../ports/archive-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";
import type { OriginalStore } from "../ports/original-store.ts";
import { ArchiveNames, SIDECAR_SUFFIX } from "./archive-names.ts";
import { type ArchiveCount, MANIFEST_NAME, manifestText } from "./manifest.ts";
import { openOriginal } from "./read-original.ts";
import { sidecarOf, sidecarText } from "./sidecar.ts";
import type { ZipEntry } from "./zip-stream.ts";

export type ArchivePorts = {
  catalogue: AlbumRows;
  originals: OriginalStore;
  identity: HomeIdentity;
  nowMs: () => number;
};

/** What goes into a zip for these assets: each file, a sidecar behind them, and the manifest at the end, which names what is missing. */
export async function* archiveEntries(
  assets: AsyncIterable<ArchivedAsset>,
  ports: ArchivePorts,
  count: ArchiveCount,
): AsyncGenerator<ZipEntry> {
  const names = new ArchiveNames();
  for await (const asset of assets) {
    yield* assetEntries(asset, names, ports, count);
    count.assetCount += 1;
    for (const { id } of asset.albums) count.albumIds.add(id);
  }
  yield await manifestEntry(ports, count);
}

async function* assetEntries(
  asset: ArchivedAsset,
  archive: ArchiveNames,
  { originals, identity }: ArchivePorts,
  count: ArchiveCount,
): AsyncGenerator<ZipEntry> {
  const names = asset.files.map(({ path }) => archive.claim(path));
  const { takenAtMs: modifiedAtMs, takenLocal: modifiedLocal } = asset.taken;
  for (const [at, file] of asset.files.entries()) {
    const name = names[at] ?? file.path;
    const { sha256, sizeBytes } = file;
    const bytes = await openOriginal(originals, file, {
      onUnread: (words) => count.unread.push({ file: name, sha256, words }),
      onRead: (readBytes) => (count.byteCount += readBytes),
    });
    if (bytes === null) continue;
    count.fileCount += 1;
    yield { name, modifiedAtMs, modifiedLocal, sizeBytes, bytes };
  }
  const text = Buffer.from(sidecarText(sidecarOf(asset, names, identity)));
  const name = `${names[0] ?? asset.id}${SIDECAR_SUFFIX}`;
  yield { name, modifiedAtMs, modifiedLocal, sizeBytes: text.length, bytes: [text] };
}

async function manifestEntry(
  { catalogue, identity, nowMs }: ArchivePorts,
  count: ArchiveCount,
): Promise<ZipEntry> {
  const createdAtMs = nowMs();
  const albums = (await catalogue.listAlbums())
    .filter(({ id }) => count.albumIds.has(id))
    .map(archivedAlbum);
  // What was deleted leaves with the whole home (`export`) only.
  const facts = { identity, createdAtMs, isComplete: true, albums, tombstones: [] };
  return {
    name: MANIFEST_NAME,
    modifiedAtMs: createdAtMs,
    modifiedLocal: new Date(createdAtMs).toISOString().slice(0, 19),
    sizeBytes: 0,
    bytes: encoded(manifestText(facts, count)),
  };
}

/** An album as it leaves: what it holds stands in the sidecars. */
export function archivedAlbum({ id, name, createdAtMs, changedAtMs }: Album): ArchivedAlbum {
  return { id, name, createdAtMs, changedAtMs };
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
