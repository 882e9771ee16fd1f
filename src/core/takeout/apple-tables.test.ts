import fc from "fast-check";
import { expect, it } from "vitest";
import { parseAppleDate, parsePhotoDetails } from "./apple-tables.ts";
import { parseCsv } from "./csv.ts";

it("parseAppleDate() reads the instants of Apple's tables", () => {
  expect(parseAppleDate("Saturday June 4,2022 12:11 PM GMT")).toBe(Date.UTC(2022, 5, 4, 12, 11));
  expect(parseAppleDate("Saturday June 4,2022 12:11 AM GMT")).toBe(Date.UTC(2022, 5, 4, 0, 11));
  expect(parseAppleDate("Friday May 6, 2022 9:05\u202fPM GMT")).toBe(Date.UTC(2022, 4, 6, 21, 5));
  expect(parseAppleDate("Friday May 6,2022 14:05 PM GMT")).toBe(Date.UTC(2022, 4, 6, 14, 5));
  expect(parseAppleDate("06.05.2022")).toBeNull();
});

it("parseCsv() reads quotes, commas and line ends in cells, and never throws", () => {
  expect(parseCsv('\uFEFFa,b\r\n"x,""y""\nz",2\r\n\r\n3\n')).toEqual([
    { a: 'x,"y"\nz', b: "2" },
    { a: "3", b: "" },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Array.isArray(parseCsv(text))).toBe(true);
      parsePhotoDetails(text);
    }),
  );
});
