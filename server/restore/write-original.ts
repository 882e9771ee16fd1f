import { createHash } from "node:crypto";
import { lstat, mkdir, open, rename, rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, onDisk } from "../adapters/disk/errors.ts";
import { readAndClose } from "../adapters/disk/read-pieces.ts";

/** What a file that is being written is called until it is whole; a run that comes later writes over it. */
export const UNFINISHED_SUFFIX = ".homeward-part";

/** What stands under a name: nothing, the wanted bytes, or something else. */
export async function whatStands(
  file: string,
  wanted: { sha256: string; sizeBytes: number },
): Promise<"nothing" | "wanted" | "other"> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile() || stats.size !== wanted.sizeBytes) return "other";
    const hash = createHash("sha256");
    for await (const piece of readAndClose(await open(file, "r"))) hash.update(piece);
    return hash.digest("hex") === wanted.sha256 ? "wanted" : "other";
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "nothing";
    throw error;
  }
}

/** How a file is written: kept only where `isRight` says so of its SHA-256, with this mode. */
export type WriteOptions = { isRight?: (sha256: string) => boolean; mode?: number };

/**
 * Writes a file that is whole under its name or not there, in place of what stood there; answers the SHA-256 of what was
 * written. Durable when it resolves, but for its name.
 */
export async function writeWhole(
  file: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  modifiedAtMs: number,
  { isRight = () => true, mode = 0o644 }: WriteOptions = {},
): Promise<string> {
  const unfinished = `${file}${UNFINISHED_SUFFIX}`;
  await onDisk(mkdir(dirname(file), { recursive: true }));
  const hash = createHash("sha256");
  const handle = await onDisk(open(unfinished, "w", mode));
  try {
    for await (const piece of bytes) {
      hash.update(piece);
      await onDisk(handle.writeFile(piece));
    }
    await onDisk(handle.datasync());
  } finally {
    await handle.close();
  }
  const sha256 = hash.digest("hex");
  if (!isRight(sha256)) {
    await rm(unfinished);
    return sha256;
  }
  // Some file systems keep no such time; the sidecar does.
  await utimes(unfinished, modifiedAtMs / 1000, modifiedAtMs / 1000).catch(() => {});
  await onDisk(rename(unfinished, file));
  return sha256;
}

/** The path of an archive's file on this disk. */
export const onThisDisk = (folder: string, name: string) => join(folder, ...name.split("/"));
