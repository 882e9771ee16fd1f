import { describe, expect, it } from "vitest";
import { filterOf, NO_RULES, parseRules, patternsOfText } from "./rules.ts";

const takes = (rules: Partial<typeof NO_RULES>, path: string) =>
  filterOf({ ...NO_RULES, ...rules }).takesFile(path);
const enters = (rules: Partial<typeof NO_RULES>, path: string) =>
  filterOf({ ...NO_RULES, ...rules }).entersFolder(path);

describe("filterOf()", () => {
  it.each([
    ["2024/IMG_1.JPG", true],
    ["clip.mov", true],
    ["raw/_DSC1.ARW", true],
    ["IMG_1.xmp", true],
    ["IMG_1.AAE", true],
    ["IMG_1.jpg.supplemental-metadata.json", true],
    ["package.json", false],
    ["notes.txt", false],
    ["Thumbs.db", false],
    [".IMG_1.jpg", false],
  ])("without rules takes %s: %s", (path, expected) => {
    expect(takes({}, path)).toBe(expected);
  });

  it("takes what an include pattern names, whatever it is, and nothing else", () => {
    expect(takes({ include: ["*.psd"] }, "art/a.PSD")).toBe(true);
    expect(takes({ include: ["*.psd"] }, "art/a.jpg")).toBe(false);
    expect(takes({ include: ["2024/**"] }, "2024/a/b/c.txt")).toBe(true);
    expect(takes({ include: ["2024/"] }, "2024/a.jpg")).toBe(true);
    expect(takes({ include: ["2024/"] }, "old/2024/a.jpg")).toBe(false);
    expect(takes({ include: ["Camera"] }, "DCIM/Camera/a.jpg")).toBe(true);
    expect(takes({ include: ["**/Camera/*.jpg"] }, "Camera/a.jpg")).toBe(true);
    expect(takes({ include: ["**/Camera/*.jpg"] }, "a/b/Camera/a.jpg")).toBe(true);
    expect(takes({ include: ["**/Camera/*.jpg"] }, "a/b/Camera/c/a.jpg")).toBe(false);
  });

  it("leaves out what an exclude pattern names, and does not enter such folders", () => {
    expect(takes({ exclude: ["IMG_00??.jpg"] }, "IMG_0042.jpg")).toBe(false);
    expect(takes({ exclude: ["IMG_00??.jpg"] }, "IMG_00423.jpg")).toBe(true);
    expect(enters({ exclude: ["Screenshots"] }, "DCIM/Screenshots")).toBe(false);
    expect(enters({ exclude: ["DCIM/Screenshots"] }, "DCIM/Screenshots")).toBe(false);
    expect(enters({ exclude: ["DCIM/Screenshots"] }, "Screenshots")).toBe(true);
  });

  it("reads letters that mean something elsewhere as letters", () => {
    expect(takes({ include: ["a+(1).jpg"] }, "a+(1).jpg")).toBe(true);
    expect(takes({ include: ["[ab].jpg"] }, "a.jpg")).toBe(false);
    expect(takes({ include: ["."] }, "a.jpg")).toBe(false);
  });

  it("hidden ones only where they are wished", () => {
    expect(takes({ takesHidden: true }, ".a.jpg")).toBe(true);
    expect(enters({}, ".trash")).toBe(false);
    expect(enters({ takesHidden: true }, ".trash")).toBe(true);
  });

  it("a pattern that is made to hang does not", () => {
    expect(takes({ include: [`${"*a".repeat(99)}b`] }, "a".repeat(255))).toBe(false);
    expect(takes({ include: ["**/".repeat(60) + "x"] }, "a/".repeat(100) + "b")).toBe(false);
  });

  it("from a date on, by the file's own time", () => {
    const filter = filterOf({ ...NO_RULES, onlyFromMs: 1000 });
    expect([999, 1000].map(filter.takesTime)).toEqual([false, true]);
  });
});

describe("parseRules()", () => {
  it("keeps what it wrote", () => {
    const rules = {
      include: ["*.jpg"],
      exclude: ["a/**"],
      onlyFromMs: 5,
      takesHidden: true,
      makesAlbums: true,
    };
    expect(parseRules(structuredClone(rules))).toEqual(rules);
  });

  it.each([null, "x", { include: "a", exclude: [1, ""], onlyFromMs: "5" }])(
    "makes no rules of %j",
    (value) => {
      expect(parseRules(value)).toEqual(NO_RULES);
    },
  );

  it("reads patterns as a person writes them", () => {
    expect(patternsOfText(" *.png, Screenshots\n\n*.png\n2024/** ")).toEqual([
      "*.png",
      "Screenshots",
      "2024/**",
    ]);
  });
});
