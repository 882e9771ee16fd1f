import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import type { Sha256 } from "../../src/core/ids.ts";
import { NO_NOTES } from "../../src/core/photos/asset-notes.ts";
import { cleanFileName } from "../../src/core/photos/file-name.ts";
import type { Recorded } from "../intake/finish.ts";
import type { ArchiveRows } from "../ports/archive-rows.ts";
import type { AssetRows } from "../ports/asset-rows.ts";
import type { NoteRows } from "../ports/note-rows.ts";
import { SIDECAR_SUFFIX } from "./archive-names.ts";
import { type BringPorts, bringFile, openInside } from "./bring-file.ts";
import type { ImportReport } from "./import-report.ts";
import { inLanes } from "./in-lanes.ts";
import { MANIFEST_NAME } from "./manifest.ts";
import { parseSidecar } from "./parse-sidecar.ts";
import type { Sidecar, SidecarFile } from "./sidecar.ts";
import { walkFolder } from "./walk-folder.ts";

/** Assets that come in at a time, so that their commits share one sync of the disk. */
const LANES = 4;
const MOST_SIDECAR_BYTES = 4 << 20;

export type ImportPorts = BringPorts & { catalogue: AssetRows & ArchiveRows & NoteRows };

/** Where a file stood: its day and name, where those are of the form that the library has. */
function placeOf({ path, filename }: SidecarFile, takenLocal: string) {
  const found = /^([0-9]{4})\/(\1-[0-9]{2}-[0-9]{2})\/([^/]+)$/.exec(path);
  return {
    day: found?.[2] ?? takenLocal.slice(0, 10),
    name: cleanFileName(found?.[3] ?? filename),
  };
}

function recordedOf(sidecar: Sidecar, file: SidecarFile, nowMs: number): Recorded {
  const { takenAtMs, takenLocal, takenSource, takenOffsetMinutes } = sidecar;
  const { width, height, durationMs, camera, latitude, longitude, isMotionPhoto } = sidecar;
  const { favourite } = sidecar;
  // Its 30 days run on from when it was deleted; what a wrong clock put into the future would stay for ever.
  const trashedAtMs = sidecar.trashedAtMs === null ? null : Math.min(sidecar.trashedAtMs, nowMs);
  return {
    taken: { takenAtMs, takenLocal, takenSource, takenOffsetMinutes },
    facts: { width, height, durationMs, camera, latitude, longitude, isMotionPhoto },
    storedAtMs: file.storedAtMs,
    marks: { favourite, trashedAtMs },
    ...placeOf(file, takenLocal),
  };
}

/** Brings back what the sidecars of a folder describe, as it was: files, dates, favourites, trash, albums. */
export class SidecarImport {
  readonly #folder: string;
  readonly #ports: ImportPorts;
  readonly #report: ImportReport;
  readonly #deleted: ReadonlySet<Sha256>;
  /** Files that sidecars speak of: nobody takes them in for themselves. */
  readonly claimed = new Set<string>();

  constructor(
    folder: string,
    ports: ImportPorts,
    report: ImportReport,
    /** Contents that were deleted for good after they were exported. */
    deleted: ReadonlySet<Sha256>,
  ) {
    this.#folder = folder;
    this.#ports = ports;
    this.#report = report;
    this.#deleted = deleted;
  }

  async run(): Promise<void> {
    // Links and folders that cannot be listed are told by the walk for plain files.
    const walk = walkFolder(this.#folder, () => {});
    await inLanes(LANES, walk, async (path) => {
      if (!path.toLowerCase().endsWith(SIDECAR_SUFFIX) || path === MANIFEST_NAME) return;
      try {
        const sidecar = await this.#read(path);
        if (sidecar !== null) await this.#bring(sidecar);
      } catch (error) {
        this.#report.refused(path, error);
      }
    });
  }

  async #read(path: string): Promise<Sidecar | null> {
    const file = join(this.#folder, path);
    if ((await stat(file)).size > MOST_SIDECAR_BYTES) return null;
    const sidecar = parseSidecar(await readFile(file, "utf8"));
    if (sidecar !== null) this.claimed.add(path);
    return sidecar;
  }

  async #bring(sidecar: Sidecar): Promise<void> {
    const { catalogue } = this.#ports;
    const hashes = sidecar.files.map(({ sha256 }) => sha256);
    for (const { file } of sidecar.files) this.claimed.add(file);
    const home = new Set((await catalogue.findResources(hashes)).map(({ sha256 }) => sha256));
    for (const file of sidecar.files) {
      if (home.has(file.sha256)) this.#report.known();
      else if (this.#deleted.has(file.sha256)) this.#report.asideCount += 1;
      else await this.#bringOne(sidecar, file);
    }
    const { description } = sidecar;
    const notes = { ...NO_NOTES, description };
    if (description !== null)
      await catalogue.applyNotes(
        hashes.map((sha256) => ({ sha256, notes, taken: null, atMs: sidecar.takenAtMs })),
      );
    for (const { id, name, addedAtMs } of sidecar.albums)
      await catalogue.keepAlbum({ id, name, createdAtMs: addedAtMs, changedAtMs: addedAtMs });
    await catalogue.keepMembers(
      sidecar.albums.map(({ id, addedAtMs }) => ({ albumId: id, assetId: sidecar.id, addedAtMs })),
    );
  }

  async #bringOne(sidecar: Sidecar, file: SidecarFile): Promise<void> {
    try {
      const handle = await openInside(this.#folder, file.file);
      try {
        const { size } = await handle.stat();
        if (size !== file.sizeBytes) {
          const words = `It has ${size} bytes, not the ${file.sizeBytes} of its sidecar.`;
          throw new HomewardError("checksum-mismatch", words);
        }
        const { sha256, filename, mediaType, resourceType } = file;
        const words = { sha256, filename, mediaType, resourceType, assetId: sidecar.id };
        const all = { ...words, lastModifiedMs: null, notes: null };
        await bringFile(this.#ports, handle, all, recordedOf(sidecar, file, this.#ports.nowMs()));
      } finally {
        await handle.close();
      }
      this.#report.brought(file.sizeBytes);
    } catch (error) {
      this.#report.refused(file.file, error);
    }
  }
}
