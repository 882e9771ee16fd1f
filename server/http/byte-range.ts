import { HomewardError } from "../../src/core/errors.ts";

/** Bytes [start, end] of a file, inclusive. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header (RFC 9110 section 14.2). Null, which means the whole file, for none, for another unit, for what is
 * malformed, and for several ranges: a server may ignore those, and what overlaps or repeats can then do no harm. Throws
 * HomewardError `range-not-satisfiable` for one range that has no byte in the file.
 */
export function parseRange(header: string | undefined, sizeBytes: number): ByteRange | null {
  const found = /^bytes=[ \t]*([0-9]*)-([0-9]*)[ \t]*$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = found ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const start = Math.max(0, sizeBytes - Number(last));
    if (start >= sizeBytes) throw new HomewardError("range-not-satisfiable");
    return { start, end: sizeBytes - 1 };
  }
  if (last !== "" && BigInt(last) < BigInt(first)) return null;
  const start = Number(first);
  if (start >= sizeBytes) throw new HomewardError("range-not-satisfiable");
  return { start, end: last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) };
}

/** Whether a list of entity tags (RFC 9110 section 13.1) names this strong one; `*` names any. Weak ones only where asked. */
export function namesTag(header: string, etag: string, isWeakEnough: boolean): boolean {
  if (header.trim() === "*") return true;
  const tags = header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
  return tags.some((tag) => tag === etag || (isWeakEnough && tag === `W/${etag}`));
}
