import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeviceMemory,
  LossCount,
  type LossKind,
  NO_MEMORY,
  parseDeviceMemory,
  rememberCameras,
} from "./loss.ts";
import { NO_FILE_FACTS, type PhotoFacts } from "./photo-facts.ts";

const IPHONE: PhotoFacts = {
  ...NO_FILE_FACTS,
  kind: "jpeg",
  filename: "IMG_0001.JPG",
  sizeBytes: 1,
  lastModifiedMs: Date.UTC(2026, 0, 1),
  exifDate: "2024:01:31 14:22:33",
  camera: "Apple iPhone 15",
  software: "17.4",
  hasMakerNote: true,
  latitude: 52.5,
  longitude: 13.4,
};
const NOWHERE = { latitude: null, longitude: null };
const PIXEL = { ...IPHONE, camera: "Google Pixel 8", filename: "PXL_20240131_142233123.jpg" };
const FILM = {
  ...IPHONE,
  kind: "quicktime" as const,
  filename: "IMG_0001.MOV",
  exifDate: null,
  containerAtMs: Date.UTC(2024, 0, 31),
};
const countOf = (batch: readonly PhotoFacts[]): LossCount => {
  const count = new LossCount();
  for (const facts of batch) count.add(facts);
  return count;
};
const kindsOf = (batch: PhotoFacts[], memory = NO_MEMORY): LossKind[] =>
  countOf(batch)
    .losses(memory)
    .map(({ kind }) => kind);
const rememberPick = (memory: DeviceMemory, batch: PhotoFacts[]) =>
  rememberCameras(memory, countOf(batch).placedCameras);

describe("LossCount", () => {
  it("finds nothing where nothing was lost", () => {
    const live = { contentIdentifier: "AAAAAAAA-0000" };
    const batch = [
      IPHONE,
      PIXEL,
      { ...IPHONE, ...live, kind: "heic" as const },
      { ...FILM, ...live },
    ];
    expect(kindsOf(batch)).toEqual([]);
  });

  it("misses the place that other photos of the same camera have, in this batch or before", () => {
    const without = { ...PIXEL, ...NOWHERE };
    expect(kindsOf([without])).toEqual([]);
    expect(kindsOf([without, IPHONE])).toEqual([]);
    expect(kindsOf([without, PIXEL])).toEqual(["place-missing"]);
    expect(kindsOf([without], rememberPick(NO_MEMORY, [PIXEL]))).toEqual(["place-missing"]);
  });

  it("does not miss the place of what no camera took", () => {
    const screenshot = { ...PIXEL, ...NOWHERE, exifDate: null, camera: null };
    expect(kindsOf([screenshot], { placedCameras: ["Google Pixel 8"] })).toEqual([]);
  });

  it("sees at the first pick already that Android blanked a place", () => {
    expect(kindsOf([{ ...PIXEL, ...NOWHERE, isPlaceBlank: true }])).toEqual(["place-missing"]);
  });

  it.each([
    ["begins as programs write it", { hasJfif: true }, ["re-encoded"]],
    ["has lost the camera's note", { hasMakerNote: false }, ["re-encoded"]],
    ["is as the camera wrote it", {}, []],
    ["is of a phone that never took HEIC", { hasJfif: true, camera: "Apple iPhone 6s" }, []],
    ["is of another maker", { hasJfif: true, camera: "Canon EOS 5D" }, []],
    ["was edited", { hasJfif: true, filename: "IMG_E0001.JPG" }, ["edited-copy"]],
    ["is a HEIC", { hasMakerNote: false, kind: "heic" as const }, []],
  ])("tells a JPEG that a picker made: one that %s", (_, facts, kinds) => {
    expect(kindsOf([{ ...IPHONE, ...facts }])).toEqual(kinds);
  });

  it("misses the video of a Live Photo unless it came along, by its name in the file or on it", () => {
    const still = { ...IPHONE, kind: "heic" as const, contentIdentifier: "AAAAAAAA-0000" };
    const named = { ...FILM, filename: "img_0001.mp4" };
    const other = { ...FILM, filename: "IMG_0002.MOV", contentIdentifier: "BBBBBBBB-0000" };
    expect(kindsOf([still])).toEqual(["video-missing"]);
    expect(kindsOf([still, other])).toEqual(["video-missing", "photo-missing"]);
    expect(kindsOf([still, named])).toEqual([]);
    const own = { ...other, contentIdentifier: "AAAAAAAA-0000" };
    expect(kindsOf([still, own])).toEqual([]);
    expect(kindsOf([own, still])).toEqual([]);
    expect(kindsOf([own])).toEqual(["photo-missing"]);
    expect(kindsOf([other])).toEqual(["photo-missing"]);
  });

  it("does not miss the half of a Live Photo that came at another time", () => {
    const still = { ...IPHONE, kind: "heic" as const, contentIdentifier: "AAAAAAAA-0000" };
    const film = { ...FILM, contentIdentifier: "AAAAAAAA-0000", filename: "other.mov" };
    const count = countOf([still]);
    expect(count.halves()).toEqual(["AAAAAAAA-0000"]);
    expect(count.losses(NO_MEMORY, new Set(["AAAAAAAA-0000"]))).toEqual([]);
    expect(count.losses(NO_MEMORY)).toMatchObject([{ kind: "video-missing", count: 1 }]);
    // Picked again with it: it is here already, and not lost for that.
    count.add(film, false);
    expect(count.losses(NO_MEMORY)).toEqual([]);
    const again = new LossCount();
    again.add(film, false);
    expect(again.losses(NO_MEMORY)).toEqual([]);
  });

  it("names the first three that miss their place in the order of the pick, over several cameras", () => {
    const placedOf = (camera: string): PhotoFacts => ({ ...PIXEL, camera });
    const withoutOf = (camera: string, n: number): PhotoFacts => {
      return { ...placedOf(camera), ...NOWHERE, filename: `${n}` };
    };
    const without = ["A", "B", "A", "B", "A"].map((camera, n) => withoutOf(camera, n));
    const placed = ["A", "B"].map((camera) => placedOf(camera));
    expect(countOf([...without, ...placed]).losses(NO_MEMORY)).toEqual([
      { kind: "place-missing", count: 5, examples: ["0", "1", "2"] },
    ]);
  });

  it("tells what only the file's last change dates", () => {
    const undated = { ...IPHONE, exifDate: null };
    expect(kindsOf([undated])).toEqual(["date-from-file"]);
    expect(kindsOf([{ ...undated, filename: "IMG-20240131-WA0001.jpg" }])).toEqual([]);
    expect(kindsOf([{ ...undated, sidecar: { takenAtMs: 1_700_000_000_000 } }])).toEqual([]);
    expect(kindsOf([{ ...undated, exifDate: "2024:13:31 14:22:33" }])).toEqual(["date-from-file"]);
    expect(kindsOf([{ ...undated, kind: "other" }])).toEqual([]);
  });

  it.each([
    [{ filename: "IMG_E1234.JPG" }, true],
    [{ filename: "PXL_20240131_142233123-edited.jpg" }, true],
    [{ filename: "IMG_20240131_142233-edited(1).jpg" }, true],
    [{ filename: "PXL_20240131_142233123~2.jpg" }, true],
    [{ filename: "a.jpg", software: "Adobe Lightroom 9.1 (Android)" }, true],
    [{ filename: "a.jpg", software: "Snapseed 2.0" }, true],
    [{ filename: "IMG_1234.JPG", software: "17.4" }, false],
    [{ filename: "credited.jpg", software: "HDR+ 1.0.540104767zd" }, false],
  ])("tells edited copies: %j is one: %j", (facts, isEdited) => {
    expect(kindsOf([{ ...IPHONE, ...facts }]).includes("edited-copy")).toBe(isEdited);
  });

  it("counts all and names three", () => {
    const batch = Array.from({ length: 500 }, (_, n) => ({
      ...IPHONE,
      filename: `IMG_E${1000 + n}.JPG`,
    }));
    const examples = ["IMG_E1000.JPG", "IMG_E1001.JPG", "IMG_E1002.JPG"];
    expect(countOf(batch).losses(NO_MEMORY)).toEqual([
      { kind: "edited-copy", count: 500, examples },
    ]);
  });
});

it("remembers the last sixteen cameras whose photos had a place, each once", () => {
  const of = (n: number) => ({ ...IPHONE, camera: `Camera ${n}` });
  let memory = NO_MEMORY;
  for (let n = 0; n < 40; n++) memory = rememberPick(memory, [of(n), of(n)]);
  expect(memory.placedCameras).toHaveLength(16);
  expect(memory.placedCameras.at(-1)).toBe("Camera 39");
  expect(rememberPick(memory, [of(39), { ...of(41), ...NOWHERE }])).toBe(memory);
  expect(parseDeviceMemory(structuredClone(memory))).toEqual(memory);
});

it("reads any memory that was written down", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const { placedCameras } = parseDeviceMemory(value);
      expect(placedCameras.length).toBeLessThanOrEqual(16);
      expect(parseDeviceMemory({ placedCameras: [1, "a", value] }).placedCameras).toContain("a");
    }),
  );
});
