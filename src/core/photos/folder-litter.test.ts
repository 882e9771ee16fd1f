import { describe, expect, it } from "vitest";
import { isFolderLitter } from "./folder-litter.ts";

describe("isFolderLitter()", () => {
  it.each([".DS_Store", "Trip/.DS_Store", "Trip/._IMG_0001.JPG", "THUMBS.DB", "a/b/desktop.ini"])(
    "passes over %s",
    (path) => expect(isFolderLitter(path)).toBe(true),
  );

  it.each(["IMG_0001.JPG", "._folder/IMG_0001.JPG", ".hidden.jpg", "Thumbs.db.jpg", ""])(
    "takes %j for what it is",
    (path) => expect(isFolderLitter(path)).toBe(false),
  );
});
