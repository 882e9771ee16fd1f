import { type Sha256, assetIdOf } from "../../src/core/ids.ts";
import { KIND_BYTES } from "../../src/core/photos/file-kind.ts";
import { folderDayOf, keptDate } from "../../src/core/photos/kept-date.ts";
import { homeZone } from "../intake/home-zone.ts";
import type { NewResource } from "../ports/asset-rows.ts";
import type { LibraryFolder } from "../ports/library-folder.ts";
import type { ReadExif } from "../ports/pictures.ts";
import { mediaTypeOf } from "./media-type.ts";

/** As far as the intake reads into a file for its EXIF. */
const HEAD_BYTES = 1 << 20;
/** Stands where the device would that sent a file. */
const NO_DEVICE = "";

/**
 * What the catalogue notes about a file that stands in the library already: name, kind and date as the file, its name, its
 * folder and its modification time tell. Null when it is gone. Throws what the system throws.
 */
export async function describeFile(
  ports: { folder: LibraryFolder; readExif: ReadExif; nowMs: () => number },
  { path, sha256 }: { path: string; sha256: Sha256 },
): Promise<NewResource | null> {
  const { folder, readExif, nowMs } = ports;
  const found = await folder.look(path);
  if (found === null) return null;
  const filename = path.slice(path.lastIndexOf("/") + 1);
  const head = await folder.readHead(path, Math.min(HEAD_BYTES, found.sizeBytes));
  const mediaType = mediaTypeOf(head.subarray(0, KIND_BYTES), filename);
  const { exifDate, exifOffset, facts } = await readExif(head, mediaType);
  const clues = { filename, exifDate, exifOffset, modifiedAtMs: found.modifiedAtMs };
  const taken = keptDate({ ...clues, folderDay: folderDayOf(path), nowMs: nowMs() }, homeZone);
  return {
    sha256,
    assetId: assetIdOf(sha256),
    sizeBytes: found.sizeBytes,
    storedAtMs: nowMs(),
    path,
    filename,
    mediaType,
    resourceType: mediaType.startsWith("video/") ? "video" : "photo",
    deviceId: NO_DEVICE,
    taken,
    facts,
  };
}
