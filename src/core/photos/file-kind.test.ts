import fc from "fast-check";
import { expect, it } from "vitest";
import { fileKindOf } from "./file-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

it.each([
  ["jpeg", "\xff\xd8\xff\xe1rest"],
  ["png", "\x89PNG\r\n\x1a\nrest"],
  ["gif", "GIF89arest"],
  ["webp", "RIFF\x01\x02\x03\x04WEBPVP8 "],
  ["tiff", "II*\0rest"],
  ["tiff", "MM\0*rest"],
  ["avif", "\0\0\0\x1cftypavif\0\0\0\0mif1miaf"],
  ["avif", "\0\0\0\x18ftypmif1\0\0\0\0mif1avif"],
  ["heic", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["heic", "\0\0\0\x18ftypmif1\0\0\0\0mif1heic"],
  ["quicktime", "\0\0\0\x14ftypqt  \0\0\0\0qt  "],
  ["quicktime", "\0\0\0\x14ftypisom\0\0\0\0mp41"],
  ["quicktime", "\0\0\0\x08wide\0\0\0\0mdat"],
  ["matroska", "\x1a\x45\xdf\xa3rest"],
  ["mpeg", "\0\0\x01\xbarest"],
  ["avi", "RIFF\x01\x02\x03\x04AVI LIST"],
  ["other", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["other", '<?xml version="1.0"?><svg/>'],
  ["other", "\xef\xbb\xbf<svg/>"],
  ["other", "<!doctype html><script>alert(1)</script>"],
  ["other", "%PDF-1.7"],
  ["other", "\x1f\x8b\x08 a gzipped svg"],
  ["other", ""],
])("tells %s by its first bytes", (kind, text) => {
  expect(fileKindOf(bytes(text))).toBe(kind);
});

it("takes whatever begins with markup for nothing that is drawn", () => {
  fc.assert(
    fc.property(fc.constantFrom("<", " <", "\n<", "\xef\xbb\xbf<"), fc.string(), (start, rest) => {
      expect(fileKindOf(bytes(start + rest))).toBe("other");
    }),
  );
});

it("answers for any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (head) => fileKindOf(head).length > 0));
});
