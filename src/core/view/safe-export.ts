import type { KeptReceipt } from "../ports.ts";

/** The list of what was safe at an instant (ms since the epoch), with what it takes to check it again: hashes and signed receipts. */
export function safeExport(safe: readonly KeptReceipt[], homeId: string, asOfMs: number): string {
  const photos = safe.map(({ filename, sha256, sizeBytes, storedAtMs, lastModifiedMs, jws }) => ({
    filename,
    lastModified: new Date(lastModifiedMs).toISOString(),
    sizeBytes,
    sha256,
    homeSince: new Date(storedAtMs).toISOString(),
    receipt: jws,
  }));
  const list = { kind: "homeward-safe-list", asOf: new Date(asOfMs).toISOString(), homeId, photos };
  return `${JSON.stringify(list, null, 2)}\n`;
}
