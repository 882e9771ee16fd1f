import type { Sha256 } from "../../src/core/ids.ts";
import type { AssetNotes } from "../../src/core/photos/asset-notes.ts";
import type { CaptureDate } from "../../src/core/photos/capture-date.ts";

/** What was told about a file beside its bytes, ready to be written down. */
export type NotedFile = {
  sha256: Sha256;
  notes: AssetNotes;
  /** The date of the notes; null: they have none that can be. */
  taken: CaptureDate | null;
  /** When it was told, ms since the epoch. */
  atMs: number;
};

/** What exports of other services tell about photos. */
export type NoteRows = {
  /**
   * Writes notes down where the photo leaves something open: the date only where a weaker source told it, place and description
   * only where there is none, albums by name (made where there is none of that name, while there are fewer than 1,000), a
   * favourite for once and all. One transaction with counters, search and feed; doing it again changes nothing. Answers which
   * of these files are home; the others are passed over.
   */
  applyNotes(files: readonly NotedFile[]): Promise<Sha256[]>;
};
