/** A field to write: text, whole numbers (LONG), fractions, or bytes as they are (UNDEFINED). */
export type FieldValue = string | number[] | [number, number][] | Uint8Array | FieldsInside;
export type Fields = Readonly<Record<number, FieldValue>>;
/** A directory that a field points to. */
type FieldsInside = { fields: Fields };

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const UNDEFINED = 7;

/** The TIFF structure of EXIF and raw photos, written out by TIFF 6.0: header, directories, values behind each. */
export function tiffBytes(fields: Fields, isLittle = true): Uint8Array {
  const header = isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  return Uint8Array.from([...header, ...directoryBytes(fields, 8, isLittle)]);
}

/** One directory that begins at an offset from the header, with all that it points to. */
export function directoryBytes(fields: Fields, atBytes: number, isLittle: boolean): number[] {
  const number = (value: number, bytes: number) => {
    const all = Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) & 255);
    return isLittle ? all : all.toReversed();
  };
  const tags = Object.keys(fields).map(Number);
  const entries: number[] = [];
  const values: number[] = [];
  const valuesAt = atBytes + 2 + tags.length * 12 + 4;
  for (const tag of tags) {
    const value = fields[tag] ?? "";
    const here = valuesAt + values.length;
    const { type, count, bytes } = encoded(value, here);
    const isInside = bytes.length <= 4;
    const inEntry = isInside ? [...bytes, 0, 0, 0, 0].slice(0, 4) : number(here, 4);
    entries.push(...number(tag, 2), ...number(type, 2), ...number(count, 4), ...inEntry);
    if (!isInside) values.push(...bytes, ...(bytes.length % 2 === 1 ? [0] : []));
    if (isPointer(value)) values.push(...directoryBytes(value.fields, here, isLittle));
  }
  return [...number(tags.length, 2), ...entries, 0, 0, 0, 0, ...values];

  function encoded(value: FieldValue, here: number) {
    if (typeof value === "string") {
      const bytes = [...new TextEncoder().encode(value), 0];
      return { type: ASCII, count: bytes.length, bytes };
    }
    if (value instanceof Uint8Array)
      return { type: UNDEFINED, count: value.length, bytes: Array.from(value) };
    if (isPointer(value)) return { type: LONG, count: 1, bytes: number(here, 4) };
    const isPairs = Array.isArray(value[0]);
    const bytes = value.flat().flatMap((part) => number(part, 4));
    return { type: isPairs ? RATIONAL : LONG, count: value.length, bytes };
  }
}

const isPointer = (value: FieldValue): value is FieldsInside =>
  typeof value === "object" && "fields" in value;

/** Degrees as EXIF writes them. */
export function degreeParts(degrees: number): [number, number][] {
  const all = Math.round(Math.abs(degrees) * 3_600_000);
  return [
    [Math.floor(all / 3_600_000), 1],
    [Math.floor(all / 60_000) % 60, 1],
    [all % 60_000, 1000],
  ];
}

/** The fields of a place. */
export const placeFields = (latitude: number, longitude: number): Fields => ({
  1: latitude < 0 ? "S" : "N",
  2: degreeParts(latitude),
  3: longitude < 0 ? "W" : "E",
  4: degreeParts(longitude),
});

/** Apple's note with the name of a Live Photo, as iPhones write it: a directory of its own from byte 14. */
export function appleNote(contentIdentifier: string): Uint8Array {
  const head = Array.from("Apple iOS\0", (letter) => letter.charCodeAt(0));
  const fields = { 1: [14], 0x11: contentIdentifier };
  return Uint8Array.from([...head, 0, 1, 0x4d, 0x4d, ...directoryBytes(fields, 14, false)]);
}
