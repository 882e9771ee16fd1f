import { toHex } from "../../../core/encoding.ts";
import { HomewardError } from "../../../core/errors.ts";
import type { LookProgress } from "../../../core/import-ports.ts";
import { type ImportPlan, isTold, planImport } from "../../../core/takeout/plan.ts";
import { type ExportFile, folderFiles } from "./export-file.ts";
import { listZip } from "./zip-files.ts";

/** What an export holds, before anything of it is taken in. */
export type LookedThrough = {
  plan: ImportPlan<ExportFile>;
  /** The same for the same export, in whichever order its parts were chosen. */
  fingerprint: string;
  /** Parts that could not be read at all. */
  refused: { filename: string; words: string }[];
};

/**
 * Lists all parts of an export and reads the texts in them: JSON may lie in another part than its photo. A zip that cannot
 * be read is named, the others go on. Only names and texts are in memory.
 */
export async function lookThrough(
  picked: readonly { file: File; path: string }[],
  onProgress: (progress: LookProgress) => void,
  signal: AbortSignal,
): Promise<LookedThrough> {
  const zips = picked.filter(({ path }) => /\.zip$/iu.test(path));
  const files = folderFiles(picked.filter((one) => !zips.includes(one)));
  const refused: LookedThrough["refused"] = [];
  for (const { file } of zips) {
    signal.throwIfAborted();
    const before = files.length;
    try {
      const found = await listZip(file, (count) =>
        onProgress({ kind: "listing", count: before + count }),
      );
      for (const one of found) files.push(one);
    } catch (error) {
      if (!(error instanceof HomewardError)) throw error;
      refused.push({ filename: file.name, words: error.message });
    }
  }
  const plan = planImport(files, await readTexts(files, onProgress, signal));
  return { plan, fingerprint: await fingerprintOf(plan), refused };
}

async function readTexts(
  files: readonly ExportFile[],
  onProgress: (progress: LookProgress) => void,
  signal: AbortSignal,
): Promise<Map<ExportFile, string>> {
  const told = files.filter(isTold);
  const texts = new Map<ExportFile, string>();
  for (const [at, file] of told.entries()) {
    signal.throwIfAborted();
    // What cannot be read tells nothing; its photo comes in all the same.
    const text = await file.text().catch(() => null);
    if (text !== null) texts.set(file, text);
    if (at % 50 === 0) onProgress({ kind: "reading", doneCount: at, allCount: told.length });
  }
  return texts;
}

async function fingerprintOf({ files }: ImportPlan<ExportFile>): Promise<string> {
  const lines = files.map(({ entry }) => `${entry.path}\n${entry.sizeBytes}\n${entry.crc32 ?? ""}`);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  return toHex(new Uint8Array(digest));
}
