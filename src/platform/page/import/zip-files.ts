import { said } from "../../../core/said.ts";
import { BlobReader, type FileEntry, ZipReader } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { HomewardError } from "../../../core/errors.ts";
import { isBomb, isTextSize } from "../../../core/takeout/entry-limits.ts";
import type { ExportFile, OpenedFile } from "./export-file.ts";
import { readStored } from "./stored-entry.ts";
import { type ByteSink, openSink } from "./byte-sink.ts";

/** No library has more; a directory that says so is a trap. */
const MOST_ENTRIES = 1_000_000;
const STORED = 0;

/** Without workers and WebAssembly, which the page's Content-Security-Policy does not allow from a blob; the browser inflates. */
const READING = { useWebWorkers: false, useCompressionStream: true, checkSignature: true } as const;
/** Names are never used as paths, so none of them is a reason to refuse the whole zip. */
const LISTING = { strictness: "tolerant", filenameValidation: "tolerant" } as const;

/** Lists a zip by its directory; nothing is unpacked. Throws HomewardError `source-unreadable` naming the zip. */
export async function listZip(zip: File, onFound: (count: number) => void): Promise<ExportFile[]> {
  const reader = new ZipReader(new BlobReader(zip), READING);
  const files: ExportFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator(LISTING)) {
      if (entry.directory) continue;
      files.push(fileOf(zip, entry));
      if (files.length > MOST_ENTRIES) throw new Error("too many entries");
      if (files.length % 500 === 0) onFound(files.length);
    }
  } catch (cause) {
    throw new HomewardError("source-unreadable", said("zip-unreadable"), { cause });
  }
  onFound(files.length);
  return files;
}

function fileOf(zip: File, entry: FileEntry): ExportFile {
  const { uncompressedSize: sizeBytes, compressedSize: packedBytes } = entry;
  const refuse = () => {
    if (entry.encrypted) throw new HomewardError("refused", said("zip-locked"));
    if (isBomb({ sizeBytes, packedBytes })) throw new HomewardError("refused", said("zip-bomb"));
  };
  return {
    path: entry.filename,
    sizeBytes,
    crc32: entry.crc32 ?? null,
    modifiedAtMs: Number(entry.lastModDate),
    async text() {
      refuse();
      if (!isTextSize(sizeBytes)) throw new HomewardError("refused", said("zip-bomb"));
      const { file, release } = await unpack(entry, "", "");
      try {
        return await file.text();
      } finally {
        await release();
      }
    },
    async open(name, filetype) {
      refuse();
      return entry.compressionMethod === STORED
        ? await readStored(zip, entry, { name, filetype })
        : await unpack(entry, name, filetype);
    },
  };
}

/** Inflates one file, checking its checksum, into memory where it is small and onto the disk where it is not. */
async function unpack(entry: FileEntry, name: string, filetype: string): Promise<OpenedFile> {
  const sink = await openSink(entry.uncompressedSize);
  try {
    await entry.getData(sink.writable, READING);
    return await opened(sink, entry, name, filetype);
  } catch (cause) {
    await sink.remove();
    throw readingError(cause);
  }
}

async function opened(
  sink: ByteSink,
  entry: FileEntry,
  name: string,
  type: string,
): Promise<OpenedFile> {
  const blob = await sink.read();
  if (blob.size !== entry.uncompressedSize) throw new Error("another size than the zip says");
  const file = new File([blob], name, { type, lastModified: Number(entry.lastModDate) });
  return { file, release: () => sink.remove() };
}

function readingError(cause: unknown): HomewardError {
  if (cause instanceof HomewardError) return cause;
  const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
  return isFull
    ? new HomewardError("device-full", undefined, { cause })
    : new HomewardError("source-unreadable", said("zip-damaged"), { cause });
}
