import { type Hash, createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import { type Sha256, parseSha256 } from "../../src/core/ids.ts";
import { codeOf } from "../adapters/disk/errors.ts";
import { readPieces } from "../adapters/disk/read-pieces.ts";
import type { Finisher, Recorded } from "../intake/finish.ts";
import { type UploadWords, uploadIdOf } from "../intake/upload-request.ts";
import type { PartStore } from "../ports/part-store.ts";

/** Who brings what is imported, in the place of a device. */
const IMPORTER = "import";
/** Room that is left free for the catalogue. */
const RESERVE_BYTES = 1 << 20;

/** Opens a plain file below a folder, wherever links lead. Throws `not-found`, and `refused` for what is no file in there. */
export async function openInside(folder: string, path: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(root + sep))
      throw new HomewardError("refused", "It leads out of the folder.");
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (cause) {
    if (cause instanceof HomewardError) throw cause;
    const words = codeOf(cause) === "ENOENT" ? "It is not there." : "It cannot be opened";
    const said = codeOf(cause) === "ENOENT" ? words : `${words} (${codeOf(cause)}).`;
    throw new HomewardError("not-found", said, { cause });
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new HomewardError("refused", "It is no plain file.");
}

async function readThrough(
  handle: FileHandle,
  hash: Hash,
  take: (piece: Uint8Array) => Promise<void> = async () => {},
): Promise<number> {
  let sizeBytes = 0;
  for await (const piece of readPieces(handle)) {
    hash.update(piece);
    await take(piece);
    sizeBytes += piece.byteLength;
  }
  return sizeBytes;
}

/** The SHA-256 of an open file, read piece by piece. */
export async function hashOpen(handle: FileHandle): Promise<Sha256> {
  const hash = createHash("sha256");
  await readThrough(handle, hash);
  return parseSha256(hash.digest("hex"));
}

/** Where files go that no upload brought. */
export type BringPorts = { parts: PartStore; finisher: Finisher; nowMs: () => number };

/**
 * Brings an open file home as an upload would: copied into a part, hashed on the way, synced, placed and committed by the intake's
 * own finisher. Throws `checksum-mismatch` when it is not what `words.sha256` says, and `home-full`.
 */
export async function bringFile(
  { parts, finisher, nowMs }: BringPorts,
  handle: FileHandle,
  words: UploadWords,
  recorded?: Recorded,
): Promise<void> {
  const { size: lengthBytes } = await handle.stat();
  if ((await parts.freeBytes()) < lengthBytes + RESERVE_BYTES) throw new HomewardError("home-full");
  // A part of its own, also where two sidecars speak of the same content at once.
  const id = uploadIdOf(IMPORTER, lengthBytes, { ...words, sha256: null });
  const hash = createHash("sha256");
  const part = await parts.open(id, 0);
  try {
    let copiedBytes = 0;
    try {
      copiedBytes = await readThrough(handle, hash, (piece) => part.append([piece]));
      await part.sync();
    } finally {
      await part.close();
    }
    const sha256 = parseSha256(hash.digest("hex"));
    if (words.sha256 !== null && sha256 !== words.sha256)
      throw new HomewardError("checksum-mismatch", "Its bytes are not those that it should have.");
    const upload = {
      id,
      deviceId: IMPORTER,
      lengthBytes: copiedBytes,
      offsetBytes: copiedBytes,
      metadata: "",
      expiresAtMs: nowMs(),
      finishedSha256: null,
    };
    await finisher.finish({
      upload,
      words,
      sha256,
      head: null,
      ...(recorded === undefined ? {} : { recorded }),
    });
  } catch (error) {
    await parts.remove(id);
    throw error;
  }
}
