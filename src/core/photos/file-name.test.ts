import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_NAME_BYTES, cleanFileName, numberedFileName } from "./file-name.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.stringMatching(/^[./\\ ]{0,20}(CON|nul|com1)?[./\\ ]{0,5}[a-z]{0,4}$/),
  fc.uint8Array({ maxLength: 300 }).map((raw) => new TextDecoder().decode(raw)),
);

describe("cleanFileName()", () => {
  it.each([
    ["IMG_0001.jpg", "IMG_0001.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\DSC1.JPG", "DSC1.JPG"],
    ["..", "photo"],
    [".", "photo"],
    ["", "photo"],
    ["   ", "photo"],
    ["a/", "photo"],
    ["photo\0.jpg", "photo_.jpg"],
    [".htaccess", "_htaccess"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["console.txt", "console.txt"],
    ["trailing. . ", "trailing"],
    ["evil\u202Egpj.exe", "evil_gpj.exe"],
    ["🏖️ Strand.heic", "🏖️ Strand.heic"],
    ["Cafe\u0301.jpg", "Café.jpg"],
  ])("makes %j into %j", (wished, name) => {
    expect(cleanFileName(wished)).toBe(name);
  });

  it("cuts 300 characters and keeps the extension", () => {
    expect(cleanFileName(`${"x".repeat(300)}.jpeg`)).toBe(`${"x".repeat(235)}.jpeg`);
  });

  it("never cuts inside a code point", () => {
    const name = cleanFileName(`${"🏖".repeat(100)}.jpg`);
    expect(name).toBe(`${"🏖".repeat(59)}.jpg`);
  });

  it("always gives one safe path segment", () => {
    fc.assert(
      fc.property(hostile, (wished) => {
        const name = cleanFileName(wished);
        expect(name).not.toMatch(/[/\\\0]/u);
        expect(name).not.toMatch(/^\.|[. ]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(bytes(name)).toBeLessThanOrEqual(FILE_NAME_BYTES);
        expect(name.isWellFormed()).toBe(true);
        expect(cleanFileName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("numberedFileName()", () => {
  it.each([
    ["IMG_0001.jpg", 1, "IMG_0001.jpg"],
    ["IMG_0001.jpg", 2, "IMG_0001 (2).jpg"],
    ["noext", 3, "noext (3)"],
  ])("%j, %i gives %j", (name, n, numbered) => {
    expect(numberedFileName(name, n)).toBe(numbered);
  });

  it("leaves a clean name within 255 bytes", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 999_999_999 }), (wished, n) => {
        expect(bytes(numberedFileName(cleanFileName(wished), n))).toBeLessThanOrEqual(255);
      }),
    );
  });
});
