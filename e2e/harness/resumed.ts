import { expect } from "@playwright/test";
import type { Fixture } from "../fixtures/cache.ts";
import type { Gate } from "./gate.ts";
import { until } from "./until.ts";

/** Lets a good part of a file through and stops in the middle of a chunk: at least one chunk is confirmed, one is under way. */
export async function untilMidUpload(gate: Gate): Promise<void> {
  await until("a second chunk is under way", () => {
    const last = gate.bodies.at(-1);
    return (
      gate.bodies.some(({ status }) => status !== null) &&
      last !== undefined &&
      last.status === null &&
      last.sentBytes > 100_000
    );
  });
}

/** The upload went on where it stood: no byte but those of the chunk that was cut went over the wire twice. */
export function expectResumed(gate: Gate, file: Fixture): void {
  const chunks = gate.bodies;
  const largestChunkBytes = Math.max(
    ...chunks.map(({ requestHeaders }) => Number(requestHeaders["content-length"] ?? 0)),
  );
  const cutAt = chunks.findIndex(({ status }) => status === null);
  const resumed = chunks[cutAt + 1];
  expect(cutAt, gate.describe()).toBeGreaterThan(0);
  expect(Number(resumed?.requestHeaders["upload-offset"]), gate.describe()).toBeGreaterThan(0);
  expect(chunks.filter(({ method }) => method === "POST").length, gate.describe()).toBe(1);
  // A chunk may be cut when all of it went through and only its answer was lost.
  expect(gate.uploadedBytes, gate.describe()).toBeLessThanOrEqual(
    file.sizeBytes + largestChunkBytes,
  );
}
