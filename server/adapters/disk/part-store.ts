import { constants, createReadStream } from "node:fs";
import {
  type FileHandle,
  copyFile,
  mkdir,
  open,
  readdir,
  rename,
  statfs,
  unlink,
} from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../../../src/core/errors.ts";
import type { PartStore, PartWriter } from "../../ports/part-store.ts";
import { codeOf, onDisk } from "./errors.ts";
import { syncFolder } from "./sync-folder.ts";

const READ_BYTES = 1 << 20;
const FREE_ROOM_MS = 1000;

/** The path of a part in the uploads folder. */
export function partPath(folder: string, id: string): string {
  return join(folder, `${id}.part`);
}

async function removeFile(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Opens an empty part; an older one is not emptied but replaced, for it may have a second name in the library. */
async function openEmpty(file: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  try {
    return await open(file, flags, 0o600);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    await removeFile(file);
    return await open(file, flags, 0o600);
  }
}

/** Opens a part to go on; one that a crash left with a second name in the library is copied first, for there it is whole. */
async function openAgain(folder: string, id: string): Promise<FileHandle> {
  const file = partPath(folder, id);
  const flags = constants.O_RDWR | constants.O_CREAT;
  const handle = await open(file, flags, 0o600);
  if ((await handle.stat()).nlink === 1) return handle;
  await handle.close();
  // Should the copying die, the sweep finds a part that belongs to no upload.
  const copy = partPath(folder, `${id}.copy`);
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  await rename(copy, file);
  return await open(file, flags, 0o600);
}

/** Writes all chunks, also when the file system takes only some of them at once. */
async function writeAll(handle: FileHandle, chunks: readonly Uint8Array[], at: number) {
  let rest = [...chunks];
  let position = at;
  while (rest.length > 0) {
    const { bytesWritten } = await handle.writev(rest, position);
    position += bytesWritten;
    let done = bytesWritten;
    while (rest[0] !== undefined && done >= rest[0].byteLength) {
      done -= rest[0].byteLength;
      rest = rest.slice(1);
    }
    if (rest[0] !== undefined && done > 0) rest = [rest[0].subarray(done), ...rest.slice(1)];
  }
  return position;
}

class DiskPart implements PartWriter {
  readonly #handle: FileHandle;
  readonly #folder: string;
  #position: number;
  /** Whether the name itself is durable: for a part that is there for the first time it is not. */
  #named: boolean;

  constructor(handle: FileHandle, folder: string, offsetBytes: number) {
    this.#handle = handle;
    this.#folder = folder;
    this.#position = offsetBytes;
    this.#named = offsetBytes > 0;
  }

  async append(chunks: readonly Uint8Array[]): Promise<void> {
    this.#position = await onDisk(writeAll(this.#handle, chunks, this.#position));
  }

  async sync(): Promise<void> {
    await onDisk(this.#handle.datasync());
  }

  async keep(): Promise<void> {
    await this.sync();
    if (!this.#named) await onDisk(syncFolder(this.#folder));
    this.#named = true;
  }

  async truncate(offsetBytes: number): Promise<void> {
    await this.#handle.truncate(offsetBytes);
    this.#position = offsetBytes;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Parts as files `ID.part` in one folder. */
export async function openDiskPartStore(folder: string): Promise<PartStore> {
  await mkdir(folder, { recursive: true });
  let free = { bytes: 0, atMs: -Infinity };
  return {
    async open(id, offsetBytes) {
      const handle = await onDisk(
        offsetBytes === 0 ? openEmpty(partPath(folder, id)) : openAgain(folder, id),
      );
      if (offsetBytes > 0) {
        const { size } = await handle.stat();
        if (size !== offsetBytes) await handle.truncate(offsetBytes);
        if (size < offsetBytes) {
          await handle.close();
          await removeFile(partPath(folder, id));
          throw new HomewardError(
            "upload-expired",
            "The unfinished bytes of this upload were lost.",
          );
        }
      }
      return new DiskPart(handle, folder, offsetBytes);
    },
    read: (id) => createReadStream(partPath(folder, id), { highWaterMark: READ_BYTES }),
    readHead: (id, sizeBytes) => readAt(folder, id, 0, sizeBytes),
    readAt: (id, offsetBytes, sizeBytes) => readAt(folder, id, offsetBytes, sizeBytes),
    async remove(id) {
      await removeFile(partPath(folder, id));
    },
    async list() {
      const names = await readdir(folder);
      return names.filter((name) => name.endsWith(".part")).map((name) => name.slice(0, -5));
    },
    async freeBytes() {
      if (performance.now() - free.atMs > FREE_ROOM_MS) {
        const stats = await statfs(folder);
        free = { bytes: stats.bavail * stats.bsize, atMs: performance.now() };
      }
      return free.bytes;
    },
  };
}

async function readAt(folder: string, id: string, offsetBytes: number, sizeBytes: number) {
  const handle = await open(partPath(folder, id), "r");
  try {
    const bytes = new Uint8Array(sizeBytes);
    const { bytesRead, buffer } = await handle.read(bytes, 0, sizeBytes, offsetBytes);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
