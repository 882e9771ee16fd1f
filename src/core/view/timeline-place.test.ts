import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import type { LibraryAsset } from "../library-ports.ts";
import { placeInTimeline } from "./timeline-place.ts";

const asset = (digit: string, takenAtMs: number): LibraryAsset => {
  const sha256 = parseSha256(digit.repeat(64));
  return {
    id: assetIdOf(sha256),
    filename: digit,
    mediaType: "image/jpeg",
    sizeBytes: 1,
    takenAtMs,
    takenLocal: "2024-05-01T10:00:00",
    sha256,
    takenSource: "exif",
    storedAtMs: 1,
    favourite: false,
    trashedAtMs: null,
    width: null,
    height: null,
    durationMs: null,
    camera: null,
    latitude: null,
    longitude: null,
    isMotionPhoto: false,
    tiny: null,
    parts: [],
  };
};
const [late, middle, early] = [asset("c", 30), asset("b", 20), asset("a", 10)];
const names = (assets: readonly LibraryAsset[]) => assets.map(({ filename }) => filename).join("");

describe("placeInTimeline()", () => {
  it("puts an asset between the newer and the older", () => {
    expect(names(placeInTimeline([late, early], middle, true))).toBe("cba");
    expect(names(placeInTimeline([middle, early], late, false))).toBe("cba");
  });

  it("orders assets of one instant by the larger id, as the home does", () => {
    const twin = asset("d", 20);
    expect(names(placeInTimeline([late, middle, early], twin, true))).toBe("cdba");
  });

  it("appends the oldest only where nothing comes after it", () => {
    expect(names(placeInTimeline([late, middle], early, true))).toBe("cba");
    expect(names(placeInTimeline([late, middle], early, false))).toBe("cb");
  });

  it("replaces what was known of it, and never shows it twice", () => {
    const dated = { ...early, takenAtMs: 40 };
    expect(names(placeInTimeline([late, middle, early], dated, false))).toBe("acb");
    const marked = { ...early, favourite: true };
    expect(placeInTimeline([late, early], marked, false)).toEqual([late, marked]);
  });
});
