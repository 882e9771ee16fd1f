import { crc32 } from "node:zlib";
import {
  type ZipEntryFacts,
  centralRecord,
  dataDescriptor,
  endRecords,
  localHeader,
} from "./zip-records.ts";

/** One file of an archive. */
export type ZipEntry = {
  /** `/` between folders; each only once. */
  name: string;
  /** Wall time, `YYYY-MM-DDTHH:MM:SS`, and the same as an instant. */
  modifiedLocal: string;
  modifiedAtMs: number;
  /** How many bytes it is expected to have: from 4 GiB on its sizes are written wide. More may not come, fewer may. */
  sizeBytes: number;
  /** Its bytes. May end early, may not throw: what threw would break the archive. */
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

const ZIP64_FROM_BYTES = 0xffff_ffff;
/** Lines of the directory are joined into pieces of about this size: one object for hundreds of entries. */
const DIRECTORY_PIECE_BYTES = 64 * 1024;

/**
 * A zip archive as a stream, nothing compressed, since photos are already. Pulls an entry only when the one before was taken,
 * so memory stays flat but for the directory that ends every zip: about 100 bytes and the name for each entry.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry>,
  zip64FromBytes = ZIP64_FROM_BYTES,
): AsyncGenerator<Uint8Array> {
  const directory = new Directory();
  let offsetBytes = 0;
  for await (const entry of entries) {
    const facts: ZipEntryFacts = {
      name: Buffer.from(entry.name),
      modifiedLocal: entry.modifiedLocal,
      modifiedAtMs: entry.modifiedAtMs,
      isZip64: entry.sizeBytes >= zip64FromBytes,
    };
    const header = localHeader(facts);
    yield header;
    const end = { crc32: 0, sizeBytes: 0, offsetBytes };
    for await (const piece of entry.bytes) {
      end.crc32 = crc32(piece, end.crc32);
      end.sizeBytes += piece.byteLength;
      yield piece;
    }
    const descriptor = dataDescriptor(facts, end);
    yield descriptor;
    directory.add(centralRecord(facts, end));
    offsetBytes += header.length + end.sizeBytes + descriptor.length;
  }
  yield* directory.pieces();
  yield endRecords(directory.count, offsetBytes, directory.sizeBytes);
}

class Directory {
  count = 0;
  sizeBytes = 0;
  readonly #joined: Buffer[] = [];
  #loose: Buffer[] = [];
  #looseBytes = 0;

  add(record: Buffer): void {
    this.count += 1;
    this.sizeBytes += record.length;
    this.#loose.push(record);
    this.#looseBytes += record.length;
    if (this.#looseBytes >= DIRECTORY_PIECE_BYTES) this.#join();
  }

  pieces(): readonly Buffer[] {
    this.#join();
    return this.#joined;
  }

  #join(): void {
    this.#joined.push(Buffer.concat(this.#loose));
    this.#loose = [];
    this.#looseBytes = 0;
  }
}
