import { nameKey } from "./json-names.ts";
import { exportPath } from "./export-entry.ts";
import type { PlannedFile } from "./plan.ts";

const MOST_FILES = 32;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The end of the batch that begins at `from`: as much as is stored together, and never the half of a photo of two files.
 * At least one file.
 */
export function batchEnd(files: readonly PlannedFile[], from: number): number {
  let end = from + 1;
  let bytes = files[from]?.entry.sizeBytes ?? 0;
  for (; end < files.length; end += 1) {
    const [last, next] = [files[end - 1], files[end]];
    if (last === undefined || next === undefined) break;
    bytes += next.entry.sizeBytes;
    const isFull = end - from >= MOST_FILES || bytes > MOST_BYTES;
    if (isFull && photoOf(last) !== photoOf(next)) break;
  }
  return end;
}

function photoOf({ entry }: PlannedFile): string {
  const { folder, name } = exportPath(entry.path);
  return `${folder}/${nameKey(name).replace(/\..*$/su, "")}`;
}
