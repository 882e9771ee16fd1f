import { type FileFacts, NO_FILE_FACTS, type PhotoFacts } from "../../core/photos/photo-facts.ts";
import { readFileFacts } from "../../core/photos/read-file-facts.ts";

/** Files that the system fetches from elsewhere may never come. */
const PATIENCE_MS = 5_000;

/**
 * What a picked file tells about itself, by slices: at most 4 MiB of it, never a whole film. Never throws, and takes 5 s at most:
 * what is corrupt, gone or too slow gives nulls.
 */
export async function readPhotoFacts(file: File, filename = file.name): Promise<PhotoFacts> {
  const { size: sizeBytes, lastModified: lastModifiedMs } = file;
  const given = { filename, sizeBytes, lastModifiedMs };
  let isLate = false;
  const read = async (offsetBytes: number, lengthBytes: number) => {
    if (isLate) return new Uint8Array();
    return new Uint8Array(await file.slice(offsetBytes, offsetBytes + lengthBytes).arrayBuffer());
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<FileFacts>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(NO_FILE_FACTS);
    }, PATIENCE_MS);
  });
  try {
    return { ...(await Promise.race([readFileFacts(read, sizeBytes), patience])), ...given };
  } catch {
    return { ...NO_FILE_FACTS, ...given };
  } finally {
    clearTimeout(timer);
  }
}
