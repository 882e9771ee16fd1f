import { describe, expect, it } from "vitest";
import { isPhotoOrVideo } from "./is-photo-or-video.ts";

describe("isPhotoOrVideo()", () => {
  it.each(["IMG.HEIC", "a.jpg", "a.JPEG", "a.jpe", "DSC.ARW", "a.CR3", "a.x3f", "a.mov", "a.m2ts"])(
    "takes %s without a media type",
    (name) => expect(isPhotoOrVideo(name, "")).toBe(true),
  );

  it.each(["a.xmp", "IMG_0001.AAE", "IMG_0001.jpg.supplemental-metadata.json"])(
    "takes %s, which belongs to a photo, whatever media type the browser knows",
    (name) => expect(isPhotoOrVideo(name, "application/json")).toBe(true),
  );

  it("takes what its media type says is a picture, whatever its name", () =>
    expect(isPhotoOrVideo("download", "image/jpeg")).toBe(true));

  it.each(["a.pdf", "a.txt", "jpg", "a.jpg.exe", "a.mp3", ""])("refuses %j", (name) =>
    expect(isPhotoOrVideo(name, "application/octet-stream")).toBe(false),
  );
});
