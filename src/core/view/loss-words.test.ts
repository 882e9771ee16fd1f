import { describe, expect, it } from "vitest";
import type { Loss, LossKind } from "../photos/loss.ts";
import { type BrowserKind, browserKindOf } from "./browser-kind.ts";
import { lossSentences } from "./loss-words.ts";

const KINDS: LossKind[] = [
  "place-missing",
  "re-encoded",
  "video-missing",
  "photo-missing",
  "date-from-file",
  "edited-copy",
];
const BROWSERS: BrowserKind[] = ["ios", "android", "desktop"];
const lossOf = (kind: LossKind, count: number): Loss => ({
  kind,
  count,
  examples: ["a.jpg", "b.jpg", "c.jpg"].slice(0, count),
});

describe("lossSentences()", () => {
  it.each(BROWSERS)("says every loss in whole sentences on %s", (browser) => {
    for (const count of [1, 2, 2000])
      for (const kind of KINDS) {
        const [card] = lossSentences([lossOf(kind, count)], browser);
        expect(card?.title).toMatch(/^(?:1|2|2,000) (?:photo|file|Live Photo)s? /u);
        expect(card?.body).toMatch(/^a\.jpg(?:[ .,]).*\.$/u);
        expect(`${card?.title} ${card?.body}`).not.toMatch(/undefined|NaN| {2}|\.\./u);
      }
  });

  it("names some and counts the rest", () => {
    const [card] = lossSentences([lossOf("edited-copy", 12)], "desktop");
    expect(card?.body).toMatch(/^a\.jpg, b\.jpg, c\.jpg, and 9 more\. /u);
  });

  it("does not promise a place on Android", () => {
    const [card] = lossSentences([lossOf("place-missing", 1)], "android");
    expect(card?.body).toContain("newer phones take it out there too");
  });
});

it.each([
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) Version/18.4 Safari/604.1", 5, "ios"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.4 Safari/605.1.15", 5, "ios"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.4 Safari/605.1.15", 0, "desktop"],
  ["Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Mobile Safari/537.36", 5, "android"],
  ["Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36", 10, "desktop"],
])("browserKindOf(%j, %d) is %s", (userAgent, touchPoints, kind) => {
  expect(browserKindOf(userAgent, touchPoints)).toBe(kind);
});
