import { expect } from "vitest";
import { readFileFacts } from "../../src/core/photos/read-file-facts.ts";
import { mutate } from "./mutate.suite.ts";

/** What one file may cost: 256 reads and what was under way when 4 MiB were full. */
const MOST_READS = 256;
const MOST_BYTES = 4 * 1024 * 1024 + 256 * 1024;

/** Wounds a file by the seed, reads it, and expects an answer that makes sense at a bounded cost. */
export async function readMutated(name: string, bytes: Uint8Array, seed: number): Promise<void> {
  const wounded = mutate(bytes, seed);
  const cost = { reads: 0, bytes: 0 };
  const read = async (at: number, length: number) => {
    cost.reads += 1;
    cost.bytes += length;
    return wounded.subarray(at, at + length);
  };
  const facts = await readFileFacts(read, wounded.length).catch((error: unknown) => {
    throw new Error(`${name}, seed ${seed}`, { cause: error });
  });
  const where = `${name}, seed ${seed}: ${JSON.stringify(facts)}`;
  expect(cost.reads, where).toBeLessThanOrEqual(MOST_READS);
  expect(cost.bytes, where).toBeLessThanOrEqual(MOST_BYTES);
  const { latitude, longitude, width, height, durationMs, containerAtMs } = facts;
  expect(latitude === null, where).toBe(longitude === null);
  expect(width === null, where).toBe(height === null);
  for (const [value, least, most] of [
    [latitude, -90, 90],
    [longitude, -180, 180],
    [width, 1, 1_000_000],
    [height, 1, 1_000_000],
    [durationMs, 1, 3.6e9],
    [containerAtMs, -8.64e15, 8.64e15],
  ] as const) {
    if (value === null) continue;
    expect(value, where).toBeGreaterThanOrEqual(least);
    expect(value, where).toBeLessThanOrEqual(most);
  }
  for (const text of [facts.camera, facts.software, facts.contentIdentifier]) {
    if (text === null) continue;
    expect(text.length, where).toBeLessThanOrEqual(100);
    expect(text, where).not.toMatch(/\p{Cc}/u);
  }
}
