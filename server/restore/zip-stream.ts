import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
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
  /** Its bytes, each piece good until the next. May end early, may not throw: what threw would break the archive. */
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

const ZIP64_FROM_BYTES = 0xffff_ffff;
/** Lines of the directory are joined into pieces of about this size: one buffer for hundreds of entries. */
const DIRECTORY_PIECE_BYTES = 64 * 1024;

/**
 * A zip archive as a stream, nothing compressed, since photos are already. Pulls an entry only when the one before was taken,
 * so memory stays flat but for the directory that ends every zip: about 30 bytes for each entry. A piece is good until the next.
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
    const end = { crc32: 0, sizeBytes: 0, offsetBytes };
    const pieces = begun(entry.bytes);
    try {
      // Before the header: what has begun closes its file when the reader leaves now.
      let next = await pieces.next();
      yield header;
      for (; next.done !== true; next = await pieces.next()) {
        end.crc32 = crc32(next.value, end.crc32);
        end.sizeBytes += next.value.byteLength;
        yield next.value;
      }
    } finally {
      await pieces.return(undefined);
    }
    const descriptor = dataDescriptor(facts, end);
    yield descriptor;
    directory.add(centralRecord(facts, end));
    offsetBytes += header.length + end.sizeBytes + descriptor.length;
  }
  yield* directory.pieces();
  yield endRecords(directory.count, offsetBytes, directory.sizeBytes);
}

async function* begun(bytes: ZipEntry["bytes"]): AsyncGenerator<Uint8Array, void> {
  yield* bytes;
}

/** The lines of the directory, deflated: names of a day are alike, and a million photos have two million of them. */
class Directory {
  count = 0;
  sizeBytes = 0;
  readonly #deflated: Buffer[] = [];
  #loose: Buffer[] = [];
  #looseBytes = 0;

  add(record: Buffer): void {
    this.count += 1;
    this.sizeBytes += record.length;
    this.#loose.push(record);
    this.#looseBytes += record.length;
    if (this.#looseBytes >= DIRECTORY_PIECE_BYTES) this.#join();
  }

  *pieces(): Generator<Buffer> {
    this.#join();
    for (const piece of this.#deflated) yield inflateRawSync(piece);
  }

  #join(): void {
    this.#deflated.push(deflateRawSync(Buffer.concat(this.#loose), { level: 1 }));
    this.#loose = [];
    this.#looseBytes = 0;
  }
}
