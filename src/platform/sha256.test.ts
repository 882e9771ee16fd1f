import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { loadHasher } from "./page/load-hasher.ts";
import { sha256Of } from "./sha256.ts";

const MIB = 1024 * 1024;

/** A file of any size that is made where it is read; notes how much was asked for at once. */
class MadeFile extends Blob {
  readonly asked: number[] = [];
  readonly #sizeBytes: number;

  constructor(sizeBytes: number) {
    super();
    this.#sizeBytes = sizeBytes;
  }

  override get size(): number {
    return this.#sizeBytes;
  }

  override slice(start: number, end: number): Blob {
    const length = Math.max(0, Math.min(end, this.#sizeBytes) - start);
    this.asked.push(length);
    return new Blob([made(start, length)]);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new Error("read whole"));
  }
}

function made(start: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 4096) bytes[at] = ((start + at) / 4096) % 251;
  return bytes;
}

it("a file of 80 MB is hashed in slices of 2 MiB, never read whole, and tells how far it is", async () => {
  const sizeBytes = 80_000_000;
  const file = new MadeFile(sizeBytes);
  const told: number[] = [];
  const sha256 = await sha256Of(file, loadHasher, (doneBytes) => told.push(doneBytes));
  const expected = createHash("sha256");
  for (let at = 0; at < sizeBytes; at += 2 * MIB)
    expected.update(made(at, Math.min(2 * MIB, sizeBytes - at)));
  expect(sha256).toBe(expected.digest("hex"));
  expect(Math.max(...file.asked)).toBe(2 * MIB);
  expect(told).toHaveLength(Math.ceil(sizeBytes / (2 * MIB)));
  expect(told.at(-1)).toBe(sizeBytes);
});

it("a large file whose hasher does not load is not called unreadable", async () => {
  const lost = () => Promise.reject(new Error("NetworkError"));
  await expect(sha256Of(new MadeFile(80_000_000), lost)).rejects.toThrow("NetworkError");
});
