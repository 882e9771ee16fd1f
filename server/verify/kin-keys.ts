import { type PartClues, editedStems } from "../../src/core/photos/pairing.ts";
import { partNameOf } from "../../src/core/photos/part-role.ts";

/**
 * Under what to look for the files that may be of one photo with this one, all of one folder: files that `groupParts` puts together
 * share a key, or are linked by files that do. So a folder of thousands is never grouped as a whole.
 */
export function kinKeys(path: string, clues: PartClues | null): string[] {
  const { stem, extension, role } = partNameOf(path.slice(path.lastIndexOf("/") + 1));
  // Notes are about the file that they name whole, or about the one with their stem: as texts these are the same.
  if (role === "sidecar") return extension === "aae" ? editedStems(stem) : [stem];
  const keys = extension === "" ? [stem] : [stem, `${stem}.${extension}`];
  const identifier = clues?.contentIdentifier ?? null;
  // No name holds a slash.
  return identifier === null ? keys : [...keys, `/${identifier}`];
}
