import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAssetId, parseSha256 } from "../ids.ts";
import type { ResourceType } from "../jobs/job.ts";
import { type PairAsset, belongTogether, findPair } from "./pairing-later.ts";

const NONE = { folder: null, contentIdentifier: null, takenAtMs: null };
const still = { ...NONE, types: ["photo"] as ResourceType[] };
const video = { ...NONE, types: ["video"] as ResourceType[] };
const remembered = (id: number, asset: Omit<PairAsset, "assetId" | "hashes">): PairAsset => ({
  ...asset,
  assetId: parseAssetId(String(id).repeat(32)),
  hashes: [parseSha256(String(id).repeat(64))],
});

describe("belongTogether()", () => {
  it.each([
    ["a name alone", {}, {}, false],
    ["one instant of two", { takenAtMs: 5 }, {}, false],
    ["the same shutter", { takenAtMs: 1_000 }, { takenAtMs: 4_000 }, true],
    ["another shutter", { takenAtMs: 1_000 }, { takenAtMs: 7_000 }, false],
    ["the same linked folder", { folder: "f/a/" }, { folder: "f/a/" }, true],
    [
      "another folder, whatever the instant",
      { folder: "f/a/", takenAtMs: 1 },
      { folder: "f/b/", takenAtMs: 1 },
      false,
    ],
    [
      "the same Live Photo",
      { contentIdentifier: "L" },
      { contentIdentifier: "L", takenAtMs: 9 },
      true,
    ],
    [
      "another Live Photo, in the same folder",
      { contentIdentifier: "L", folder: "f/" },
      { contentIdentifier: "M", folder: "f/" },
      false,
    ],
  ])("%s: %j and %j: %s", (_, one, other, expected) => {
    expect(belongTogether({ ...still, ...one }, { ...video, ...other })).toBe(expected);
    expect(belongTogether({ ...video, ...other }, { ...still, ...one })).toBe(expected);
  });

  it.each([
    [["photo"], ["photo"], false],
    [["photo", "pairedVideo"], ["video"], false],
    [["photo", "pairedVideo"], ["raw"], true],
    [["photo"], ["sidecar"], true],
    [["raw"], ["video"], false],
    [["raw"], ["raw"], false],
    [["video"], ["sidecar"], true],
    [["sidecar"], ["sidecar"], true],
  ] as [ResourceType[], ResourceType[], boolean][])("%j and %j: %s", (one, other, expected) => {
    const both = { ...NONE, folder: "f/" };
    expect(belongTogether({ ...both, types: one }, { ...both, types: other })).toBe(expected);
  });

  it("never makes two photos, or two videos, one", () => {
    const type = fc.constantFrom<ResourceType>("photo", "video", "pairedVideo", "raw", "sidecar");
    const types = fc.uniqueArray(type, { minLength: 1, maxLength: 3 });
    const known = { folder: "f/", contentIdentifier: "L", takenAtMs: 1 };
    fc.assert(
      fc.property(types, types, (one, other) => {
        if (!belongTogether({ ...known, types: one }, { ...known, types: other })) return;
        const all = [...one, ...other];
        expect(all.filter((each) => each === "photo").length).toBeLessThan(2);
        expect(all.filter((each) => each.toLowerCase().endsWith("video")).length).toBeLessThan(2);
      }),
    );
  });
});

describe("findPair()", () => {
  it("finds the one photo, and none where two would do", () => {
    const at = { ...still, takenAtMs: 1_000 };
    const [one, other] = [remembered(1, at), remembered(2, { ...at, takenAtMs: 2_000 })];
    const far = remembered(3, { ...at, takenAtMs: 9e12 });
    const seeker = { ...video, takenAtMs: 1_500 };
    expect(findPair(seeker, [far, one])).toBe(one);
    expect(findPair(seeker, [far, one, other])).toBeNull();
    expect(findPair(seeker, [far])).toBeNull();
  });

  it("believes Apple's name before an instant", () => {
    const live = remembered(1, { ...still, takenAtMs: 1_000, contentIdentifier: "L" });
    const near = remembered(2, { ...still, takenAtMs: 1_000 });
    expect(findPair({ ...video, takenAtMs: 1_000, contentIdentifier: "L" }, [near, live])).toBe(
      live,
    );
  });
});
