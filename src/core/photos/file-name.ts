/** The longest name that `cleanFileName` gives, in UTF-8 bytes: file systems take 255, and ` (2)` must still fit. */
export const FILE_NAME_BYTES = 240;
const EXTENSION_BYTES = 32;

/** Separators, control characters, what Windows forbids, and marks that turn the direction of text (they fake extensions). */
const FORBIDDEN = /[\p{Cc}/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu;

const utf8 = new TextEncoder();

/** How many bytes a text takes in UTF-8. */
function utf8Bytes(text: string): number {
  return utf8.encode(text).length;
}

/** The longest beginning of a text that fits into so many bytes of UTF-8, never cut inside a code point. */
function cut(text: string, maxBytes: number): string {
  if (utf8Bytes(text) <= maxBytes) return text;
  let bytes = 0;
  let kept = "";
  for (const point of text) {
    bytes += utf8Bytes(point);
    if (bytes > maxBytes) break;
    kept += point;
  }
  return kept;
}

/** Splits `IMG_0001.jpg` into `IMG_0001` and `.jpg`; what is no extension stays with the stem. */
export function splitExtension(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  if (extension.length < 2 || /\s/u.test(extension) || utf8Bytes(extension) > EXTENSION_BYTES) {
    return { stem: name, extension: "" };
  }
  return { stem: name.slice(0, dot), extension };
}

/**
 * Makes a file name out of what a client calls a photo, which may be anything: the result is one path segment that every
 * common file system takes, at most FILE_NAME_BYTES long, never empty, never `.` or `..`, and keeps its extension.
 * The same input gives the same name; different inputs may give one name.
 */
export function cleanFileName(wished: string): string {
  const base = wished.slice(-4096).split(/[/\\]/u).at(-1) ?? "";
  const plain = base
    .toWellFormed()
    .replace(FORBIDDEN, "_")
    .normalize("NFC")
    .trim()
    .replace(/^\.+/u, (dots) => "_".repeat(Math.min(dots.length, 1)))
    .replace(/[. ]+$/u, "");
  const { stem, extension } = splitExtension(plain);
  const room = FILE_NAME_BYTES - utf8Bytes(extension);
  const short = cut(stem, room).replace(/[. ]+$/u, "");
  const name = (short === "" || short === "_" ? "photo" : short) + extension;
  return RESERVED.test(name) ? cut(`_${name}`, FILE_NAME_BYTES) : name;
}

/** The name of the n-th different file that wants the same name: `IMG_0001 (2).jpg`; n counts from 1, which is the name itself. */
export function numberedFileName(name: string, n: number): string {
  if (n <= 1) return name;
  const { stem, extension } = splitExtension(name);
  return `${stem} (${n})${extension}`;
}
