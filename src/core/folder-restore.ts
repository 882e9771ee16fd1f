import type { AssetId, Sha256 } from "./ids.ts";

/** A photo that is to be written into a folder: what the library shows of it is enough. */
export type RestorableAsset = {
  id: AssetId;
  /** Wall-clock time where it was taken, `YYYY-MM-DDTHH:MM:SS`: its day names the folder. */
  takenLocal: string;
  parts: readonly { sha256: Sha256; filename: string; sizeBytes: number }[];
};

/** How far a restore came. While `kind` is `looking`, the folder is looked through. */
export type RestoreProgress =
  | { kind: "looking"; foundCount: number }
  | { kind: "writing"; doneCount: number; writtenCount: number; writtenBytes: number };

/** What became of the files of a restore. */
export type RestoreReport = {
  /** Files written, each read back and found to be what the home's receipt says. */
  writtenCount: number;
  writtenBytes: number;
  /** Files whose content was in the folder already, under whatever name. */
  thereCount: number;
  failed: { filename: string; words: string }[];
  /** The person stopped it; another run goes on from there. */
  isCancelled: boolean;
};
