import { expect, it } from "vitest";
import { NameSet } from "./name-set.ts";

it("knows a hundred thousand alike names from each other, and each again", () => {
  const names = new NameSet();
  const all = Array.from({ length: 100_000 }, (_, n) => `2024/2024-01-31/IMG_${n}.jpg`);
  expect(all.filter((name) => !names.add(name))).toEqual([]);
  expect(all.filter((name) => names.add(name))).toEqual([]);
});
