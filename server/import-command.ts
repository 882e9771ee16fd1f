import { mkdir } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { HomewardError } from "../src/core/errors.ts";
import { openDiskOriginalStore } from "./adapters/disk/original-store.ts";
import { openDiskPartStore } from "./adapters/disk/part-store.ts";
import { Finisher } from "./intake/finish.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import type { PartStore } from "./ports/part-store.ts";
import { importIdentity } from "./restore/identity-file.ts";
import { importFolder } from "./restore/import-folder.ts";
import { ImportReport } from "./restore/import-report.ts";
import { megabytes, progressLine } from "./restore/progress-line.ts";
import { lockFolder, openCatalogue } from "./data-folder.ts";

const nowMs = () => Date.now();

const words = (all: ImportReport) =>
  `${all.broughtCount} files brought home (${megabytes(all.broughtBytes)}), ${all.knownCount} were home already`;

/** Parts that belong to no upload: an import that was killed leaves some. */
async function sweepParts(catalogue: Catalogue, parts: PartStore): Promise<void> {
  const kept = new Set(await catalogue.listUnfinishedUploads());
  for (const id of await parts.list()) if (!kept.has(id)) await parts.remove(id);
}

/**
 * `homeward import DIR`: an export comes back as it was; of any other folder the photos and videos are taken in. Resolves with
 * the exit status: 1 when anything was refused. The home must not be serving.
 */
export async function runImportCommand(dataFolder: string, folder: string): Promise<number> {
  if (resolve(folder).startsWith(resolve(dataFolder) + sep))
    throw new HomewardError(
      "invalid-value",
      `Cannot import ${folder}: it is inside the home's own folder. For files in the library see: repair`,
    );
  await mkdir(dataFolder, { recursive: true });
  const unlock = lockFolder(dataFolder);
  const line = progressLine();
  const report = new ImportReport(line.say, (all) => line.tell(() => words(all)));
  let catalogue: Catalogue | null = null;
  try {
    // Before the home makes a key of its own.
    await importIdentity(folder, dataFolder).catch((error: unknown) =>
      report.refused("home-key.pem", error),
    );
    catalogue = await openCatalogue(dataFolder);
    const parts = await openDiskPartStore(join(dataFolder, "uploads"));
    await sweepParts(catalogue, parts);
    const originals = await openDiskOriginalStore(
      join(dataFolder, "library"),
      join(dataFolder, "uploads"),
    );
    const finisher = new Finisher({ catalogue, parts, originals, nowMs });
    await importFolder(folder, { catalogue, parts, finisher, nowMs }, report);
    line.end();
    const { asideCount, refusedCount } = report;
    console.log(`${words(report)}, ${asideCount} left aside, ${refusedCount} refused.`);
    return refusedCount === 0 ? 0 : 1;
  } finally {
    line.end();
    await catalogue?.close();
    unlock();
  }
}
