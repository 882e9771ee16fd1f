/** Unfinished bytes of one upload, open for appending by one writer at a time. */
export type PartWriter = {
  /** Appends; resolves when the store has taken the bytes, which is not yet durable. Throws HomewardError `home-full`. */
  append(chunks: readonly Uint8Array[]): Promise<void>;
  /** Makes the appended bytes durable for `OriginalStore.place`. A crash may still forget the part itself. Throws `home-full`. */
  sync(): Promise<void>;
  /** Makes the appended bytes and the part durable: they survive SIGKILL and a power cut as a part. Throws `home-full`. */
  keep(): Promise<void>;
  /** Forgets what lies beyond this offset (bytes); appending goes on from there. */
  truncate(offsetBytes: number): Promise<void>;
  /** Ends writing. What was kept stays; what was not may stay. */
  close(): Promise<void>;
};

/** Where bytes of unfinished uploads lie. Ids are file-name safe ([0-9a-f]+). */
export type PartStore = {
  /**
   * Opens a part (made when there is none) to append at `offsetBytes`; what lies beyond is cut off. When fewer bytes are there
   * than the offset says, throws HomewardError `upload-expired`: the part was lost. Throws `home-full`.
   */
  open(id: string, offsetBytes: number): Promise<PartWriter>;
  /** Reads a part from its start, in pieces of at most 1 MiB. */
  read(id: string): AsyncIterable<Uint8Array>;
  /** Up to `sizeBytes` of a part from an offset; fewer at its end. */
  readAt(id: string, offsetBytes: number, sizeBytes: number): Promise<Uint8Array>;
  /** Deletes a part; nothing happens when there is none. */
  remove(id: string): Promise<void>;
  /** Ids of all parts. */
  list(): Promise<string[]>;
  /** Free room in bytes, at most a second old. */
  freeBytes(): Promise<number>;
};
