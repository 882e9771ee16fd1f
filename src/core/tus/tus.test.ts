import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSha256 } from "../ids.ts";
import { decodeChecksum, encodeChecksum } from "./checksum.ts";
import { decodeMetadata, encodeMetadata } from "./metadata.ts";

const anyHash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => parseSha256(Buffer.from(bytes).toString("hex")));

describe("Upload-Checksum", () => {
  it("comes back as it went out", () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        expect(decodeChecksum(encodeChecksum(hash))).toBe(hash);
      }),
    );
  });

  it.each(["", "sha256", "sha1 AAAA", "sha256 !!!", "sha256 AAAA", "sha256 AAAA AAAA"])(
    "refuses %j by the header's name",
    (header) => {
      expect(() => decodeChecksum(header)).toThrow("Upload-Checksum");
    },
  );
});

describe("Upload-Metadata", () => {
  const anyKey = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,20}$/);
  const anyText = fc.string({ unit: "grapheme" });

  it("comes back as it went out, whatever a file is called", () => {
    fc.assert(
      fc.property(fc.dictionary(anyKey, anyText, { noNullPrototype: true }), (pairs) => {
        expect([...decodeMetadata(encodeMetadata(pairs))]).toEqual(Object.entries(pairs));
      }),
    );
  });

  it("is one line of ASCII, fit for a header", () => {
    fc.assert(
      fc.property(anyText, (filename) => {
        expect(encodeMetadata({ filename })).toMatch(/^filename [\x21-\x7e]*$/);
      }),
    );
  });

  it.each(["a YQ==,a YQ==", "a YQ== YQ==", ",", "a %%%"])("refuses %j", (header) => {
    expect(() => decodeMetadata(header)).toThrow("Upload-Metadata");
  });
});
