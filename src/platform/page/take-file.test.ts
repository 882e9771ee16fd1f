import { expect, it } from "vitest";
import { NO_NOTES } from "../../core/photos/asset-notes.ts";
import { LossCount, NO_MEMORY } from "../../core/photos/loss.ts";
import { takeFile } from "./take-file.ts";

it("a photo that only its Takeout notes date is not said to be dated by its file", async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
  const file = new File([jpeg], "beach.jpg", { type: "image/jpeg" });
  const notes = { ...NO_NOTES, takenAtMs: Date.UTC(2019, 5, 1) };
  const kindsOf = async (item: Parameters<typeof takeFile>[0]) => {
    const lost = new LossCount();
    lost.add((await takeFile(item, file.size, 1, () => {})).told);
    return lost.losses(NO_MEMORY).map(({ kind }) => kind);
  };
  expect(await kindsOf({ file, path: "beach.jpg" })).toEqual(["date-from-file"]);
  expect(await kindsOf({ file, path: "beach.jpg", notes })).toEqual([]);
});
