import { describe, expect, it } from "vitest";
import { contentTypeOf } from "./content-type.ts";

describe("contentTypeOf()", () => {
  it.each([
    ["jpeg", "image/png", "image/jpeg"],
    ["jpeg", "", "image/jpeg"],
    ["png", "text/plain", "image/png"],
    ["heic", "image/jpeg", "image/heic"],
    ["quicktime", "image/jpeg", "video/mp4"],
  ] as const)("of a %s called %j says %s", (kind, claimed, type) => {
    expect(contentTypeOf(kind, claimed)).toBe(type);
  });

  it.each([
    ["tiff", "image/x-adobe-dng"],
    ["tiff", ""],
    ["quicktime", "image/x-canon-cr3"],
    ["quicktime", "video/quicktime"],
    ["quicktime", ""],
    ["heic", "image/heif"],
    ["matroska", "video/webm"],
    ["other", "text/plain"],
  ] as const)("of a %s called %j knows no better", (kind, claimed) => {
    expect(contentTypeOf(kind, claimed)).toBe(claimed);
  });
});
