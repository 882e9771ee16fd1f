import type { FileHandle } from "node:fs/promises";
import { HomewardError } from "../../src/core/errors.ts";
import { KIND_BYTES } from "../../src/core/photos/file-kind.ts";
import { isPhotoOrVideo } from "../../src/core/view/is-photo-or-video.ts";
import { mediaTypeOf } from "../verify/media-type.ts";
import { bringFile, hashOpen, openInside } from "./bring-file.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportPorts } from "./import-sidecars.ts";
import { inLanes } from "./in-lanes.ts";
import { MANIFEST_NAME } from "./manifest.ts";
import { walkFolder } from "./walk-folder.ts";

const LANES = 4;
/** The home's key, which an export may carry. */
const KEY_NAME = "home-key.pem";

async function headOf(handle: FileHandle): Promise<Uint8Array> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(KIND_BYTES), 0, KIND_BYTES, 0);
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
  await inLanes(LANES, walk, async (path) => {
    if (claimed.has(path) || path === MANIFEST_NAME || path === KEY_NAME) return;
    try {
      const handle = await openInside(folder, path);
      try {
        await importOne(path, handle, ports, report);
      } finally {
        await handle.close();
      }
    } catch (error) {
      report.refused(path, error);
    }
  });
}

async function importOne(
  path: string,
  handle: FileHandle,
  ports: ImportPorts,
  report: ImportReport,
): Promise<void> {
  const filename = path.slice(path.lastIndexOf("/") + 1);
  const mediaType = mediaTypeOf(await headOf(handle), filename);
  if (!isPhotoOrVideo(filename, mediaType)) {
    report.asideCount += 1;
    return;
  }
  const { size, mtimeMs } = await handle.stat();
  if (size === 0) throw new HomewardError("file-empty");
  // Read once more only when it is new: that is the rarer case where an import goes on.
  const sha256 = await hashOpen(handle);
  const [known] = await ports.catalogue.findResources([sha256]);
  if (known !== undefined) {
    report.known();
    return;
  }
  await bringFile(ports, handle, {
    sha256,
    filename,
    mediaType,
    lastModifiedMs: Math.round(mtimeMs),
    assetId: null,
    resourceType: mediaType.startsWith("video/") ? "video" : "photo",
    notes: null,
  });
  report.brought(size);
}
