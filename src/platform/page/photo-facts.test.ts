import { describe, expect, it, vi } from "vitest";
import { NO_FILE_FACTS } from "../../core/photos/photo-facts.ts";
import { readPhotoFacts } from "./photo-facts.ts";

/** A GIF of 7 × 5 pixels and as many bytes behind it as wanted. */
const gif = (moreBytes: number) =>
  new File(
    [Uint8Array.of(71, 73, 70, 56, 57, 97, 7, 0, 5, 0), new Uint8Array(moreBytes)],
    "a.gif",
    {
      lastModified: 1_700_000_000_000,
    },
  );
const NOTHING = {
  ...NO_FILE_FACTS,
  filename: "a.gif",
  sizeBytes: 10,
  lastModifiedMs: 1_700_000_000_000,
};

describe("readPhotoFacts()", () => {
  it("tells what a file is, what it is called and how large it is", async () => {
    const facts = await readPhotoFacts(gif(0));
    expect(facts).toEqual({ ...NOTHING, kind: "gif", width: 7, height: 5 });
    expect((await readPhotoFacts(gif(0), "holiday/b.gif")).filename).toBe("holiday/b.gif");
  });

  it("reads slices of a large file, never all of it", async () => {
    const file = gif(50_000_000);
    const slices: number[] = [];
    file.slice = (from = 0, to = 0) => {
      slices.push(to - from);
      return File.prototype.slice.call(file, from, to);
    };
    expect(await readPhotoFacts(file)).toMatchObject({ kind: "gif", sizeBytes: 50_000_010 });
    expect(slices.length).toBeGreaterThan(0);
    expect(slices.reduce((sum, size) => sum + size, 0)).toBeLessThan(1 << 20);
  });

  it.each([
    ["can no longer be read", () => Promise.reject(new DOMException("gone", "NotReadableError"))],
    ["is empty where it should not be", () => Promise.resolve(new ArrayBuffer(0))],
  ])("gives nulls for a file that %s", async (_, arrayBuffer) => {
    const file = gif(0);
    file.slice = () => Object.assign(new Blob(), { arrayBuffer });
    expect(await readPhotoFacts(file)).toEqual(NOTHING);
  });

  it("gives nulls for a file whose bytes never come", async () => {
    vi.useFakeTimers();
    const file = gif(0);
    file.slice = () => Object.assign(new Blob(), { arrayBuffer: () => new Promise(() => {}) });
    const facts = readPhotoFacts(file);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await facts).toEqual(NOTHING);
    vi.useRealTimers();
  });
});
