import { readFile } from "node:fs/promises";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ENDS_BYTES, isCutOff } from "./cut-off.ts";
import { fileKindOf } from "./file-kind.ts";

const isCut = (bytes: Uint8Array): boolean =>
  isCutOff(
    fileKindOf(bytes),
    bytes.subarray(0, ENDS_BYTES),
    bytes.subarray(-ENDS_BYTES),
    bytes.length,
  );

const noise = { create: { width: 600, height: 400, channels: 3 as const, background: "gray" } };
const drawn = () =>
  sharp({ ...noise, create: { ...noise.create, noise: { type: "gaussian", sigma: 60 } } });
const jpeg = new Uint8Array(await drawn().jpeg({ quality: 95 }).withExif({}).toBuffer());
const png = new Uint8Array(await drawn().png().toBuffer());
const webp = new Uint8Array(await drawn().webp().toBuffer());
const avif = new Uint8Array(await drawn().avif().toBuffer());

describe.each([
  ["JPEG", jpeg],
  ["PNG", png],
  ["WebP", webp],
  ["AVIF", avif],
])("isCutOff() of a %s", (_, whole) => {
  it("is false of a whole one", () => {
    expect(isCut(whole)).toBe(false);
  });

  it("is true wherever it was cut, once its format can be told", () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: whole.length - 64 }), (length) =>
        isCut(whole.subarray(0, length)),
      ),
    );
  });
});

describe("isCutOff()", () => {
  it("is true of a JPEG whose end, as far as it is looked at, begins in its own head", () => {
    for (let length = ENDS_BYTES; length < ENDS_BYTES + 700; length += 7)
      expect(isCut(jpeg.subarray(0, length)), `${length} B`).toBe(true);
  });

  it("is false of a motion photo: a film lies behind the picture", () => {
    const film = new Uint8Array(200_000).map((_, at) => (at * 7919) & 255);
    expect(isCut(new Uint8Array([...jpeg, ...film]))).toBe(false);
  });

  it("is false of a picture with padding behind it", () => {
    expect(isCut(new Uint8Array([...jpeg, ...new Uint8Array(1000)]))).toBe(false);
  });

  it("is false of what has no end that could be looked for", async () => {
    expect(isCut(new Uint8Array(await readFile("package.json")))).toBe(false);
    expect(isCut(new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]))).toBe(false);
  });

  it("never throws, whatever the bytes", () => {
    const starts = [jpeg, png, webp, avif].map((whole) => whole.subarray(0, 40));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        isCut(new Uint8Array([...start, ...rest]));
      }),
    );
  });
});
