import type { Sha256 } from "../../src/core/ids.ts";

/** What is to be placed: a synced part and how the person should find it. */
export type Placement = {
  partId: string;
  sha256: Sha256;
  sizeBytes: number;
  /** Wall date `YYYY-MM-DD` whose folder it belongs to. */
  day: string;
  /** When it was taken, ms since the epoch: kept with the file (docs/decisions/0007), for the day the catalogue is lost. */
  takenAtMs: number;
  /** A clean file name (core/photos/file-name). */
  name: string;
};

/** The library: originals, byte for byte, under names that people can read. */
export type OriginalStore = {
  /**
   * Gives a part its place in the library and returns its path there. Never overwrites: another file of that name makes it
   * `NAME (2).EXT`; a file of that name with the same content is taken as this one. The part stays until the part store removes
   * it. Durable only after `sync`; dying between the two leaves at most a file that the next try adopts.
   */
  place(placement: Placement): Promise<string>;
  /** Makes placed files durable under their names. */
  sync(paths: readonly string[]): Promise<void>;
  /**
   * Removes files for good, and folders that are empty then; nothing happens for those that are gone. Durable when it resolves.
   * Nothing may be between `place` and its commit meanwhile, for a file of the same content would be taken as placed.
   */
  remove(paths: readonly string[]): Promise<void>;
  /**
   * Opens a file at bytes [start, end] (inclusive). Each piece is good until the next is asked for. Throws HomewardError
   * `not-found` when it is gone.
   */
  read(path: string, range: { start: number; end: number }): Promise<AsyncIterable<Uint8Array>>;
};
