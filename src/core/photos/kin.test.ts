import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { factsOf } from "../jobs/facts-of.ts";
import type { PickedFile } from "../ports.ts";
import { type HashedPart, partCluesOf, withKin } from "./kin.ts";
import { NO_CLUES } from "./pairing.ts";
import { NO_FILE_FACTS } from "./photo-facts.ts";

const hashes = "123456789".split("").map((digit) => parseSha256(digit.repeat(64)));

function hashed(
  path: string,
  at: number,
  fields: Partial<HashedPart<Blob>> = {},
): HashedPart<Blob> {
  const sha256 = hashes[at] ?? parseSha256("0".repeat(64));
  const filetype = path.endsWith("mov") ? "video/quicktime" : "image/heic";
  const times = { lastModifiedMs: 1, createdAtMs: 2 };
  const facts = factsOf({ sha256, filename: path, filetype, sizeBytes: 5, ...times });
  const picked: PickedFile<Blob> = { facts, bytes: new Blob(["x"]) };
  return { path, filetype, sizeBytes: 5, picked, clues: NO_CLUES, sourceId: null, ...fields };
}

describe("withKin()", () => {
  it("gives the files of one photo the asset of the shown one, in the order of the batch", () => {
    const files = [
      hashed("b.mov", 0),
      hashed("a.heic", 1),
      hashed("B.heic", 2),
      hashed("b.xmp", 3),
    ];
    const facts = withKin(files).map((file) => file.facts);
    expect(facts.map(({ sha256 }) => sha256)).toEqual(hashes.slice(0, 4));
    const [a, b] = [1, 2].map((at) => assetIdOf(hashes[at] ?? parseSha256("")));
    expect(facts.map(({ assetId }) => assetId)).toEqual([b, a, b, b]);
    const types = ["photo", "pairedVideo", "sidecar"];
    expect(facts[0]).toMatchObject({
      resourceType: "pairedVideo",
      together: { types, missing: null },
    });
    expect(facts[1]).not.toHaveProperty("together");
  });

  it("never looks for a photo by its notes, which may stand beside many", () => {
    const [notes] = withKin([hashed("a.aae", 0), hashed("a.heic", 1)]);
    expect(notes?.kin?.group).toEqual([hashes[1]]);
  });

  it("says what a Live Photo lacks", () => {
    const clues = { ...NO_CLUES, contentIdentifier: "L" };
    const [still, video] = withKin([hashed("a.heic", 0, { clues }), hashed("c.mov", 1)]);
    expect(still?.facts.together).toEqual({ types: ["photo"], missing: "video" });
    expect(video?.facts).not.toHaveProperty("together");
  });

  it("tells a film, and a folder that stays", () => {
    const clues = { ...NO_CLUES, durationMs: 60_000 };
    const [film, inFolder] = withKin([
      hashed("a.mov", 0, { clues }),
      hashed("2024/B.heic", 1, { sourceId: "f" }),
    ]);
    expect([film?.kin?.isFilm, film?.kin?.folder]).toEqual([true, null]);
    expect([inFolder?.kin?.isFilm, inFolder?.kin?.folder]).toEqual([false, "f/2024/"]);
  });
});

describe("partCluesOf()", () => {
  it("takes a wall time for an instant only with its offset", () => {
    const wall = { ...NO_FILE_FACTS, exifDate: "2024:05:06 10:00:00" };
    const at = Date.parse("2024-05-06T10:00:00+02:00");
    expect(partCluesOf({ ...wall, exifOffset: "+02:00" }).takenAtMs).toBe(at);
    expect(partCluesOf(wall).takenAtMs).toBeNull();
    expect(partCluesOf({ ...wall, exifOffset: "nonsense" }).takenAtMs).toBeNull();
    expect(partCluesOf({ ...NO_FILE_FACTS, containerAtMs: 7 }).takenAtMs).toBe(7);
  });
});
