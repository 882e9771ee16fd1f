import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import { codeOf } from "../adapters/disk/errors.ts";
import { importPlain } from "./import-plain.ts";
import type { ImportReport } from "./import-report.ts";
import { type ImportPorts, SidecarImport } from "./import-sidecars.ts";
import { MANIFEST_NAME } from "./manifest.ts";
import { type Manifest, parseManifest } from "./parse-manifest.ts";

const TOMBSTONES_AT_ONCE = 500;

async function readManifest(folder: string, report: ImportReport): Promise<Manifest | null> {
  try {
    const manifest = parseManifest(await readFile(join(folder, MANIFEST_NAME), "utf8"));
    if (!manifest.isComplete)
      report.refusedFor(MANIFEST_NAME, "The export into this folder did not come to its end.");
    return manifest;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") report.refused(MANIFEST_NAME, error);
    return null;
  }
}

/**
 * Brings home what lies in a folder: what sidecars describe as it was, other photos and videos with what they tell themselves.
 * What is home already stays as it is. Every file that cannot be taken is named in the report, and the rest goes on. Killed at
 * any point, another run goes on from there. Throws `not-found` for no folder, `home-full`.
 */
export async function importFolder(
  folder: string,
  ports: ImportPorts,
  report: ImportReport,
): Promise<void> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new HomewardError("not-found", `There is no folder ${folder}.`);
  const { catalogue } = ports;
  const manifest = await readManifest(folder, report);
  for (const album of manifest?.albums ?? []) await catalogue.keepAlbum(album);
  const tombstones = manifest?.tombstones ?? [];
  const deleted = new Set(tombstones.map(({ sha256 }) => sha256));
  const sidecars = new SidecarImport(folder, ports, report, deleted);
  await sidecars.run();
  await importPlain(folder, ports, report, sidecars.claimed);
  for (let at = 0; at < tombstones.length; at += TOMBSTONES_AT_ONCE)
    await catalogue.keepTombstones(tombstones.slice(at, at + TOMBSTONES_AT_ONCE));
}
