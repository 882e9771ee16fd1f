import { expect, it } from "vitest";
import { partName, togetherWords } from "./part-words.ts";

it.each([
  [["pairedVideo", "photo"], null, "photo + video"],
  [["photo", "raw"], null, "photo + RAW"],
  [["photo", "sidecar", "raw", "pairedVideo"], null, "photo + RAW + video + notes"],
  [["photo"], "video", "The video of this Live Photo is missing"],
  [["video"], "photo", "The photo of this Live Photo is missing"],
] as const)("%j, without %s: %s", (types, missing, words) => {
  expect(togetherWords({ types, missing })).toBe(words);
});

it("a word of a foreign client stays as it is", () => {
  expect([partName("pairedVideo"), partName("depthMap")]).toEqual(["video", "depthMap"]);
});
