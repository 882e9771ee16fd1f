import { said } from "../../src/core/said.ts";
import { constants, openAsBlob } from "node:fs";
import { type FileHandle, open, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { BlobReader, type FileEntry, ZipReader } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { HomewardError } from "../../src/core/errors.ts";
import { isBomb, isTextSize } from "../../src/core/takeout/entry-limits.ts";
import type { ExportEntry } from "../../src/core/takeout/export-entry.ts";
import { walkFolder } from "../restore/walk-folder.ts";

/** A file of an export on this machine's disk, in a zip or in a folder. */
export type DiskEntry = ExportEntry & {
  text(): Promise<string>;
  /** Its bytes as an open file; throws HomewardError. Those of a zip lie in `scratchFolder` until `release`. */
  open(): Promise<{ handle: FileHandle; release: () => Promise<void> }>;
};

const READING = { useWebWorkers: false, useCompressionStream: true, checkSignature: true } as const;
const LISTING = { strictness: "tolerant", filenameValidation: "tolerant" } as const;

/**
 * Lists zips and folders; nothing is unpacked. What cannot be read at all is told by name, the rest goes on. Links are not
 * followed.
 */
export async function listExport(
  paths: readonly string[],
  scratchFolder: string,
  onRefused: (path: string, error: unknown) => void,
): Promise<DiskEntry[]> {
  const entries: DiskEntry[] = [];
  for (const path of paths) {
    try {
      const found = (await stat(path)).isDirectory()
        ? listFolder(path, onRefused)
        : listZip(path, scratchFolder);
      for await (const entry of found) entries.push(entry);
    } catch (error) {
      onRefused(path, error);
    }
  }
  return entries;
}

async function* listFolder(
  folder: string,
  onRefused: (path: string, error: unknown) => void,
): AsyncGenerator<DiskEntry> {
  const onUnread = (path: string, words: string) =>
    onRefused(path, new HomewardError("refused", words));
  for await (const path of walkFolder(folder, onUnread)) {
    const whole = join(folder, path);
    const { size, mtimeMs } = await stat(whole);
    yield {
      path: `${basename(folder)}/${path}`,
      sizeBytes: size,
      crc32: null,
      modifiedAtMs: Math.round(mtimeMs),
      text: () => readFile(whole, "utf8"),
      async open() {
        const handle = await open(whole, constants.O_RDONLY | constants.O_NOFOLLOW);
        return { handle, release: () => handle.close() };
      },
    };
  }
}

async function* listZip(path: string, scratchFolder: string): AsyncGenerator<DiskEntry> {
  try {
    const reader = new ZipReader(new BlobReader(await openAsBlob(path)), READING);
    for await (const entry of reader.getEntriesGenerator(LISTING))
      if (!entry.directory) yield zipEntry(entry, scratchFolder);
  } catch (cause) {
    throw new HomewardError("refused", said("zip-unreadable"), { cause });
  }
}

let made = 0;

function zipEntry(entry: FileEntry, scratchFolder: string): DiskEntry {
  const { uncompressedSize: sizeBytes, compressedSize: packedBytes } = entry;
  const unpack = async (): Promise<string> => {
    if (entry.encrypted) throw new HomewardError("refused", said("zip-locked"));
    if (isBomb({ sizeBytes, packedBytes })) throw new HomewardError("refused", said("zip-bomb"));
    const file = join(scratchFolder, `${made++}`);
    try {
      const stream = Writable.toWeb(createWriteStream(file, { mode: 0o600 }));
      await entry.getData(stream as WritableStream<Uint8Array>, READING);
      if ((await stat(file)).size !== sizeBytes) throw new Error("another size than the zip says");
      return file;
    } catch (cause) {
      await rm(file, { force: true });
      if (cause instanceof Error && "code" in cause && cause.code === "ENOSPC")
        throw new HomewardError("home-full", undefined, { cause });
      throw new HomewardError("refused", said("zip-damaged"), { cause });
    }
  };
  return {
    path: entry.filename,
    sizeBytes,
    crc32: entry.crc32 ?? null,
    modifiedAtMs: Number(entry.lastModDate),
    async text() {
      if (!isTextSize(sizeBytes)) throw new HomewardError("refused", said("zip-bomb"));
      const file = await unpack();
      const text = await readFile(file, "utf8");
      await rm(file, { force: true });
      return text;
    },
    async open() {
      const file = await unpack();
      const handle = await open(file, constants.O_RDONLY);
      const release = async () => {
        await handle.close();
        await rm(file, { force: true });
      };
      return { handle, release };
    },
  };
}
