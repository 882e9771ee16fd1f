/** A file that is being written where it takes no memory. */
export interface ScratchFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Ends it; what it holds, readable until `ScratchFolder.clear`. */
  close(): Promise<Blob>;
  /** Gives it up, whatever was written. Never rejects. */
  discard(): Promise<void>;
}

/** A place for files that are on their way into the queue. Rejections are the browser's own errors. */
export interface ScratchFolder {
  begin(): Promise<ScratchFile>;
  /** Removes every file in it, those that a process left behind when it died included. */
  clear(): Promise<void>;
}

const FOLDER = "incoming";
/** Bytes are handed to the file system in pieces of this size: each one is a message to another process. */
const PIECE_BYTES = 1024 * 1024;

/**
 * The folder of this kind in the origin's own file system (OPFS), which Chromium has in its workers since 86. A Blob made by a
 * script would lie in the browser's memory until the garbage collector comes by (Chromium 156).
 */
export function openScratchFolder(): ScratchFolder {
  let made = 0;
  return {
    async begin() {
      const folder = await folderHandle(true);
      const name = `${made++}`;
      const file = await folder.getFileHandle(name, { create: true });
      return new OpfsFile(folder, file, await file.createWritable());
    },
    async clear() {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
      });
    },
  };
}

async function folderHandle(create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create });
}

class OpfsFile implements ScratchFile {
  readonly #folder: FileSystemDirectoryHandle;
  readonly #file: FileSystemFileHandle;
  readonly #stream: FileSystemWritableFileStream;
  readonly #piece = new Uint8Array(PIECE_BYTES);
  #filledBytes = 0;

  constructor(
    folder: FileSystemDirectoryHandle,
    file: FileSystemFileHandle,
    stream: FileSystemWritableFileStream,
  ) {
    this.#folder = folder;
    this.#file = file;
    this.#stream = stream;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + PIECE_BYTES - this.#filledBytes);
      this.#piece.set(part, this.#filledBytes);
      this.#filledBytes += part.length;
      from += part.length;
      if (this.#filledBytes === PIECE_BYTES) await this.#flush();
    }
  }

  async close(): Promise<Blob> {
    await this.#flush();
    await this.#stream.close();
    return this.#file.getFile();
  }

  async discard(): Promise<void> {
    await this.#stream.abort().catch(() => {});
    await this.#folder.removeEntry(this.#file.name).catch(() => {});
  }

  async #flush(): Promise<void> {
    if (this.#filledBytes === 0) return;
    await this.#stream.write(this.#piece.subarray(0, this.#filledBytes));
    this.#filledBytes = 0;
  }
}
