import { expect, test } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { latestOf, STRIP_COUNT } from "./latest-of.ts";

const receipt = (digit: number, filename: string, filetype: string) => ({
  assetId: assetIdOf(parseSha256(digit.toString(16).padStart(2, "0").padEnd(64, "0"))),
  filename,
  filetype,
});

test("latestOf() shows a Live Photo once, under its photo's name, in the place of its newest file", () => {
  const latest = latestOf([
    receipt(1, "IMG_1.MOV", "video/quicktime"),
    receipt(2, "IMG_2.JPG", "image/jpeg"),
    receipt(1, "IMG_1.HEIC", "image/heic"),
    receipt(3, "clip.mp4", "video/mp4"),
  ]);
  expect(latest.map(({ filename, isFilm }) => [filename, isFilm])).toEqual([
    ["IMG_1.HEIC", false],
    ["IMG_2.JPG", false],
    ["clip.mp4", true],
  ]);
});

test("latestOf() shows no more than the strip has room for", () => {
  const many = Array.from({ length: 40 }, (_, at) => receipt(at, `${at}.jpg`, "image/jpeg"));
  expect(latestOf(many).map(({ filename }) => filename)).toEqual(
    many.slice(0, STRIP_COUNT).map(({ filename }) => filename),
  );
});
