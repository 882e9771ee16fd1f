import { expect, it } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

const boxes = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\x01${brand}isom`);

it.each([
  ["crx ", "IMG_0001.CR3", "image/x-canon-cr3"],
  ["crx ", "renamed.jpg", "image/x-canon-cr3"],
  ["isom", "film.mp4", "video/mp4"],
  ["isom", "film.cr3", "video/mp4"],
  ["qt  ", "film.MOV", "video/quicktime"],
  ["heic", "photo.heic", "image/heic"],
])("brand %j named %s is %s", (brand, name, type) => {
  expect(mediaTypeOf(boxes(brand), name)).toBe(type);
});

it("what is no picture and no film has no type of its own", () => {
  expect(mediaTypeOf(Buffer.from("<svg onload=alert(1)>"), "a.jpg")).toBe(
    "application/octet-stream",
  );
});
