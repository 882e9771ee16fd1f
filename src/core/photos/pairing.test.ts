import { describe, expect, it } from "vitest";
import { NO_CLUES, type PartClues, type PartItem, groupParts, missingPart } from "./pairing.ts";

/** Groups as text: `photo a.heic + pairedVideo a.mov`. */
function groups(
  paths: readonly (string | PartItem)[],
  clues: Record<string, Partial<PartClues>> = {},
) {
  const items = paths.map((path) => (typeof path === "string" ? { path } : path));
  const told = groupParts(items, ({ path }) => ({ ...NO_CLUES, ...clues[path] }));
  return told.map(({ parts }) =>
    parts.map(({ item, resourceType }) => `${resourceType} ${item.path}`).join(" + "),
  );
}

describe("groupParts()", () => {
  it.each([
    [["IMG_1.HEIC", "IMG_1.MOV"], ["photo IMG_1.HEIC + pairedVideo IMG_1.MOV"]],
    [["img_1.mov", "IMG_1.JPG"], ["photo IMG_1.JPG + pairedVideo img_1.mov"]],
    [["P.PNG", "P.mp4"], ["photo P.PNG + pairedVideo P.mp4"]],
    [
      ["a/X.jpg", "b/X.mov"],
      ["photo a/X.jpg", "video b/X.mov"],
    ],
    [["X.mov"], ["video X.mov"]],
    [["DSC1.ARW", "DSC1.JPG"], ["photo DSC1.JPG + raw DSC1.ARW"]],
    [["DSC1.HIF", "DSC1.CR3"], ["photo DSC1.HIF + raw DSC1.CR3"]],
    [["A.RW2"], ["raw A.RW2"]],
    [
      ["A.DNG", "A.NEF"],
      ["raw A.DNG", "raw A.NEF"],
    ],
    [
      ["A.CR2", "A.MP4"],
      ["raw A.CR2", "video A.MP4"],
    ],
    [
      ["A.NEF", "A.JPG", "A.xmp", "A.NEF.xmp"],
      ["photo A.JPG + raw A.NEF + sidecar A.NEF.xmp + sidecar A.xmp"],
    ],
    [["A.JPG", "A.JPG.XMP"], ["photo A.JPG + sidecar A.JPG.XMP"]],
    [["A.mov", "A.xmp"], ["video A.mov + sidecar A.xmp"]],
    [["A.xmp"], ["sidecar A.xmp"]],
    [
      ["IMG_1234.HEIC", "IMG_E1234.HEIC", "IMG_1234.AAE"],
      ["photo IMG_1234.HEIC + sidecar IMG_1234.AAE", "photo IMG_E1234.HEIC"],
    ],
    [["IMG_E7.JPG", "IMG_7.AAE"], ["photo IMG_E7.JPG + sidecar IMG_7.AAE"]],
    [
      ["IMG_E7.HEIC", "IMG_7.HEIC", "IMG_O7.AAE", "IMG_7.AAE"],
      ["photo IMG_E7.HEIC + sidecar IMG_O7.AAE", "photo IMG_7.HEIC + sidecar IMG_7.AAE"],
    ],
  ])("%j is %j", (paths, expected) => {
    expect(groups(paths).toSorted()).toEqual(expected.toSorted());
  });

  it("two stills of one name are two photos, and the better one has the video", () => {
    expect(groups(["I.JPG", "I.HEIC", "I.MOV"])).toEqual([
      "photo I.JPG",
      "photo I.HEIC + pairedVideo I.MOV",
    ]);
  });

  it("a name that two photos of the batch have pairs nothing", () => {
    expect(groups(["I.HEIC", "I.HEIC", "I.MOV", "I.AAE"])).toEqual([
      "photo I.HEIC",
      "photo I.HEIC",
      "video I.MOV",
      "sidecar I.AAE",
    ]);
  });

  it("a video that is longer than a Live Photo's is a film, unless both name the same Live Photo", () => {
    const long = { durationMs: 7_000 };
    const two = ["photo I.HEIC", "video I.MOV"];
    expect(groups(["I.HEIC", "I.MOV"], { "I.MOV": long })).toEqual(two);
    expect(groups(["I.HEIC", { path: "I.MOV", sizeBytes: 65 << 20 }])).toEqual(two);
    const live = { contentIdentifier: "L" };
    expect(groups(["I.HEIC", "I.MOV"], { "I.HEIC": live, "I.MOV": { ...long, ...live } })).toEqual([
      "photo I.HEIC + pairedVideo I.MOV",
    ]);
  });

  it("the same name years apart is two photos", () => {
    const at = (iso: string) => ({ takenAtMs: Date.parse(iso) });
    const clues = {
      "I.JPG": at("2019-01-01"),
      "I.MOV": at("2023-01-01"),
      "I.DNG": at("2023-01-01"),
    };
    expect(groups(["I.JPG", "I.MOV", "I.DNG"], clues)).toEqual([
      "photo I.JPG",
      "video I.MOV",
      "raw I.DNG",
    ]);
  });

  it("Apple's name pairs what was renamed, and parts what is of two Live Photos", () => {
    const [one, other] = [{ contentIdentifier: "1" }, { contentIdentifier: "2" }];
    expect(groups(["I.HEIC", "J (1).MOV"], { "I.HEIC": one, "J (1).MOV": one })).toEqual([
      "photo I.HEIC + pairedVideo J (1).MOV",
    ]);
    expect(groups(["I.HEIC", "I.MOV"], { "I.HEIC": one, "I.MOV": other })).toEqual([
      "photo I.HEIC",
      "video I.MOV",
    ]);
  });

  it("an edited copy with the name of its original keeps to the video of its own stem", () => {
    const clues = { contentIdentifier: "1" };
    const paths = ["IMG_1.HEIC", "IMG_E1.HEIC", "IMG_1.MOV", "IMG_E1.MOV"];
    expect(groups(paths, Object.fromEntries(paths.map((path) => [path, clues])))).toEqual([
      "photo IMG_1.HEIC + pairedVideo IMG_1.MOV",
      "photo IMG_E1.HEIC + pairedVideo IMG_E1.MOV",
    ]);
  });

  it("a sidecar may be said to belong to a file of another name", () => {
    expect(groups(["a/photo.jpg", { path: "a/x.xmp", belongsTo: "a/photo.JPG" }])).toEqual([
      "photo a/photo.jpg + sidecar a/x.xmp",
    ]);
  });
});

describe("missingPart()", () => {
  it("tells what a Live Photo lacks, and nothing of other files", () => {
    const live = { ...NO_CLUES, contentIdentifier: "1" };
    expect(missingPart(["photo"], [live])).toBe("video");
    expect(missingPart(["video"], [live])).toBe("photo");
    expect(missingPart(["photo", "pairedVideo"], [live, live])).toBeNull();
    expect(missingPart(["photo"], [NO_CLUES])).toBeNull();
  });
});
