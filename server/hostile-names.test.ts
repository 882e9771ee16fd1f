import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toBase64 } from "../src/core/encoding.ts";
import { expect, it } from "vitest";
import { Rig, filesIn, photo, sha256Of, tempFolder } from "./testing/rig.suite.ts";

const data = tempFolder();
const rig = await Rig.start({ dataFolder: join(data, "home") });
const before = filesIn(data).filter((path) => !path.includes("sqlite"));
const ascii = (text: string) => new TextEncoder().encode(text);

it.each([
  ["../../../escaped.jpg", ascii("../../../escaped.jpg")],
  ["an absolute path", ascii("/etc/passwd")],
  ["a Windows path", ascii("C:\\Windows\\win.ini")],
  ["NUL", ascii("a\0b.jpg")],
  ["line breaks", ascii("a\r\nSet-Cookie: x.jpg")],
  ["dots", ascii("..")],
  ["nothing", ascii("")],
  ["a reserved name", ascii("NUL.txt")],
  ["300 characters", ascii(`${"x".repeat(300)}.jpg`)],
  ["300 emoji", ascii(`${"🏖".repeat(300)}.heic`)],
  ["no UTF-8", new Uint8Array([0xff, 0xfe, 0x2f, 0x80, 0x2e, 0x6a])],
  ["a turned direction", ascii("gpj\u202Eexe.jpg")],
  ["a hidden file", ascii(".htaccess")],
])("a photo called %s stays within the library", async (_, name) => {
  const bytes = photo(100);
  const metadata = `filename ${toBase64(name)},sha256 ${toBase64(ascii(sha256Of(bytes)))}`;
  const answer = await rig.post(bytes, {}, { headers: { "Upload-Metadata": metadata } });
  expect(answer.status).toBe(201);
  const path = rig
    .libraryFiles()
    .find((file) => sha256Of(readFileSync(join(rig.folder, "library", file))) === sha256Of(bytes));
  expect(dirname(path ?? "")).toMatch(/^[0-9]{4}\/[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
  expect(basename(path ?? "")).not.toMatch(/^\.|[\p{Cc}\u202e\\]|[. ]$/u);
  const outside = filesIn(data).filter((file) => !file.startsWith(join("home", "library")));
  expect(outside.filter((file) => !file.includes("sqlite"))).toEqual(before);
  const original = `/api/v1/assets/${sha256Of(bytes).slice(0, 32)}/original`;
  expect((await rig.call("GET", original)).bytes.equals(bytes)).toBe(true);
});
