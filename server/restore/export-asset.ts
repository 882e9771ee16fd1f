import { readFile } from "node:fs/promises";
import type { ArchivedAsset, ArchivedFile } from "../ports/archive-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";
import type { OriginalStore } from "../ports/original-store.ts";
import { SIDECAR_SUFFIX, archiveName, numberedPath } from "./archive-names.ts";
import type { ArchiveCount } from "./manifest.ts";
import { parseSidecar } from "./parse-sidecar.ts";
import { openOriginal } from "./read-original.ts";
import { type Sidecar, sidecarOf, sidecarText } from "./sidecar.ts";
import { onThisDisk, whatStands, writeWhole } from "./write-original.ts";

export type ExportTarget = {
  folder: string;
  originals: OriginalStore;
  identity: HomeIdentity;
  count: ArchiveCount;
  /** Hears of each file that is in the folder now; `isNew`: it was not before. */
  onFile: (sizeBytes: number, isNew: boolean) => void;
};

async function textAt(file: string): Promise<string | null> {
  return await readFile(file, "utf8").catch(() => null);
}

/** The sidecar of this asset under a name; null where there is none, or another one's. */
async function ownSidecar(
  { folder }: ExportTarget,
  name: string,
  { id }: ArchivedAsset,
): Promise<Sidecar | null> {
  const text = await textAt(onThisDisk(folder, `${name}${SIDECAR_SUFFIX}`));
  try {
    const sidecar = text === null ? null : parseSidecar(text);
    return sidecar?.id === id ? sidecar : null;
  } catch {
    return null; // a damaged one is written again
  }
}

/** A name for a file: where it stands already, else the first that is free. `isThere`: nothing is left to write. */
async function findName(
  target: ExportTarget,
  file: ArchivedFile,
  /** Where an earlier run put it: what stands there now is its own, whatever it became. */
  earlier: string | null,
): Promise<{ name: string; isThere: boolean }> {
  const look = async (name: string) => await whatStands(onThisDisk(target.folder, name), file);
  if (earlier !== null) return { name: earlier, isThere: (await look(earlier)) === "wanted" };
  const wished = archiveName(file.path);
  for (let n = 1; ; n += 1) {
    const name = numberedPath(wished, n);
    const stands = await look(name);
    if (stands !== "other") return { name, isThere: stands === "wanted" };
  }
}

async function exportFile(
  target: ExportTarget,
  asset: ArchivedAsset,
  file: ArchivedFile,
  earlier: string | null,
): Promise<string> {
  const { count, originals, folder } = target;
  const { name, isThere } = await findName(target, file, earlier);
  const { sha256, sizeBytes } = file;
  const unread: string[] = [];
  if (!isThere) {
    const onUnread = (words: string) => unread.push(words);
    const bytes = await openOriginal(originals, file, { onUnread, onRead: () => {} });
    const isRight = (found: string) => found === sha256;
    const { takenAtMs } = asset.taken;
    const to = onThisDisk(folder, name);
    if (bytes !== null && !isRight(await writeWhole(to, bytes, takenAtMs, { isRight })))
      if (unread.length === 0) unread.push("Its bytes are not those that came: see verify.");
  }
  for (const words of unread) count.unread.push({ file: name, sha256, words });
  if (unread.length > 0) return name;
  count.fileCount += 1;
  count.byteCount += sizeBytes;
  target.onFile(sizeBytes, !isThere);
  return name;
}

/** Brings an asset with its sidecar into the folder; what is there by hash stays as it is. What cannot be read is noted. */
export async function exportAsset(target: ExportTarget, asset: ArchivedAsset): Promise<void> {
  const [primary] = asset.files;
  if (primary === undefined) return;
  const earlier = await ownSidecar(target, archiveName(primary.path), asset);
  const names: string[] = [];
  for (const file of asset.files) {
    const before = earlier?.files.find(({ sha256 }) => sha256 === file.sha256)?.file ?? null;
    names.push(await exportFile(target, asset, file, before));
  }
  const text = sidecarText(sidecarOf(asset, names, target.identity));
  const sidecar = onThisDisk(target.folder, `${names[0]}${SIDECAR_SUFFIX}`);
  if ((await textAt(sidecar)) !== text)
    await writeWhole(sidecar, [Buffer.from(text)], asset.taken.takenAtMs);
  target.count.assetCount += 1;
}
