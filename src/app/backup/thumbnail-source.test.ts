import { afterEach, expect, it, vi } from "vitest";
import { parseSha256 } from "../../core/ids.ts";
import type { JobStore } from "../../core/ports.ts";
import { createThumbnailSource } from "./thumbnail-source.ts";

afterEach(() => vi.unstubAllGlobals());

/** The beginning of a PNG that says it is this large (PNG, section 11.2.2). */
function png(width: number, height: number): Blob {
  const bytes = new DataView(new ArrayBuffer(64));
  bytes.setBigUint64(0, 0x89504e470d0a1a0an);
  bytes.setUint32(8, 13);
  bytes.setUint32(12, 0x49484452);
  bytes.setUint32(16, width);
  bytes.setUint32(20, height);
  return new Blob([bytes.buffer]);
}

async function isDecoded(blob: Blob): Promise<boolean> {
  const decode = vi.fn(() => Promise.resolve({ close() {} }));
  vi.stubGlobal("createImageBitmap", decode);
  const store = { bytes: () => Promise.resolve(blob) } as unknown as JobStore<Blob>;
  const id = parseSha256("a".repeat(64));
  await new Promise((resolve) => {
    createThumbnailSource(store).request(id, resolve);
  });
  return decode.mock.calls.length === 1;
}

it.each([
  [4032, 3024, true],
  [8064, 6048, true],
  [30_000, 6000, false],
  [30_000, 500, false],
  [100, 30_000, false],
])("of a picture of %d by %d a thumbnail is decoded: %s", async (width, height, is) => {
  expect(await isDecoded(png(width, height))).toBe(is);
});

it("what tells no size is left to the browser", async () => {
  expect(await isDecoded(new Blob(["no picture"]))).toBe(true);
});
