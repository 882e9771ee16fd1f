import { said } from "../../../core/said.ts";
import { HomewardError } from "../../../core/errors.ts";
import type { OpenedFile } from "./export-file.ts";

/** A local file header (APPNOTE 4.3.7): 30 bytes, then the name and an extra field, then the bytes. */
const HEADER_BYTES = 30;
const SIGNATURE = 0x04034b50;
const PIECE_BYTES = 4 * 1024 * 1024;

type StoredEntry = {
  offset: number;
  uncompressedSize: number;
  compressedSize: number;
  crc32?: number;
  lastModDate: Date;
};

/**
 * A file that a zip keeps as it is: a slice of the zip, so a video of any size is neither unpacked nor copied. Its checksum
 * is taken piece by piece. Throws HomewardError `source-unreadable`.
 */
export async function readStored(
  zip: File,
  entry: StoredEntry,
  { name, filetype: type }: { name: string; filetype: string },
): Promise<OpenedFile> {
  const { offset, compressedSize: sizeBytes } = entry;
  const head = new DataView(await zip.slice(offset, offset + HEADER_BYTES).arrayBuffer());
  if (head.byteLength < HEADER_BYTES || head.getUint32(0, true) !== SIGNATURE) throw damaged();
  const startByte = offset + HEADER_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = zip.slice(startByte, startByte + sizeBytes);
  if (bytes.size !== sizeBytes || entry.uncompressedSize !== sizeBytes) throw damaged();
  let crc: number;
  try {
    crc = await crc32Of(bytes);
  } catch (cause) {
    throw damaged(cause);
  }
  if (crc !== entry.crc32) throw damaged();
  const file = new File([bytes], name, { type, lastModified: Number(entry.lastModDate) });
  return { file, release: async () => {} };
}

function damaged(cause?: unknown): HomewardError {
  return new HomewardError("source-unreadable", said("zip-damaged"), { cause });
}

async function crc32Of(bytes: Blob): Promise<number> {
  const { createCRC32 } = await import("hash-wasm");
  const crc = await createCRC32();
  for (let at = 0; at < bytes.size; at += PIECE_BYTES)
    crc.update(new Uint8Array(await bytes.slice(at, at + PIECE_BYTES).arrayBuffer()));
  return Number.parseInt(crc.digest("hex"), 16);
}
