import type { Sha256 } from "../../src/core/ids.ts";

/** Something that lies in the library folder; `isFile` false: no plain file (a link, a pipe, a folder that cannot be read). */
export type FolderEntry = { path: string; isFile: boolean };

/** What reading a whole file gave. */
export type Reading =
  | { kind: "hashed"; sha256: Sha256; sizeBytes: number }
  | { kind: "missing" }
  /** `reason`: the system's code, as `EIO`. */
  | { kind: "unreadable"; reason: string };

/** The library as a person sees it with a file manager. Paths are relative, with `/`. */
export type LibraryFolder = {
  /**
   * Everything after this path (empty: from the start) in the order of its UTF-8 bytes, without what systems leave lying:
   * hidden files, `Thumbs.db` and the like. Memory grows with one folder, not with the library.
   */
  walk(afterPath: string): AsyncIterable<FolderEntry>;
  /** Size and modification instant (ms since the epoch) of a plain file; null where there is none. */
  look(path: string): Promise<{ sizeBytes: number; modifiedAtMs: number } | null>;
  /** Up to so many bytes of a file from an offset; fewer at its end. Throws what the system throws. */
  readAt(path: string, offsetBytes: number, sizeBytes: number): Promise<Uint8Array>;
};

/** Reads and hashes whole files beside everything else: a few at once, at a set rate. */
export type Hasher = {
  /** How many files it reads at once. */
  lanes: number;
  read(path: string): Promise<Reading>;
  /** Stands still, in the middle of a file too, until told otherwise. */
  pause(isPaused: boolean): void;
  /** Ends it; what is under way rejects. */
  close(): Promise<void>;
};
