import type { Sha256 } from "../../src/core/ids.ts";
import { NO_CLUES, type PartClues, groupParts } from "../../src/core/photos/pairing.ts";
import type { AssetRows, PartClaim } from "../ports/asset-rows.ts";

/** A file that lies in a folder, and is home. */
export type LyingFile = {
  path: string;
  sha256: Sha256;
  sizeBytes: number;
  /** What was read of it when it was taken in just now; null: it was home before. */
  clues: PartClues | null;
};

/** The folder of a path, with its last slash; "" for none. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * Makes one photo of the files of a folder that belong together by their names: a Live Photo's two, RAW and JPEG, notes. Only where one of
 * them is new here: what was home before is as people left it.
 */
export async function joinLying(
  rows: Pick<AssetRows, "findResources" | "joinParts">,
  files: readonly LyingFile[],
  nowMs: number,
): Promise<void> {
  const claims: PartClaim[] = [];
  for (const { parts } of groupParts(files, ({ clues }) => clues ?? NO_CLUES)) {
    const [shown, ...others] = parts.map(({ item }) => item);
    if (shown === undefined || others.length === 0) continue;
    if (shown.clues === null && others.every(({ clues }) => clues === null)) continue;
    const [home] = await rows.findResources([shown.sha256]);
    if (home === undefined) continue;
    for (const { sha256 } of others) claims.push({ sha256, assetId: home.assetId });
  }
  await rows.joinParts(claims, nowMs);
}
