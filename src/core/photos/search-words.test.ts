import { describe, expect, it } from "vitest";
import { hasWords, searchWords } from "./search-words.ts";

describe("searchWords()", () => {
  it.each([
    ["IMG_2041.HEIC", ["img", "2041", "heic"]],
    ["Ärger am Müggelsee", ["arger", "am", "muggelsee"]],
    ['  --\'; drop "table" (*) ', ["drop", "table"]],
    ["東京 タワー", ["東京", "タワー"]],
    ["\ud800", []],
    ["", []],
  ])("cuts %j", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe("hasWords()", () => {
  it.each([
    ["img", true],
    ["2041 im", true],
    ["041", false],
    ["img lake", false],
    ["", true],
  ])("finds %j as beginnings of words", (text, expected) => {
    expect(hasWords("IMG_2041.HEIC", searchWords(text))).toBe(expected);
  });
});
