import type { FileSource } from "./page-ports.ts";
import type { PlanCounts } from "./takeout/plan.ts";

/** How far a look through an export has come. */
export type LookProgress =
  | { kind: "listing"; count: number }
  | { kind: "reading"; doneCount: number; allCount: number };

/** What an import has come to so far. `refused` has the first of them by name. */
export type ImportTally = {
  doneCount: number;
  allCount: number;
  queuedCount: number;
  /** Queued or home before. */
  alreadyCount: number;
  refusedCount: number;
  refused: readonly { filename: string; words: string }[];
};

/** Parts of an export as they were chosen. `handle`: lets a later visit go on without choosing them again. */
export type PickedPart<Source extends FileSource = FileSource> = {
  file: Source;
  path: string;
  handle?: unknown;
};

/** An export that was looked through; nothing of it was taken in yet. */
export type LookedAtExport = {
  kind: "google" | "apple" | "folder";
  counts: PlanCounts;
  /** Parts that cannot be read at all. */
  refused: readonly { filename: string; words: string }[];
  /** Where the same import stopped before; null: it was never begun, or was finished. */
  begun: ImportTally | null;
  /** Takes it in from there. Rejects when it was stopped: what was taken in stays, and the next run goes on. */
  run(
    onChange: (tally: ImportTally, waitsForRoom: boolean) => void,
    signal: AbortSignal,
  ): Promise<ImportTally>;
};

/** An import that is not finished, as the next visit finds it. */
export type UnfinishedImport = {
  tally: ImportTally;
  names: readonly string[];
  /** Opens the same files again, asking the person where the browser wants it; null: they must be chosen. */
  reopen: (() => Promise<PickedPart[] | null>) | null;
};

/** Brings in what another service gave a person of their photos. */
export interface Importer<Source extends FileSource = FileSource> {
  unfinished(): Promise<UnfinishedImport | null>;
  /** The browser's picker that lets files be opened again later; null: this browser has none, or nothing was chosen. */
  pickZips: (() => Promise<PickedPart<Source>[] | null>) | null;
  look(
    picked: readonly PickedPart<Source>[],
    onProgress: (progress: LookProgress) => void,
    signal: AbortSignal,
  ): Promise<LookedAtExport>;
}
