import type { CaptureDate } from "../../src/core/photos/capture-date.ts";

/** What `repair` did with a file, or found about it. */
export type Repair =
  | { kind: "adopted"; path: string; taken: CaptureDate }
  /** A photo of the catalogue that lay elsewhere. */
  | { kind: "found"; path: string }
  | { kind: "duplicate"; path: string; of: string }
  | { kind: "left"; path: string; reason: string }
  | { kind: "gone"; path: string; was: "missing" | "changed" }
  | { kind: "forgotten"; path: string; was: "missing" | "changed" };

/** One line about it. */
export function repairWords(repair: Repair): string {
  const { path } = repair;
  switch (repair.kind) {
    case "adopted":
      return `adopted: ${path} (taken ${repair.taken.takenLocal}, by ${repair.taken.takenSource})`;
    case "found":
      return `found again: ${path}`;
    case "duplicate":
      return `duplicate: ${path}: the same bytes as ${repair.of}; it was left where it is`;
    case "left":
      return `left: ${path}: ${repair.reason}`;
    case "gone":
      return `${repair.was}: ${path}: put it back from a backup, or run 'homeward repair --forget-missing': then devices may send it again`;
    case "forgotten":
      return `forgotten: ${path} was ${repair.was}; devices may send it again`;
  }
}
