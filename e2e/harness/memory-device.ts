import { createSHA256 } from "hash-wasm";
import { assetIdOf } from "../../src/core/ids.ts";
import type { Doorbell } from "../../src/core/messages/messages.ts";
import type { PickedFile } from "../../src/core/ports.ts";
import { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import { sha256Of } from "../../src/platform/sha256.ts";
import type { WakeParts } from "../../sw/parts.ts";
import { Wake } from "../../sw/wake.ts";
import { MemoryHome } from "./memory-home.ts";

let opened = 0;

/**
 * One device for unit tests: real wakes over a real job store (import fake-indexeddb/auto first), the reference home, a clock
 * that only sleeping moves, and a network that the test sets.
 */
export function memoryDevice() {
  let nowMs = 1_800_000_000_000;
  const clock = { nowMs: () => nowMs, advance: (ms: number) => (nowMs += ms) };
  const store = new IndexedDbJobStore({
    nowMs: clock.nowMs,
    random: () => 0.5,
    name: `memory-device-${opened++}`,
    kind: "blob",
  });
  const home = new MemoryHome();
  const sensed: ReturnType<WakeParts["sense"]> = { network: "unmetered", savesData: false };
  const parts: WakeParts = {
    store,
    home,
    sha256Of: (blob: Blob) => sha256Of(blob, createSHA256),
    nowMs: clock.nowMs,
    // Who sleeps at the same time wakes at the same time.
    sleep: async (ms: number) => {
      const untilMs = nowMs + ms;
      await new Promise((resolve) => setImmediate(resolve));
      nowMs = Math.max(nowMs, untilMs);
    },
    sense: () => sensed,
    around: async () => ({
      hasWindow: false,
      hasSync: true,
      hasPeriodicSync: false,
      isLastChance: false,
    }),
    onChanged: () => {},
  };
  return {
    sensed,
    clock,
    store,
    home,
    parts,
    wake: (doorbell: Doorbell = "open") => new Wake(parts, doorbell).process(),
  };
}

/** A picked file with this content. */
export async function memoryPhoto(
  content: string | Uint8Array<ArrayBuffer>,
  filetype = "image/jpeg",
): Promise<PickedFile<Blob>> {
  const bytes = new Blob([content]);
  const sha256 = await sha256Of(bytes, createSHA256);
  return {
    bytes,
    facts: {
      id: sha256,
      assetId: assetIdOf(sha256),
      resourceType: "photo",
      filename: "a.jpg",
      filetype,
      lastModifiedMs: 1,
      sizeBytes: bytes.size,
      sha256,
      createdAtMs: 1,
    },
  };
}

/** So many small photos, each another. */
export const memoryPhotos = (count: number): Promise<PickedFile<Blob>[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => memoryPhoto(`photo ${at}`)));
