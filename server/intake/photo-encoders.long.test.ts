import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readFileFacts } from "../../src/core/photos/read-file-facts.ts";
import { programPath } from "../adapters/pictures/film.ts";
import { type CorpusFile, drawnCorpus, writtenCorpus } from "../testing/photo-corpus.suite.ts";
import { readMutated } from "../testing/read-mutated.suite.ts";

const SEEDS = 400;

let folder = "";
let corpus: CorpusFile[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "homeward-encoders-"));
  corpus = [...writtenCorpus(), ...(await drawnCorpus())];
  for (const { name, bytes } of corpus) writeFileSync(join(folder, name), bytes);
});

const factsOf = (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  return readFileFacts(async (at, length) => bytes.subarray(at, at + length), bytes.length);
};

it("answers for photos and films with wounds of many seeds", async () => {
  for (const { name, bytes } of corpus)
    for (let seed = 1000; seed < 1000 + SEEDS; seed++) await readMutated(name, bytes, seed);
});

it("reads what heif-enc makes of a photo", async (test) => {
  const encoder = programPath("heif-enc");
  if (encoder === null) return test.skip("heif-enc (Debian: libheif-examples) is not installed");
  const [from, to] = ["drawn.jpg", "encoded.heic"].map((name) => join(folder, name));
  execFileSync(encoder, ["-q", "50", from ?? "", "-o", to ?? ""], { stdio: "ignore" });
  const { latitude, longitude, ...facts } = await factsOf("encoded.heic");
  const {
    latitude: _,
    longitude: __,
    kind: ___,
    ...wanted
  } = corpus.find(({ name }) => name === "drawn.jpg")?.facts ?? {};
  expect(facts).toMatchObject({ ...wanted, kind: "heic", exifOffset: "+09:00" });
  expect([latitude, longitude].map((value) => value?.toFixed(5))).toEqual([
    "35.65858",
    "139.74543",
  ]);
});

describe("films that ffmpeg makes", () => {
  const ffmpeg = programPath("ffmpeg");
  const make = (name: string, ...options: string[]) => {
    const source = ["-v", "error", "-f", "lavfi", "-i", "testsrc=d=1:s=320x240:r=10"];
    const codec = ["-c:v", "mpeg4", "-metadata", "creation_time=2024-01-31T05:30:15Z"];
    execFileSync(ffmpeg ?? "", [...source, ...codec, ...options, join(folder, name)]);
  };

  it("tell the instant and the place in an MP4", async (test) => {
    if (ffmpeg === null) return test.skip("ffmpeg is not installed");
    make("made.mp4", "-metadata", "location=+35.6586+139.7454/");
    expect(await factsOf("made.mp4")).toMatchObject({
      kind: "quicktime",
      containerAtMs: Date.UTC(2024, 0, 31, 5, 30, 15),
      containerOffsetMinutes: null,
      latitude: expect.closeTo(35.6586, 4),
      longitude: expect.closeTo(139.7454, 4),
      width: 320,
      height: 240,
      durationMs: 1000,
    });
  });

  it("tell the instant with its offset, the place and the pair in a MOV", async (test) => {
    if (ffmpeg === null) return test.skip("ffmpeg is not installed");
    const keys = {
      "com.apple.quicktime.creationdate": "2024-01-31T14:30:16+0900",
      "com.apple.quicktime.location.ISO6709": "+35.6586+139.7454+003.000/",
      "com.apple.quicktime.content.identifier": "7B1D2F3A-0C4E-4F5A-9B6C-112233445566",
      "com.apple.quicktime.model": "iPhone 15",
    };
    const notes = Object.entries(keys).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]);
    make("made.mov", "-movflags", "use_metadata_tags", ...notes);
    expect(await factsOf("made.mov")).toMatchObject({
      containerAtMs: Date.UTC(2024, 0, 31, 5, 30, 16),
      containerOffsetMinutes: 540,
      latitude: 35.6586,
      contentIdentifier: "7B1D2F3A-0C4E-4F5A-9B6C-112233445566",
      camera: "iPhone 15",
    });
  });

  it("are answered for with wounds of many seeds", async (test) => {
    if (ffmpeg === null) return test.skip("ffmpeg is not installed");
    for (const name of ["made.mp4", "made.mov"])
      for (let seed = 1; seed <= SEEDS; seed++)
        await readMutated(name, new Uint8Array(readFileSync(join(folder, name))), seed);
  });
});

it("tells the same as exiftool of every file of the corpus", async (test) => {
  const exiftool = programPath("exiftool");
  if (exiftool === null)
    return test.skip("exiftool (Debian: libimage-exiftool-perl) is not installed");
  const wanted = ["DateTimeOriginal", "OffsetTimeOriginal", "GPSLatitude", "GPSLongitude", "Model"];
  // The second is its older name for the first.
  const tags = [...wanted, "ContentIdentifier", "MediaGroupUUID"].map((tag) => `-${tag}`);
  // exiftool 12.57: "Can't currently extract Exif with construction method 1".
  const readable = corpus.filter(({ name }) => name !== "hdr-in-idat.heic");
  const paths = readable.map(({ name }) => join(folder, name));
  const text = execFileSync(exiftool, ["-j", "-n", ...tags, ...paths]).toString();
  const told = JSON.parse(text) as Record<string, string | number | undefined>[];
  expect(told).toHaveLength(readable.length);
  for (const [index, { name }] of readable.entries()) {
    const facts = await factsOf(name);
    const tag = told[index] ?? {};
    const { DateTimeOriginal: date = null } = tag;
    const pair = tag["ContentIdentifier"] ?? tag["MediaGroupUUID"] ?? null;
    // Of what is no date there is none for us; where the original's is missing we take the digitized one.
    if (!/^(?:clock|digitized)/u.test(name)) expect(facts.exifDate, name).toBe(date);
    expect(facts.contentIdentifier, name).toBe(
      typeof pair === "string" ? pair.toUpperCase() : null,
    );
    if (tag["Model"] !== undefined) expect(facts.camera, name).toContain(tag["Model"]);
    if (/^(?:no-|beyond|blanked)/u.test(name)) continue;
    const { GPSLatitude: latitude, GPSLongitude: longitude } = tag;
    const places = [latitude, longitude].map((value) => Number(value ?? Number.NaN).toFixed(4));
    const ours = [facts.latitude, facts.longitude].map((value) => (value ?? Number.NaN).toFixed(4));
    expect(ours, name).toEqual(places);
  }
});
