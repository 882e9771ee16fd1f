import { expect, test } from "vitest";
import { pluralIn } from "./plural-in.ts";

test("pluralIn() takes the form that English has for a count", () => {
  const plural = pluralIn<"one" | "other">("en");
  const forms = { one: "photo", other: "photos" };
  expect([0, 1, 2, 21].map((count) => plural(count, forms))).toEqual([
    "photos",
    "photo",
    "photos",
    "photos",
  ]);
});

test("pluralIn() takes each of the six forms of Arabic", () => {
  const plural = pluralIn<Intl.LDMLPluralRule>("ar");
  const forms = { zero: "0", one: "1", two: "2", few: "few", many: "many", other: "other" };
  expect([0, 1, 2, 3, 10, 11, 99, 100].map((count) => plural(count, forms))).toEqual([
    "0",
    "1",
    "2",
    "few",
    "few",
    "many",
    "many",
    "other",
  ]);
});
