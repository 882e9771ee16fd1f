/** The largest number that a field of four bytes holds; it stands for "see the Zip64 field". */
const FULL_32 = 0xffff_ffff;
const FULL_16 = 0xffff;
/** Bit 3: size and CRC follow the bytes; bit 11: names are UTF-8 (APPNOTE 4.4.4). */
const STREAMED = 0x0808;
const WITH_ZIP64 = 45;
const PLAIN = 20;
/** Made by Unix (3), so that the mode of the file below counts. */
const MADE_BY = (3 << 8) | WITH_ZIP64;
const PLAIN_FILE = 0o100644 * 0x1_0000;
const INT_32 = 0x8000_0000;

/** What the records of one entry say. */
export type ZipEntryFacts = {
  /** UTF-8, `/` between folders. */
  name: Buffer;
  /** Wall time, `YYYY-MM-DDTHH:MM:SS`: what most programs show. */
  modifiedLocal: string;
  /** The same as an instant, ms since the epoch, for programs that know it. */
  modifiedAtMs: number;
  /** Whether sizes get eight bytes; decided before the first byte. */
  isZip64: boolean;
};

/** What is known after the last byte of an entry. */
export type ZipEntryEnd = { crc32: number; sizeBytes: number; offsetBytes: number };

/** Time and date of MS-DOS, 2 s exact, 1980 to 2107 (APPNOTE 4.4.6). */
function dosTime(local: string): { time: number; date: number } {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = local
    .split(/[-T:]/u)
    .map(Number);
  if (year < 1980) return { time: 0, date: (1 << 5) | 1 };
  return {
    time: (hour << 11) | (minute << 5) | (Math.min(second, 59) >> 1),
    date: ((Math.min(year, 2107) - 1980) << 9) | (month << 5) | day,
  };
}

/** The extended timestamp of Info-ZIP (0x5455): the instant in seconds, where it fits. */
function timestampField(modifiedAtMs: number): Buffer {
  const seconds = Math.floor(modifiedAtMs / 1000);
  if (seconds < -INT_32 || seconds >= INT_32) return Buffer.alloc(0);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x5455, 0);
  field.writeUInt16LE(5, 2);
  field.writeUInt8(1, 4);
  field.writeInt32LE(seconds, 5);
  return field;
}

/** The Zip64 field (0x0001) with these numbers; none: no field. */
function zip64Field(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, at) => field.writeBigUInt64LE(BigInt(number), 4 + 8 * at));
  return field;
}

/** What stands before the bytes of an entry (APPNOTE 4.3.7). */
export function localHeader(facts: ZipEntryFacts): Buffer {
  const { time, date } = dosTime(facts.modifiedLocal);
  // Zeros: the true sizes follow the bytes, eight bytes wide because this field is there (4.3.9.2).
  const extra = Buffer.concat([
    zip64Field(facts.isZip64 ? [0, 0] : []),
    timestampField(facts.modifiedAtMs),
  ]);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(facts.isZip64 ? WITH_ZIP64 : PLAIN, 4);
  header.writeUInt16LE(STREAMED, 6);
  header.writeUInt16LE(time, 10);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(facts.isZip64 ? FULL_32 : 0, 18);
  header.writeUInt32LE(facts.isZip64 ? FULL_32 : 0, 22);
  header.writeUInt16LE(facts.name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, facts.name, extra]);
}

/** What follows the bytes of an entry (APPNOTE 4.3.9). */
export function dataDescriptor(
  { isZip64 }: ZipEntryFacts,
  { crc32, sizeBytes }: ZipEntryEnd,
): Buffer {
  const descriptor = Buffer.alloc(isZip64 ? 24 : 16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(crc32, 4);
  if (isZip64) {
    descriptor.writeBigUInt64LE(BigInt(sizeBytes), 8);
    descriptor.writeBigUInt64LE(BigInt(sizeBytes), 16);
  } else {
    descriptor.writeUInt32LE(sizeBytes, 8);
    descriptor.writeUInt32LE(sizeBytes, 12);
  }
  return descriptor;
}

/** The line of an entry in the directory at the end (APPNOTE 4.3.12). */
export function centralRecord(facts: ZipEntryFacts, end: ZipEntryEnd): Buffer {
  const { time, date } = dosTime(facts.modifiedLocal);
  const isFar = end.offsetBytes >= FULL_32;
  const numbers = facts.isZip64 ? [end.sizeBytes, end.sizeBytes] : [];
  if (isFar) numbers.push(end.offsetBytes);
  const extra = Buffer.concat([zip64Field(numbers), timestampField(facts.modifiedAtMs)]);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x0201_4b50, 0);
  record.writeUInt16LE(MADE_BY, 4);
  record.writeUInt16LE(numbers.length > 0 ? WITH_ZIP64 : PLAIN, 6);
  record.writeUInt16LE(STREAMED, 8);
  record.writeUInt16LE(time, 12);
  record.writeUInt16LE(date, 14);
  record.writeUInt32LE(end.crc32, 16);
  record.writeUInt32LE(facts.isZip64 ? FULL_32 : end.sizeBytes, 20);
  record.writeUInt32LE(facts.isZip64 ? FULL_32 : end.sizeBytes, 24);
  record.writeUInt16LE(facts.name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(PLAIN_FILE, 38);
  record.writeUInt32LE(isFar ? FULL_32 : end.offsetBytes, 42);
  return Buffer.concat([record, facts.name, extra]);
}

/** What ends an archive: the Zip64 records where a number does not fit, then the old one (APPNOTE 4.3.14 to 4.3.16). */
export function endRecords(count: number, offsetBytes: number, directoryBytes: number): Buffer {
  const isZip64 = count >= FULL_16 || offsetBytes >= FULL_32 || directoryBytes >= FULL_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(count, FULL_16), 8);
  end.writeUInt16LE(Math.min(count, FULL_16), 10);
  end.writeUInt32LE(Math.min(directoryBytes, FULL_32), 12);
  end.writeUInt32LE(Math.min(offsetBytes, FULL_32), 16);
  if (!isZip64) return end;
  const wide = Buffer.alloc(56 + 20);
  wide.writeUInt32LE(0x0606_4b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(MADE_BY, 12);
  wide.writeUInt16LE(WITH_ZIP64, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(directoryBytes), 40);
  wide.writeBigUInt64LE(BigInt(offsetBytes), 48);
  wide.writeUInt32LE(0x0706_4b50, 56);
  wide.writeBigUInt64LE(BigInt(offsetBytes + directoryBytes), 64);
  wide.writeUInt32LE(1, 72);
  return Buffer.concat([wide, end]);
}
