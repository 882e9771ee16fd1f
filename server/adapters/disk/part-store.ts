import {
  closeSync,
  createReadStream,
  fdatasync,
  fstatSync,
  ftruncate,
  write as writeTo,
} from "node:fs";
import { mkdir, readdir, statfs } from "node:fs/promises";
import { promisify } from "node:util";
import { HomewardError } from "../../../src/core/errors.ts";
import type { PartStore, PartWriter } from "../../ports/part-store.ts";
import { onDisk } from "./errors.ts";
import { openAgain, openEmpty, partPath, removePart } from "./open-part.ts";
import { readFileAt } from "./read-at.ts";
import { syncFolder } from "./sync-folder.ts";

const READ_BYTES = 1 << 20;
const FREE_ROOM_MS = 1000;

const write = promisify(writeTo);
const syncBytes = promisify(fdatasync);
const cutOff = promisify(ftruncate);

/** Writes all chunks, also when the file system takes only some of them at once. */
async function writeAll(file: number, chunks: readonly Uint8Array[], at: number) {
  let position = at;
  for (const chunk of chunks) {
    for (let done = 0; done < chunk.byteLength;) {
      const { bytesWritten } = await write(file, chunk, done, chunk.byteLength - done, position);
      done += bytesWritten;
      position += bytesWritten;
    }
  }
  return position;
}

class DiskPart implements PartWriter {
  readonly #file: number;
  readonly #folder: string;
  #position: number;
  /** Whether the name itself is durable: for a part that is there for the first time it is not. */
  #named: boolean;

  constructor(file: number, folder: string, offsetBytes: number) {
    this.#file = file;
    this.#folder = folder;
    this.#position = offsetBytes;
    this.#named = offsetBytes > 0;
  }

  async append(chunks: readonly Uint8Array[]): Promise<void> {
    this.#position = await onDisk(writeAll(this.#file, chunks, this.#position));
  }

  async sync(): Promise<void> {
    await onDisk(syncBytes(this.#file));
  }

  async keep(): Promise<void> {
    await this.sync();
    if (!this.#named) await onDisk(syncFolder(this.#folder));
    this.#named = true;
  }

  async truncate(offsetBytes: number): Promise<void> {
    await cutOff(this.#file, offsetBytes);
    this.#position = offsetBytes;
  }

  async close(): Promise<void> {
    closeSync(this.#file);
  }
}

/** Parts as files `ID.part` in one folder. */
export async function openDiskPartStore(folder: string): Promise<PartStore> {
  await mkdir(folder, { recursive: true });
  let free = { bytes: 0, atMs: -Infinity };
  return {
    async open(id, offsetBytes) {
      const file = await onDisk(offsetBytes === 0 ? openEmpty(folder, id) : openAgain(folder, id));
      if (offsetBytes > 0) {
        const { size } = fstatSync(file);
        if (size !== offsetBytes) await cutOff(file, offsetBytes);
        if (size < offsetBytes) {
          closeSync(file);
          await removePart(folder, id);
          throw new HomewardError(
            "upload-expired",
            "The unfinished bytes of this upload were lost.",
          );
        }
      }
      return new DiskPart(file, folder, offsetBytes);
    },
    read: (id) => createReadStream(partPath(folder, id), { highWaterMark: READ_BYTES }),
    readAt: (id, offsetBytes, sizeBytes) =>
      readFileAt(partPath(folder, id), offsetBytes, sizeBytes),
    async remove(id) {
      await removePart(folder, id);
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
