const FOLDER = "import";
let made = 0;

/** A file in the origin's own file system that is written as a stream, so that its bytes are never all in memory. */
export type ScratchFile = {
  writable: WritableStream<Uint8Array>;
  /** What was written; only after the stream has been closed. */
  read(): Promise<File>;
  /** Never rejects. */
  remove(): Promise<void>;
};

/** Begins one; null where this browser cannot write such files from a page. */
export async function beginScratchFile(): Promise<ScratchFile | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const name = `${made++}`;
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    return {
      writable,
      read: () => handle.getFile(),
      remove: () => folder.removeEntry(name).catch(() => {}),
    };
  } catch {
    return null;
  }
}

/** Removes what an import left behind whose page was closed. Never rejects. */
export async function clearScratchFiles(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true });
  } catch {
    // There is none, or this browser has no such files.
  }
}
