import { describe, expect, it } from "vitest";
import { refusedByReason, reportSentence } from "./report-words.ts";

const NOTHING = {
  queuedCount: 0,
  alreadyQueuedCount: 0,
  alreadyHomeCount: 0,
  noRoomCount: 0,
  refused: [],
};

describe("reportSentence()", () => {
  it.each([
    [{ queuedCount: 3 }, "3 photos were made safe on this device."],
    [{ alreadyHomeCount: 1 }, "1 is home already."],
    [
      { queuedCount: 1_412, alreadyQueuedCount: 12, alreadyHomeCount: 30, stoppedCount: 5 },
      "1,412 photos were made safe on this device. 12 were here already. 30 are home already. 5 were not looked at.",
    ],
    [{ refused: [{ filename: "a", words: "b" }] }, ""],
    [{}, "Nothing was picked."],
  ])("of %j says %j", (counts, words) => {
    expect(reportSentence({ ...NOTHING, ...counts })).toBe(words);
  });
});

describe("refusedByReason()", () => {
  it("puts files of one reason together in their order, the most frequent reason first", () => {
    const refused = [
      { filename: "a", words: "empty" },
      { filename: "b", words: "gone" },
      { filename: "c", words: "gone" },
    ];
    expect(refusedByReason(refused)).toEqual([
      { words: "gone", filenames: ["b", "c"] },
      { words: "empty", filenames: ["a"] },
    ]);
  });
});
