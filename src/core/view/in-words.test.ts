import { expect, test } from "vitest";
import { ERRORS, type ErrorCode } from "../errors.ts";
import { said } from "../said.ts";
import { ERROR_WORDS } from "../words/en/errors.ts";
import { inWords } from "./in-words.ts";

test.each(Object.keys(ERRORS) as ErrorCode[])("inWords(%s) is its sentence", (code) => {
  expect(inWords(code)).toBe(ERROR_WORDS[code]);
});

test("inWords() tells what the worker wrote down as a code", () => {
  expect(inWords(said("metered"))).toBe("This device is on mobile data.");
  expect(inWords(said("zip-locked"))).toBe("This file is locked with a password.");
});

test("inWords() keeps the detail that stands in brackets behind a code", () => {
  expect(inWords("home-error (HTTP 502)")).toBe("Your home had a problem of its own. (HTTP 502)");
  expect(inWords(`${said("broken-off")} (Connection lost)`)).toBe(
    "This device could not go on. (Connection lost)",
  );
});

test("inWords() leaves the home's own sentence and what older versions wrote as they are", () => {
  expect(inWords("The name of this album is taken.")).toBe("The name of this album is taken.");
  expect(inWords("said:nothing-known")).toBe("said:nothing-known");
});

test("inWords() does not take a file's name for a code", () => {
  expect(inWords("zip")).toBe("zip");
});
