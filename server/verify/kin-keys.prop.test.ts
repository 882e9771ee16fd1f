import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSha256 } from "../../src/core/ids.ts";
import { NO_CLUES, type PartClues, groupParts } from "../../src/core/photos/pairing.ts";
import type { LyingFile } from "./join-lying.ts";
import { LyingFolder } from "./lying-folder.ts";

const STEMS = ["IMG_1", "img_1", "IMG_E1", "IMG_O1", "a", "a.b", "a.jpg", "."];
const EXTENSIONS = ["", ".HEIC", ".jpg", ".MOV", ".nef", ".AAE", ".xmp", ".jpg.xmp", ".JSON"];

const clues = fc.option(
  fc.record({
    takenAtMs: fc.constant(null),
    durationMs: fc.constant(null),
    contentIdentifier: fc.constantFrom(null, "one", "other"),
  } satisfies Record<keyof PartClues, unknown>),
);

const folders = fc
  .uniqueArray(
    fc.record({
      name: fc
        .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...EXTENSIONS))
        .map((pieces) => pieces.join("")),
      clues,
    }),
    { selector: ({ name }) => name, maxLength: 12 },
  )
  .map((files) =>
    files.map((file, n): LyingFile => {
      const sha256 = parseSha256(String(n).padStart(64, "0"));
      return { path: `day/${file.name}`, sha256, sizeBytes: 1, clues: file.clues };
    }),
  );

const groupsOf = (files: readonly LyingFile[]) =>
  groupParts(files, (file) => file.clues ?? NO_CLUES).map(({ parts }) =>
    parts.map(({ item }) => item.path),
  );

it("files grouped with their kin alone come into the groups that the whole folder gives", () => {
  fc.assert(
    fc.property(folders, fc.nat(), (files, n) => {
      const chosen = files.at(n % Math.max(1, files.length));
      if (chosen === undefined) return;
      const folder = new LyingFolder();
      for (const file of files) folder.put(file);
      const among = folder.withKin([chosen]);
      const paths = new Set(among.map(({ path }) => path));
      const whole = groupsOf(files).filter((group) => group.some((path) => paths.has(path)));
      expect(new Set(groupsOf(among).map(String))).toEqual(new Set(whole.map(String)));
    }),
    { numRuns: 3000 },
  );
});

it("a file that moved is found under its new name only", () => {
  const folder = new LyingFolder();
  const sha256 = parseSha256("a".repeat(64));
  const file = { path: "day/a.jpg", sha256, sizeBytes: 1, clues: null };
  folder.put(file);
  folder.put({ ...file, path: "day/b.jpg" });
  const asked = (name: string) => ({
    path: `day/${name}`,
    sha256: parseSha256("b".repeat(64)),
    sizeBytes: 1,
    clues: null,
  });
  expect(folder.withKin([asked("a.mov")])).toHaveLength(1);
  expect(folder.withKin([asked("b.mov")])).toHaveLength(2);
});
