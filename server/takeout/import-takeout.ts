import { type ImportPlan, isTold, planImport } from "../../src/core/takeout/plan.ts";
import { notedFile } from "../intake/noted-file.ts";
import { importOne } from "../restore/import-plain.ts";
import type { ImportReport } from "../restore/import-report.ts";
import type { ImportPorts } from "../restore/import-sidecars.ts";
import { type LyingFile, folderOf, joinLying } from "../verify/join-lying.ts";
import type { DiskEntry } from "./disk-entry.ts";

/** Reads what an export tells, and plans its import. */
export async function planTakeout(entries: readonly DiskEntry[]): Promise<ImportPlan<DiskEntry>> {
  const texts = new Map<DiskEntry, string>();
  for (const entry of entries.filter(isTold)) {
    const text = await entry.text().catch(() => null);
    if (text !== null) texts.set(entry, text);
  }
  return planImport(entries, texts);
}

/**
 * Brings the files of a plan home through the intake's own finisher, with what the export tells about them. What is home already
 * is only told about. Killed at any point, another run goes on and doubles nothing. Throws `home-full`.
 */
export async function importTakeout(
  { files }: ImportPlan<DiskEntry>,
  ports: ImportPorts,
  report: ImportReport,
): Promise<void> {
  for (const inFolder of Map.groupBy(files, ({ entry }) => folderOf(entry.path)).values()) {
    const lying: LyingFile[] = [];
    for (const { entry, notes } of inFolder) {
      try {
        const { handle, release } = await entry.open();
        try {
          const told = { notes, modifiedAtMs: entry.modifiedAtMs };
          const file = await importOne(entry.path, handle, ports, report, told);
          if (file === null) continue;
          lying.push(file);
          if (notes !== null)
            await ports.catalogue.applyNotes([notedFile(file.sha256, notes, ports.nowMs())]);
        } finally {
          await release();
        }
      } catch (error) {
        report.refused(entry.path, error);
      }
    }
    await joinLying(ports.catalogue, lying, ports.nowMs());
  }
}
