import { describe, expect, it } from "vitest";
import { directionOf, type Language, LANGUAGES, languageFor, parseLanguage } from "./language.ts";

describe("languageFor()", () => {
  it.each([
    [["de-CH", "fr"], "de"],
    [["fr", "DE", "en"], "de"],
    [["fr-FR", "it"], "en"],
    [["en-GB", "de"], "en"],
    [[], "en"],
    [["", "constructor", "__proto__"], "en"],
  ])("of %j is %s", (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });
});

describe("parseLanguage()", () => {
  it.each(Object.keys(LANGUAGES) as Language[])("takes %s", (language) => {
    expect(parseLanguage(language)).toBe(language);
  });

  it.each([null, 5, "xx", "auto", "toString"])("takes no %j", (stored) => {
    expect(parseLanguage(stored)).toBeNull();
  });
});

it("directionOf() English is from left to right", () => {
  expect(directionOf("en")).toBe("ltr");
});
