import { expect, test } from "vitest";
import { newFolder } from "../linked/linked-folder.ts";
import { folderSentence } from "./linked-words.ts";

const looked = { endedAtMs: 1, tookMs: 1, fileCount: 1, readCount: 1 };

test.each([
  [12_408, 12_391, "17 of 12,408 are not home yet"],
  [2, 1, "1 of 2 is not home yet"],
  [12_408, 12_408, "All 12,408 are home"],
  [1, 1, "The one file in it is home"],
  [0, 0, "Nothing to send in it"],
])("folderSentence() of %d files, %d of them home: %s", (fileCount, homeCount, sentence) => {
  const counts = { fileCount, homeCount, problemCount: 0, problems: [] };
  const folder = { ...newFolder("f", "Camera", 0), lastLook: looked };
  expect(folderSentence({ folder, counts, isLooking: false })).toBe(sentence);
});

test("folderSentence() of a folder that nobody has looked through says so", () => {
  const counts = { fileCount: 0, homeCount: 0, problemCount: 0, problems: [] };
  const folder = newFolder("f", "Camera", 0);
  expect(folderSentence({ folder, counts, isLooking: true })).toBe("Not looked through yet");
});
