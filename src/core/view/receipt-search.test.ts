import { expect, test } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { matchesName, receiptExport } from "./receipt-search.ts";

test.each([
  ["IMG_2041.JPG", "", true],
  ["IMG_2041.JPG", "img 2041", true],
  ["IMG_2041.JPG", " jpg ", true],
  ["IMG_2041.JPG", "2042", false],
  ["Über den Wolken.heic", "uber WOLKEN", true],
  ["Cafe\u0301.png", "café", true],
  ["写真.jpg", "写真", true],
])("matchesName(%j, %j) is %s", (filename, search, found) => {
  expect(matchesName(filename, search)).toBe(found);
});

test("receiptExport() holds the home's signed word of each", () => {
  const sha256 = parseSha256("a".repeat(64));
  const receipt = {
    sha256,
    sizeBytes: 3,
    assetId: assetIdOf(sha256),
    storedAtMs: 0,
    home: "h",
    jws: "a.b.c",
    filename: "a.jpg",
    filetype: "image/jpeg",
    lastModifiedMs: 0,
  };
  expect(JSON.parse(receiptExport([receipt], 1000))).toEqual({
    kind: "homeward-receipts",
    savedAt: "1970-01-01T00:00:01.000Z",
    receipts: [
      {
        filename: "a.jpg",
        sizeBytes: 3,
        sha256,
        homeSince: "1970-01-01T00:00:00.000Z",
        home: "h",
        receipt: "a.b.c",
      },
    ],
  });
});
