import { type Sha256, assetIdOf } from "../../src/core/ids.ts";
import { KIND_BYTES } from "../../src/core/photos/file-kind.ts";
import { folderDayOf, keptDate } from "../../src/core/photos/kept-date.ts";
import type { PartClues } from "../../src/core/photos/pairing.ts";
import { loneTypeOf } from "../../src/core/photos/part-role.ts";
import { homeZone } from "../intake/home-zone.ts";
import { readFacts } from "../intake/read-facts.ts";
import type { NewResource } from "../ports/asset-rows.ts";
import type { LibraryFolder } from "../ports/library-folder.ts";
import { mediaTypeOf } from "./media-type.ts";

/** Stands where the device would that sent a file. */
const NO_DEVICE = "";

/**
 * What the catalogue is to note about a file that stands in the library already: name, kind and date as the file, its name, its
 * folder and its modification time tell; `kin`: what its bytes tell of other files of its photo. Null when it is gone. Throws what the system throws.
 */
export async function describeFile(
  ports: { folder: LibraryFolder; nowMs: () => number },
  { path, sha256 }: { path: string; sha256: Sha256 },
): Promise<{ resource: NewResource; kin: PartClues } | null> {
  const { folder, nowMs } = ports;
  const found = await folder.look(path);
  if (found === null) return null;
  const filename = path.slice(path.lastIndexOf("/") + 1);
  const read = (atBytes: number, lengthBytes: number) => folder.readAt(path, atBytes, lengthBytes);
  const mediaType = mediaTypeOf(await read(0, Math.min(KIND_BYTES, found.sizeBytes)), filename);
  const { clues, facts, kin } = await readFacts(read, found.sizeBytes);
  const { modifiedAtMs } = found;
  const folderDay = folderDayOf(path);
  const taken = keptDate({ filename, ...clues, modifiedAtMs, folderDay, nowMs: nowMs() }, homeZone);
  const resource = {
    sha256,
    assetId: assetIdOf(sha256),
    sizeBytes: found.sizeBytes,
    storedAtMs: nowMs(),
    path,
    filename,
    mediaType,
    resourceType: loneTypeOf(filename, mediaType),
    deviceId: NO_DEVICE,
    taken,
    facts,
  };
  return { resource, kin };
}
