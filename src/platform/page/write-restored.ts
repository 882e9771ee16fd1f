import { said } from "../../core/said.ts";
import { HomewardError } from "../../core/errors.ts";
import { type Sha256, parseSha256 } from "../../core/ids.ts";
import { cleanFileName, numberedFileName } from "../../core/photos/file-name.ts";
import { errorOfResponse } from "../answers.ts";
import { hashOf } from "./folder-contents.ts";
import { loadHasher } from "./load-hasher.ts";

/** A body without a byte for this long is over. */
const IDLE_MS = 60_000;

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : "");

/** What the folder refused, in the table's words; anything else stays as it is. */
function ofTheFolder(cause: unknown): unknown {
  const name = nameOf(cause);
  if (name === "QuotaExceededError") return new HomewardError("device-full", undefined, { cause });
  if (name === "NotAllowedError" || name === "NoModificationAllowedError")
    return new HomewardError("source-unreadable", said("folder-closed"), { cause });
  return cause;
}

/** A name in the folder that nothing has yet: the wished one, else with a number. */
async function freeName(folder: FileSystemDirectoryHandle, filename: string): Promise<string> {
  const wished = cleanFileName(filename);
  for (let n = 1; ; n += 1) {
    const name = numberedFileName(wished, n);
    try {
      await folder.getFileHandle(name);
    } catch (error) {
      if (nameOf(error) === "NotFoundError") return name;
      if (nameOf(error) !== "TypeMismatchError") throw ofTheFolder(error);
    }
  }
}

/** The folder of a wall day, `YYYY/YYYY-MM-DD`, made where there is none. */
export async function dayFolder(root: FileSystemDirectoryHandle, takenLocal: string) {
  try {
    const year = await root.getDirectoryHandle(takenLocal.slice(0, 4), { create: true });
    return await year.getDirectoryHandle(takenLocal.slice(0, 10), { create: true });
  } catch (error) {
    throw ofTheFolder(error);
  }
}

/** A file of the home that is to be written. */
export type Wanted = { url: string; sha256: Sha256; filename: string; sizeBytes: number };

async function bodyOf({ url }: Wanted, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  let response: Response;
  try {
    response = await fetch(url, { signal, cache: "no-store" });
  } catch (cause) {
    signal.throwIfAborted();
    throw new HomewardError("home-unreachable", undefined, { cause });
  }
  if (!response.ok) throw await errorOfResponse(response);
  if (response.body === null) throw new HomewardError("home-error");
  return response.body;
}

/**
 * Streams a file from home into a folder, one piece in memory at a time, and gives its handle. It gets its name only when all
 * bytes came and their SHA-256 is the wanted one; then it is read back and hashed once more. Throws HomewardError
 * `checksum-mismatch` where it is not or ended early, `home-unreachable`, `device-full`, and what the home answers; nothing is left then.
 */
export async function writeRestored(
  folder: FileSystemDirectoryHandle,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<FileSystemFileHandle> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const body = await bodyOf(wanted, either);
  const name = await freeName(folder, wanted.filename);
  const handle = await folder.getFileHandle(name, { create: true }).catch((error: unknown) => {
    throw ofTheFolder(error);
  });
  try {
    const writable = await handle.createWritable();
    try {
      const sha256 = await pump(body, writable, stop);
      if (sha256 !== wanted.sha256) throw new HomewardError("checksum-mismatch");
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => {}); // what it has failed with is thrown on
      throw error;
    }
    if ((await hashOf(handle)) !== wanted.sha256)
      throw new HomewardError("checksum-mismatch", said("written-otherwise"));
    return handle;
  } catch (error) {
    stop.abort();
    await folder.removeEntry(name).catch(() => {}); // it was made here, and is empty or wrong
    signal.throwIfAborted();
    throw ofTheFolder(error);
  }
}

/** Moves a body into a file; resolves with the SHA-256 of what went through. */
async function pump(
  body: ReadableStream<Uint8Array>,
  writable: FileSystemWritableFileStream,
  stop: AbortController,
): Promise<Sha256> {
  const hasher = await loadHasher();
  hasher.init();
  const reader = body.getReader();
  for (;;) {
    const idle = setTimeout(() => stop.abort(), IDLE_MS);
    const { done, value } = await reader
      .read()
      .catch((cause: unknown) => {
        // Whether the link broke or home has only a part left shows when the next file is asked for.
        throw new HomewardError("checksum-mismatch", undefined, { cause });
      })
      .finally(() => clearTimeout(idle));
    if (done) return parseSha256(hasher.digest("hex"));
    hasher.update(value);
    // The type of what a body gives leaves open that its memory is shared, which it never is.
    await writable.write(value as Uint8Array<ArrayBuffer>);
  }
}
