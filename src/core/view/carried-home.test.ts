import { describe, expect, it } from "vitest";
import { isCarriedHome } from "./carried-home.ts";

describe("isCarriedHome()", () => {
  it.each(["IMG.HEIC", "a.jpg", "a.JPEG", "a.jpe", "DSC.ARW", "a.CR3", "a.x3f", "a.mov", "a.m2ts"])(
    "takes %s without a media type",
    (name) => expect(isCarriedHome(name, "")).toBe(true),
  );

  it.each(["a.xmp", "IMG_0001.AAE", "IMG_0001.jpg.supplemental-metadata.json"])(
    "takes %s, which belongs to a photo, whatever media type the browser knows",
    (name) => expect(isCarriedHome(name, "application/json")).toBe(true),
  );

  it("takes what its media type says is a picture, whatever its name", () =>
    expect(isCarriedHome("download", "image/jpeg")).toBe(true));

  it.each(["a.pdf", "a.txt", "jpg", "a.jpg.exe", "a.mp3", ""])("refuses %j", (name) =>
    expect(isCarriedHome(name, "application/octet-stream")).toBe(false),
  );
});
