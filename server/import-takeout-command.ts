import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { IMPORT_WORDS } from "../src/core/words/en/import.ts";
import { openDiskOriginalStore } from "./adapters/disk/original-store.ts";
import { openDiskPartStore } from "./adapters/disk/part-store.ts";
import { Finisher } from "./intake/finish.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import { ImportReport } from "./restore/import-report.ts";
import { megabytes, progressLine } from "./restore/progress-line.ts";
import { lockFolder, openCatalogue } from "./data-folder.ts";
import { listExport } from "./takeout/disk-entry.ts";
import { importTakeout, planTakeout } from "./takeout/import-takeout.ts";

const nowMs = () => Date.now();

const words = (all: ImportReport) =>
  `${all.broughtCount} files brought home (${megabytes(all.broughtBytes)}), ${all.knownCount} were home already`;

/**
 * `homeward import-takeout PATH… [--dry-run]`: zips or folders of a Google or Apple export on this machine come home with what
 * they tell. Resolves with the exit status: 1 when anything was refused. The home must not be serving.
 */
export async function runImportTakeoutCommand(
  dataFolder: string,
  paths: readonly string[],
  isDryRun: boolean,
): Promise<number> {
  await mkdir(dataFolder, { recursive: true });
  const unlock = lockFolder(dataFolder);
  const line = progressLine();
  const report = new ImportReport(line.say, (all) => line.tell(() => words(all)));
  const uploads = join(dataFolder, "uploads");
  let scratch: string | null = null;
  let catalogue: Catalogue | null = null;
  try {
    scratch = await mkdtemp(join(dataFolder, "import-"));
    const entries = await listExport(paths, scratch, (path, error) => report.refused(path, error));
    const plan = await planTakeout(entries);
    console.log(`${IMPORT_WORDS.plan[plan.kind]}:`);
    for (const sentence of IMPORT_WORDS.lines(plan.counts)) console.log(`  ${sentence}`);
    if (isDryRun) return report.refusedCount === 0 ? 0 : 1;
    catalogue = await openCatalogue(dataFolder);
    const parts = await openDiskPartStore(uploads);
    const originals = await openDiskOriginalStore(join(dataFolder, "library"), uploads);
    const finisher = new Finisher({ catalogue, parts, originals, nowMs });
    await importTakeout(plan, { catalogue, parts, finisher, nowMs }, report);
    line.end();
    console.log(`${words(report)}, ${report.refusedCount} refused.`);
    return report.refusedCount === 0 ? 0 : 1;
  } finally {
    line.end();
    await catalogue?.close();
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
    unlock();
  }
}
