import { crc32 } from "node:zlib";

/** A file as the directory of an archive tells, its bytes checked against its CRC. */
export type UnzippedFile = { name: string; bytes: Buffer; modifiedAtMs: number };

/** The eight-byte numbers and the instant in the extra field of a record. */
function extraOf(extra: Buffer): { wide: number[]; modifiedAtMs: number } {
  const wide: number[] = [];
  let modifiedAtMs = NaN;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const sizeBytes = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 0x5455) modifiedAtMs = extra.readInt32LE(at + 5) * 1000;
    if (extra.readUInt16LE(at) === 1)
      for (let n = 0; n < sizeBytes; n += 8) wide.push(Number(extra.readBigUInt64LE(at + 4 + n)));
  }
  return { wide, modifiedAtMs };
}

/** Reads a whole archive the way a strict program does: from its end, every number in agreement; throws where one is not. */
export function readZip(zip: Buffer): UnzippedFile[] {
  const end = zip.length - 22;
  const must = (isSo: boolean, what: string) => {
    if (!isSo) throw new Error(`Not a sound zip: ${what}`);
  };
  must(zip.readUInt32LE(end) === 0x0605_4b50, "end record");
  let count = zip.readUInt16LE(end + 10);
  let directoryBytes = zip.readUInt32LE(end + 12);
  let at = zip.readUInt32LE(end + 16);
  let directoryEnd = end;
  if (count === 0xffff || at === 0xffff_ffff) {
    must(zip.readUInt32LE(end - 20) === 0x0706_4b50, "Zip64 locator");
    const wide = Number(zip.readBigUInt64LE(end - 12));
    must(zip.readUInt32LE(wide) === 0x0606_4b50, "Zip64 end record");
    count = Number(zip.readBigUInt64LE(wide + 32));
    directoryBytes = Number(zip.readBigUInt64LE(wide + 40));
    at = Number(zip.readBigUInt64LE(wide + 48));
    directoryEnd = wide;
  }
  must(at + directoryBytes === directoryEnd, "directory size");
  const files: UnzippedFile[] = [];
  for (let n = 0; n < count; n += 1) {
    must(zip.readUInt32LE(at) === 0x0201_4b50, `record ${n}`);
    const nameBytes = zip.readUInt16LE(at + 28);
    const extraBytes = zip.readUInt16LE(at + 30);
    const name = zip.subarray(at + 46, at + 46 + nameBytes).toString("utf8");
    const extra = extraOf(zip.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes));
    const isWide = zip.readUInt32LE(at + 24) === 0xffff_ffff;
    const sizeBytes = isWide ? (extra.wide[0] ?? 0) : zip.readUInt32LE(at + 24);
    const isFar = zip.readUInt32LE(at + 42) === 0xffff_ffff;
    const local = isFar ? (extra.wide.at(-1) ?? 0) : zip.readUInt32LE(at + 42);
    must(zip.readUInt32LE(local) === 0x0403_4b50, `local header of ${name}`);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + sizeBytes);
    must(crc32(bytes) === zip.readUInt32LE(at + 16), `CRC of ${name}`);
    must(zip.readUInt32LE(start + sizeBytes) === 0x0807_4b50, `descriptor of ${name}`);
    files.push({ name, bytes, modifiedAtMs: extra.modifiedAtMs });
    at += 46 + nameBytes + extraBytes;
  }
  must(at === directoryEnd, "records");
  return files;
}
