import type { ErrorCode } from "../errors.ts";
import type { LinkedFolder } from "./linked-folder.ts";
import type { LinkedRules } from "./rules.ts";

/** How many files of a folder are home, and which cannot come. */
export type FolderCounts = {
  fileCount: number;
  homeCount: number;
  /** Files that cannot be read, the first of them by name. */
  problemCount: number;
  problems: { path: string; code: ErrorCode }[];
};

/** A linked folder as the settings show it. `isLooking`: this page looks through it right now. */
export type FolderState = { folder: LinkedFolder; counts: FolderCounts; isLooking: boolean };

/** Linked folders as a page has them. Rejections are HomewardError, or the browser's own error with words. */
export type LinkedFolders = {
  /** False: this browser gives no site a folder to keep. */
  canLink: boolean;
  /** In the order in which they were linked. */
  list(): Promise<FolderState[]>;
  /** Asks for a folder, so it must be called by a click; false: the person chose none. The first look begins at once. */
  link(): Promise<boolean>;
  /** Asks for the person's yes again, so it must be called by a click; false: they did not give it. */
  allow(id: string): Promise<boolean>;
  /** Looks through it now; resolves when the look is over. */
  look(id: string): Promise<void>;
  changeRules(id: string, rules: LinkedRules): Promise<void>;
  /** How many photos of it wait in the queue. */
  queuedCount(id: string): Promise<number>;
  /** Looks no more. Nothing at home is deleted, and no file in the folder; what waits in the queue stays where `keepsQueued` says so. */
  unlink(id: string, keepsQueued: boolean): Promise<void>;
  /** Calls back when anything of this may have changed. Returns the way to stop. */
  onChange(listener: () => void): () => void;
};
