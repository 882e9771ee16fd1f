import reader from "exifreader";
import { describe, expect, it } from "vitest";
import { captureDate } from "../../src/core/photos/capture-date.ts";
import type { FileFacts } from "../../src/core/photos/photo-facts.ts";
import { readFileFacts } from "../../src/core/photos/read-file-facts.ts";
import { type CorpusFile, drawnCorpus, writtenCorpus } from "../testing/photo-corpus.suite.ts";

const corpus = [...writtenCorpus(), ...(await drawnCorpus())];
/** Home is an hour east of UTC; every file was changed last at noon there. */
const ZONE = () => 60;
const CLUES = { lastModifiedMs: Date.UTC(2025, 2, 1, 12), nowMs: Date.UTC(2026, 0, 1) };

function readerOf(bytes: Uint8Array) {
  const reads = { count: 0, bytes: 0 };
  const read = async (at: number, length: number) => {
    reads.count += 1;
    reads.bytes += length;
    return bytes.subarray(at, at + length);
  };
  return { facts: readFileFacts(read, bytes.length), reads };
}

describe.each(corpus.map((file) => [file.name, file] as const))("%s", (filename, file) => {
  it("tells what stands in it, in a few reads", async () => {
    const { facts, reads } = readerOf(file.bytes);
    const { latitude, longitude, ...others } = file.facts;
    const told = await facts;
    expect(told).toMatchObject(others);
    for (const [name, wanted] of Object.entries({ latitude, longitude })) {
      const found = told[name as keyof FileFacts];
      if (typeof wanted === "number") expect(found).toBeCloseTo(wanted, 5);
      else if (wanted === null) expect(found).toBeNull();
    }
    expect(reads.count).toBeLessThanOrEqual(8);
  });

  it("tells when it was taken, there and on the home's clock", async () => {
    const facts = await readerOf(file.bytes).facts;
    const date = captureDate({ ...facts, filename, ...CLUES }, ZONE);
    const { local, source, offset, atMs } = file.taken;
    expect(date).toMatchObject({
      takenLocal: local,
      takenSource: source,
      takenOffsetMinutes: offset,
    });
    // A wall time without an offset has its place among the others by the home's clock.
    expect(date.takenAtMs).toBe(atMs ?? Date.parse(`${local}Z`) - 60 * 60_000);
  });
});

/** Formats that a second reader, written by others, reads too. */
const ALSO = corpus.filter(({ name }) =>
  /^(?:drawn|iphone.*jpg|photo|south|no-offset|first)/u.test(name),
);

it.each(
  ALSO.filter(({ name }) => !name.endsWith(".mov")).map((file) => [file.name, file] as const),
)("%s is read by exifreader alike", async (_, { bytes }: CorpusFile) => {
  const facts = await readerOf(bytes).facts;
  const { exif, gps } = reader.load(Buffer.from(bytes), { expanded: true });
  const [date] = exif?.DateTimeOriginal?.value ?? [];
  expect(facts.exifDate).toBe(date);
  expect(facts.exifOffset ?? undefined).toBe(exif?.OffsetTimeOriginal?.value[0]);
  if (gps?.Latitude === undefined) expect(facts.latitude).toBeNull();
  else expect(facts.latitude).toBeCloseTo(gps.Latitude, 5);
  if (gps?.Longitude !== undefined) expect(facts.longitude).toBeCloseTo(gps.Longitude, 5);
});
