import type { FileHandle } from "node:fs/promises";
import { HomewardError } from "../../src/core/errors.ts";
import type { AssetNotes } from "../../src/core/photos/asset-notes.ts";
import { KIND_BYTES } from "../../src/core/photos/file-kind.ts";
import { loneTypeOf } from "../../src/core/photos/part-role.ts";
import { isCarriedHome } from "../../src/core/view/carried-home.ts";
import { readFacts } from "../intake/read-facts.ts";
import { type LyingFile, folderOf, joinLying } from "../verify/join-lying.ts";
import { mediaTypeOf } from "../verify/media-type.ts";
import { SIDECAR_SUFFIX } from "./archive-names.ts";
import { bringFile, hashOpen, openInside } from "./bring-file.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportPorts } from "./import-sidecars.ts";
import { inLanes } from "./in-lanes.ts";
import { MANIFEST_NAME } from "./manifest.ts";
import { walkFolder } from "./walk-folder.ts";

const LANES = 4;
/** The home's key, which an export may carry. */
const KEY_NAME = "home-key.pem";

async function readAt(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Takes in the photos and videos of a folder that no sidecar speaks of, with the dates that EXIF, name or time tell. */
export async function importPlain(
  folder: string,
  ports: ImportPorts,
  report: ImportReport,
  claimed: ReadonlySet<string>,
): Promise<void> {
  const walk = walkFolder(folder, (path, words) => report.refusedFor(path, words));
  const lying: LyingFile[] = [];
  await inLanes(LANES, walk, async (path) => {
    if (claimed.has(path) || path === MANIFEST_NAME || path === KEY_NAME) return;
    try {
      const handle = await openInside(folder, path);
      try {
        const file = await importOne(path, handle, ports, report);
        if (file !== null) lying.push(file);
      } finally {
        await handle.close();
      }
    } catch (error) {
      report.refused(path, error);
    }
  });
  for (const files of Map.groupBy(lying, (file) => folderOf(file.path)).values())
    await joinLying(ports.catalogue, files, ports.nowMs());
}

/** What an export tells about a file beside its bytes; `modifiedAtMs`: ms since the epoch. */
export type ToldBeside = { notes: AssetNotes | null; modifiedAtMs: number };

/** Takes one file in; answers what is home of it, or null. Throws HomewardError. */
export async function importOne(
  path: string,
  handle: FileHandle,
  ports: ImportPorts,
  report: ImportReport,
  told: ToldBeside | null = null,
): Promise<LyingFile | null> {
  const filename = path.slice(path.lastIndexOf("/") + 1);
  const mediaType = mediaTypeOf(await readAt(handle, 0, KIND_BYTES), filename);
  // JSON of photo services is for an import of their exports.
  if (!isCarriedHome(filename, mediaType) || filename.toLowerCase().endsWith(SIDECAR_SUFFIX)) {
    report.asideCount += 1;
    return null;
  }
  const { size, mtimeMs } = await handle.stat();
  if (size === 0) throw new HomewardError("file-empty");
  // Read once more only when it is new: that is the rarer case where an import goes on.
  const sha256 = await hashOpen(handle);
  const [known] = await ports.catalogue.findResources([sha256]);
  if (known !== undefined) {
    report.known();
    return { path, sha256, sizeBytes: size, clues: null };
  }
  await bringFile(ports, handle, {
    sha256,
    filename,
    mediaType,
    lastModifiedMs: told?.modifiedAtMs ?? Math.round(mtimeMs),
    assetId: null,
    resourceType: loneTypeOf(filename, mediaType),
    notes: told?.notes ?? null,
  });
  report.brought(size);
  const { kin } = await readFacts((at, length) => readAt(handle, at, length), size);
  return { path, sha256, sizeBytes: size, clues: kin };
}
