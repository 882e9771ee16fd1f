import type { KeptReceipt } from "../ports.ts";

/** Whether a file name has all words of a search in it, in any order; case and accents do not count. */
export function matchesName(filename: string, search: string): boolean {
  const name = plain(filename);
  return plain(search)
    .split(/\s+/u)
    .every((word) => name.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Receipts as the text of a file: with hashes and signed words it can be checked without Homeward. `nowMs`: ms since the epoch. */
export function receiptExport(receipts: readonly KeptReceipt[], nowMs: number): string {
  const rows = receipts.map(({ filename, sha256, sizeBytes, storedAtMs, home, jws }) => ({
    filename,
    sizeBytes,
    sha256,
    homeSince: new Date(storedAtMs).toISOString(),
    home,
    receipt: jws,
  }));
  const list = {
    kind: "homeward-receipts",
    savedAt: new Date(nowMs).toISOString(),
    receipts: rows,
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
