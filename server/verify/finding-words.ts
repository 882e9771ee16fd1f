import type { Finding, FindingKind } from "../ports/verify-rows.ts";

/** What a person does about a finding. */
export const ADVICE: Record<FindingKind, string> = {
  missing:
    "the file is gone. Put it back from a backup, or run 'homeward repair': it finds files that were moved or renamed; with --forget-missing devices may send it again",
  changed:
    "other bytes than those that came. Put the original back from a backup, or run 'homeward repair --forget-missing': then devices may send it again, and what lies there stays as a photo of its own",
  unreadable:
    "it cannot be read. Look at the disk and at the rights of the file, then verify again",
  untracked: "not in the catalogue. Run 'homeward repair' to take it in, or move it elsewhere",
};

/** One line about a finding. */
export function findingWords({ kind, path }: Finding): string {
  return `${kind}: ${path}: ${ADVICE[kind]}.`;
}
