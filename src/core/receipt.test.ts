import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "./receipt.ts";

const payload = {
  sha256: "ab".repeat(32),
  sizeBytes: 5,
  assetId: "ab".repeat(16),
  storedAtMs: 1_800_000_000_000,
  home: "Zuhause ÄÖÜ 🏠",
};
const jwsOf = (value: unknown) =>
  `e30.${Buffer.from(JSON.stringify(value)).toString("base64url")}.c2ln`;

describe("parseReceipt()", () => {
  it("reads the payload and keeps the signed text", () => {
    expect(parseReceipt(jwsOf(payload))).toEqual({ ...payload, jws: jwsOf(payload) });
  });

  it.each(Object.keys(payload))("refuses a receipt without %s", (field) => {
    expect(() => parseReceipt(jwsOf({ ...payload, [field]: undefined }))).toThrow("Cannot read");
  });

  it.each([
    ["a size that is no whole number", { sizeBytes: 1.5 }],
    ["an upper-case hash", { sha256: "AB".repeat(32) }],
    ["a home that is no text", { home: 7 }],
  ])("refuses %s", (_, wrong) => {
    expect(() => parseReceipt(jwsOf({ ...payload, ...wrong }))).toThrow("Cannot read");
  });

  it("throws nothing but its own error for anything else", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string().map((text) => `a.${text}.b`),
    );
    fc.assert(
      fc.property(anything, (value) => {
        expect(() => parseReceipt(value)).toThrow(
          expect.objectContaining({ code: "invalid-value" }),
        );
      }),
    );
  });
});
