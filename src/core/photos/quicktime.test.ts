import fc from "fast-check";
import { expect, it } from "vitest";
import { readFilmFacts } from "./quicktime.ts";

const u32 = (value: number) => [value >>> 24, value >>> 16, value >>> 8, value].map((b) => b & 255);
const u64 = (value: number) => [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
const ascii = (text: string) => Array.from(text, (char) => char.charCodeAt(0));
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const box = (type: string, body: number[]) => [...u32(body.length + 8), ...ascii(type), ...body];
const longBox = (type: string, body: number[]) => [
  ...u32(1),
  ...ascii(type),
  ...u64(body.length + 16),
  ...body,
];

/** 2024-05-06T07:08:09Z in seconds since 1904. */
const CREATED_S = 2_082_844_800 + Date.UTC(2024, 4, 6, 7, 8, 9) / 1000;
const mvhd = (createdS = CREATED_S, perSecond = 600, units = 1500) =>
  box("mvhd", [
    ...u32(0),
    ...u32(createdS),
    ...u32(0),
    ...u32(perSecond),
    ...u32(units),
    ...zeros(80),
  ]);
const longMvhd = () =>
  box("mvhd", [
    ...u32(0x01_00_00_00),
    ...u64(CREATED_S),
    ...u64(0),
    ...u32(600),
    ...u64(1500),
    ...zeros(80),
  ]);
const UPRIGHT = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
const TURNED = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];
const trak = (width: number, height: number, matrix = UPRIGHT) =>
  box(
    "trak",
    box("tkhd", [...zeros(40), ...matrix.flatMap(u32), ...u32(width << 16), ...u32(height << 16)]),
  );
const ftyp = box("ftyp", [...ascii("qt  "), ...u32(0)]);

function factsOf(bytes: number[] | Uint8Array) {
  const file = Uint8Array.from(bytes);
  const reads = { count: 0, bytes: 0 };
  const read = async (at: number, length: number) => {
    reads.count += 1;
    reads.bytes += length;
    return file.subarray(at, at + length);
  };
  return { facts: readFilmFacts(read, file.length), reads };
}

const FILM = {
  createdAtMs: Date.UTC(2024, 4, 6, 7, 8, 9),
  durationMs: 2500,
  width: 1920,
  height: 1080,
};

it.each([
  ["before the pictures", [...ftyp, ...box("moov", [...mvhd(), ...trak(1920, 1080)])]],
  [
    "after the pictures, as phones write it",
    [...ftyp, ...box("mdat", zeros(5000)), ...box("moov", [...mvhd(), ...trak(1920, 1080)])],
  ],
  [
    "after pictures with a size of 64 bits",
    [...ftyp, ...longBox("mdat", zeros(500)), ...box("moov", [...mvhd(), ...trak(1920, 1080)])],
  ],
  [
    "behind a track of sound",
    [...ftyp, ...box("moov", [...mvhd(), ...trak(0, 0), ...trak(1920, 1080)])],
  ],
  ["of version 1", [...ftyp, ...box("moov", [...longMvhd(), ...trak(1920, 1080)])]],
])("reads date, length and size %s", async (_, bytes) => {
  expect(await factsOf(bytes).facts).toMatchObject(FILM);
});

it("turns the size of an upright film", async () => {
  const bytes = [...ftyp, ...box("moov", [...mvhd(), ...trak(1920, 1080, TURNED)])];
  expect(await factsOf(bytes).facts).toMatchObject({ width: 1080, height: 1920 });
});

it.each([
  ["no clock was set", mvhd(0), { createdAtMs: null, durationMs: 2500 }],
  ["the length is unknown", mvhd(CREATED_S, 600, 0xffffffff), { durationMs: null }],
  ["a second has no units", mvhd(CREATED_S, 0), { durationMs: null }],
  ["it claims to last a million hours", mvhd(CREATED_S, 1, 3_600_000_000), { durationMs: null }],
])("leaves out what is not so: %s", async (_, header, expected) => {
  expect(await factsOf([...ftyp, ...box("moov", header)]).facts).toMatchObject(expected);
});

it.each([
  ["is no film", ascii("<html><body>moov</body></html>")],
  ["has no moov", [...ftyp, ...box("mdat", zeros(100))]],
  ["is cut inside a box", [...ftyp, ...box("mdat", zeros(100)).slice(0, 50)]],
  ["has a box without a length", [...u32(3), ...ascii("free"), ...zeros(50)]],
  ["has a box larger than itself", [...u32(2 ** 31), ...ascii("moov"), ...zeros(50)]],
])("knows nothing of a file that %s", async (_, bytes) => {
  expect(await factsOf(bytes).facts).toBeNull();
});

it("reads little of a file whose boxes never end", async () => {
  const bytes = Array.from({ length: 5000 }, () => box("free", [])).flat();
  const { facts, reads } = factsOf(bytes);
  expect(await facts).toBeNull();
  expect(reads.count).toBeLessThanOrEqual(256);
});

it("answers for hostile boxes with plausible facts in few small reads", async () => {
  const types = fc.constantFrom("moov", "mvhd", "trak", "tkhd", "mdat", "ftyp", "udta");
  const noise = fc.uint8Array({ maxLength: 150 });
  const { tree } = fc.letrec<{ tree: number[] }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      noise.map((bytes) => Array.from(bytes)),
      fc
        .tuple(types, fc.array(tie("tree"), { maxLength: 4 }), fc.integer({ min: -9, max: 9 }))
        .map(([type, inner, lie]) => {
          const made = box(type, inner.flat());
          return u32(made.length + (lie > 5 ? lie : 0)).concat(made.slice(4));
        }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (parts) => {
      const { facts, reads } = factsOf(parts.flat());
      const found = await facts;
      expect(reads.count).toBeLessThanOrEqual(1024);
      expect(reads.bytes).toBeLessThan(1 << 17);
      for (const value of [found?.durationMs, found?.width, found?.height])
        if (typeof value === "number") expect(value).toBeGreaterThan(0);
      if (typeof found?.createdAtMs === "number") expect(found.createdAtMs).toBeGreaterThan(0);
    }),
  );
});
