import { type ReadAt, viewOf } from "./read-at.ts";

/** Bytes of one value by field type (TIFF 6.0, section 2; 13: IFD). */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const SIGNED_SHORT = 8;
const SIGNED_LONG = 9;
const SIGNED_RATIONAL = 10;
const IFD = 13;
const ENTRY_BYTES = 12;
/** Real directories have some dozens. */
const MAX_ENTRIES = 512;
const MAX_NUMBERS = 64;
const MAX_TEXT_BYTES = 1024;

type TiffField = { type: number; atBytes: number; sizeBytes: number };

/** The structure that EXIF, DNG and most raw photos are made of (TIFF 6.0). Reads only what is asked for. */
export class Tiff {
  readonly #read: ReadAt;
  readonly #baseBytes: number;
  readonly #isLittle: boolean;
  /** Of the first directory, from the header. */
  readonly firstBytes: number;

  private constructor(read: ReadAt, baseBytes: number, isLittle: boolean, firstBytes: number) {
    this.#read = read;
    this.#baseBytes = baseBytes;
    this.#isLittle = isLittle;
    this.firstBytes = firstBytes;
  }

  /** Null where no TIFF header stands at `atBytes`. */
  static async open(read: ReadAt, atBytes: number): Promise<Tiff | null> {
    const head = viewOf(await read(atBytes, 8));
    if (head.byteLength < 8) return null;
    const order = head.getUint16(0);
    const isLittle = order === 0x4949;
    if ((!isLittle && order !== 0x4d4d) || head.getUint16(2, isLittle) !== 42) return null;
    return new Tiff(read, atBytes, isLittle, head.getUint32(4, isLittle));
  }

  /** The same bytes from another beginning, as notes of cameras have it. */
  from(atBytes: number, isLittle: boolean): Tiff {
    return new Tiff(this.#read, atBytes, isLittle, 0);
  }

  /** The directory at an offset from the header, as far as it can be read; null where there is none. */
  async directory(offsetBytes: number): Promise<TiffDirectory | null> {
    const atBytes = this.#baseBytes + offsetBytes;
    const head = viewOf(await this.#read(atBytes, 2));
    if (offsetBytes < 8 || head.byteLength < 2) return null;
    const count = Math.min(head.getUint16(0, this.#isLittle), MAX_ENTRIES);
    const body = viewOf(await this.#read(atBytes + 2, count * ENTRY_BYTES));
    const fields = new Map<number, TiffField>();
    for (let at = 0; at + ENTRY_BYTES <= body.byteLength; at += ENTRY_BYTES) {
      const tag = body.getUint16(at, this.#isLittle);
      const type = body.getUint16(at + 2, this.#isLittle);
      const sizeBytes = (TYPE_BYTES[type] ?? 0) * body.getUint32(at + 4, this.#isLittle);
      const offset = body.getUint32(at + 8, this.#isLittle);
      // Up to four bytes stand in the entry itself.
      const isInside = sizeBytes <= 4;
      const valueBytes = isInside ? atBytes + 2 + at + 8 : this.#baseBytes + offset;
      if (sizeBytes > 0 && !fields.has(tag))
        fields.set(tag, { type, atBytes: valueBytes, sizeBytes });
    }
    return new TiffDirectory(this.#read, this.#isLittle, fields);
  }
}

/** One image file directory: fields by their tags, whose values are read when they are asked for. */
export class TiffDirectory {
  readonly #read: ReadAt;
  readonly #isLittle: boolean;
  readonly #fields: ReadonlyMap<number, TiffField>;

  constructor(read: ReadAt, isLittle: boolean, fields: ReadonlyMap<number, TiffField>) {
    this.#read = read;
    this.#isLittle = isLittle;
    this.#fields = fields;
  }

  /** Where in the file the value of a tag begins; null where the directory has none. */
  positionOf(tag: number): number | null {
    return this.#fields.get(tag)?.atBytes ?? null;
  }

  /** The text of an ASCII field up to its first NUL, at most 1 KiB; null for other fields and where nothing stands. */
  async text(tag: number): Promise<string | null> {
    const field = this.#fields.get(tag);
    if (field?.type !== ASCII) return null;
    const bytes = await this.bytes(tag, MAX_TEXT_BYTES);
    const end = bytes.indexOf(0);
    const text = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
    return text === "" ? null : text;
  }

  /** The numbers of a field, at most 64; none for fields without numbers. A fraction of zero parts is NaN. */
  async numbers(tag: number): Promise<number[]> {
    const type = this.#fields.get(tag)?.type ?? 0;
    const each = Math.max(TYPE_BYTES[type] ?? 1, 1);
    const view = viewOf(await this.bytes(tag, each * MAX_NUMBERS));
    const numbers: number[] = [];
    for (let at = 0; at + each <= view.byteLength; at += each) {
      const number = numberAt(view, at, type, this.#isLittle);
      if (number !== null) numbers.push(number);
    }
    return numbers;
  }

  /** The first number of a field; null where there is none. */
  async number(tag: number): Promise<number | null> {
    return (await this.numbers(tag))[0] ?? null;
  }

  /** The bytes of a field, at most `maxBytes`; none where the directory has no such field. */
  async bytes(tag: number, maxBytes: number): Promise<Uint8Array> {
    const field = this.#fields.get(tag);
    if (field === undefined) return new Uint8Array();
    return await this.#read(field.atBytes, Math.min(field.sizeBytes, maxBytes));
  }
}

function numberAt(view: DataView, at: number, type: number, isLittle: boolean): number | null {
  // What is counted here is never negative, but some programs write it as if it could be.
  if (type === SHORT || type === SIGNED_SHORT) return view.getUint16(at, isLittle);
  if (type === LONG || type === SIGNED_LONG || type === IFD) return view.getUint32(at, isLittle);
  if (type === RATIONAL)
    return ratio(view.getUint32(at, isLittle), view.getUint32(at + 4, isLittle));
  if (type === SIGNED_RATIONAL)
    return ratio(view.getInt32(at, isLittle), view.getInt32(at + 4, isLittle));
  return null;
}

const ratio = (above: number, below: number) => (below === 0 ? Number.NaN : above / below);
