import type { Sha256 } from "../../core/ids.ts";
import type { Receipt } from "../../core/receipt.ts";
import type { CheckResult } from "../../core/tus/client.ts";

/** An intake waits no longer than this for its home, ms. */
const PATIENCE_MS = 3_000;
/** A home that did not answer is left alone for this long, ms. */
const SILENCE_MS = 30_000;

/** What is asked about a file: its hash, and its size to compare with the receipt. */
type Asked = { sha256: Sha256; sizeBytes: number };

/**
 * Asks the home which of some files it has already, so that those are not even copied: receipts by hash. Never rejects. Where the home
 * cannot be asked, or is another than `homeId` tells, nothing is known, and the worker finds out later.
 */
export function openKnownAtHome(parts: {
  check: (hashes: readonly Sha256[]) => Promise<CheckResult[]>;
  /** The home that this device has met; null: none, or it must not be asked now. */
  homeId: () => Promise<string | null>;
  nowMs: () => number;
}): (files: readonly Asked[]) => Promise<Map<Sha256, Receipt>> {
  let silentUntilMs = 0;

  async function ask(files: readonly Asked[]): Promise<Map<Sha256, Receipt>> {
    const homeId = await parts.homeId();
    const known = new Map<Sha256, Receipt>();
    if (homeId === null) return known;
    const sizes = new Map(files.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]));
    for (const { sha256, status, receipt } of await parts.check([...sizes.keys()])) {
      // What lies in the trash there is queued, and asked about.
      if (status !== "home" || receipt === null || receipt.home !== homeId) continue;
      if (receipt.sha256 === sha256 && receipt.sizeBytes === sizes.get(sha256))
        known.set(sha256, receipt);
    }
    return known;
  }

  return async (files) => {
    if (parts.nowMs() < silentUntilMs) return new Map();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE_MS);
    });
    const known = await Promise.race([ask(files).catch(() => null), late]);
    clearTimeout(timer);
    if (known === null) silentUntilMs = parts.nowMs() + SILENCE_MS;
    return known ?? new Map();
  };
}
