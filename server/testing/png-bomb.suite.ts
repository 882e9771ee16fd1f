import { constants, crc32, deflateRawSync } from "node:zlib";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const PIECE_BYTES = 1 << 20;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A zlib stream of so many zeros, made of one deflated piece over and over. */
function deflatedZeros(count: number): Buffer {
  const piece = (bytes: number) =>
    deflateRawSync(Buffer.alloc(bytes), { finishFlush: constants.Z_FULL_FLUSH });
  const whole = piece(PIECE_BYTES);
  const pieces = Array.from({ length: Math.floor(count / PIECE_BYTES) }, () => whole);
  const checksum = Buffer.alloc(4);
  // Adler-32 of zeros (RFC 1950).
  checksum.writeUInt32BE((count % 65_521) * 65_536 + 1);
  const ends = [piece(count % PIECE_BYTES), Buffer.from([3, 0]), checksum];
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...pieces, ...ends]);
}

/** A valid black PNG of many pixels and few bytes; `interlaced` ones cannot be read row by row. */
export function pngBomb(sidePx: number, options: { interlaced?: boolean; deep?: boolean } = {}) {
  const { interlaced = false, deep = false } = options;
  const bitsPerPixel = deep ? 32 : 1;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  header.set([deep ? 8 : 1, deep ? 6 : 0, 0, 0, interlaced ? 1 : 0], 8);
  const rows = (width: number, height: number) =>
    width === 0 || height === 0 ? 0 : height * (1 + Math.ceil((width * bitsPerPixel) / 8));
  const bytes = interlaced
    ? ADAM7.reduce((sum, [x, y, dx, dy]) => {
        return sum + rows(Math.ceil((sidePx - x) / dx), Math.ceil((sidePx - y) / dy));
      }, 0)
    : rows(sidePx, sidePx);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflatedZeros(bytes)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The seven passes of an interlaced PNG: first pixel and step (PNG, section 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
