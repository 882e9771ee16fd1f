import { describe, expect, it } from "vitest";
import type { AssetId } from "../ids.ts";
import type { LibraryAsset } from "../library-ports.ts";
import {
  type DaySlots,
  filled,
  missingFrom,
  recounted,
  withAsset,
  withoutAssets,
} from "./day-slots.ts";

/** Only what a day is told by; the tests below look at nothing else. */
function photo(day: string, hour: number): LibraryAsset {
  const takenLocal = `${day}T${String(hour).padStart(2, "0")}:00:00`;
  const id = `${day} ${hour}` as AssetId;
  return { id, takenLocal, takenAtMs: Date.parse(`${takenLocal}Z`) } as LibraryAsset;
}

const ids = (days: readonly DaySlots[]) =>
  days.map(({ day, items }) => [day, ...items.map((item) => item?.id.slice(11) ?? null)]);
const counts = [
  { day: "2024-05-03", count: 3 },
  { day: "2024-05-01", count: 2 },
  { day: "2024-04-20", count: 1 },
];
const [third, first, april] = ["2024-05-03", "2024-05-01", "2024-04-20"] as const;
const start = recounted([], counts);

describe("filled()", () => {
  it("fills days in order and remembers where a page ended within one", () => {
    const assets = [photo(third, 9), photo(third, 8), photo(third, 7), photo(first, 9)];
    const days = filled(start, third, { assets, nextCursor: "c" });
    expect(ids(days)).toEqual([
      [third, "9", "8", "7"],
      [first, "9", null],
      [april, null],
    ]);
    expect(missingFrom(days)).toMatchObject({ day: first, cursor: "c" });
    const rest = { assets: [photo(first, 5), photo(april, 5)], nextCursor: null };
    const all = filled(days, first, rest);
    expect(ids(all)).toEqual([
      [third, "9", "8", "7"],
      [first, "9", "5"],
      [april, "5"],
    ]);
    expect(missingFrom(all)).toBeNull();
  });

  it("believes the page where the count was another: no day waits for what is not there", () => {
    const days = filled(start, third, { assets: [photo(third, 9)], nextCursor: null });
    expect(ids(days)).toEqual([[third, "9"]]);
  });

  it("reads in the middle and leaves what is above unread", () => {
    const days = filled(start, first, {
      assets: [photo(first, 9), photo(first, 5), photo(april, 1)],
      nextCursor: null,
    });
    expect(ids(days)).toEqual([
      [third, null, null, null],
      [first, "9", "5"],
      [april, "1"],
    ]);
  });

  it("takes in a day that nobody counted", () => {
    const assets = [photo("2024-05-02", 9)];
    expect(ids(filled(start, "2024-05-02", { assets, nextCursor: "c" })).slice(0, 3)).toEqual([
      [third, null, null, null],
      ["2024-05-02", "9"],
      [first, null, null],
    ]);
  });
});

describe("withAsset()", () => {
  it("places a new photo by its time, in a read day, an unread one and one of its own", () => {
    const assets = [photo(third, 9), photo(third, 8), photo(third, 6)];
    const days = filled(start, third, { assets, nextCursor: "c" });
    expect(ids(withAsset(days, photo(third, 7)))[0]).toEqual([third, "9", "8", "7", "6"]);
    expect(ids(withAsset(days, photo(first, 7)))[1]).toEqual([first, null, null, null]);
    expect(ids(withAsset(days, photo("2024-06-01", 7)))[0]).toEqual(["2024-06-01", "7"]);
  });

  it("moves a photo whose date became another", () => {
    const days = filled(start, april, { assets: [photo(april, 5)], nextCursor: null });
    const moved = { ...photo(third, 5), id: photo(april, 5).id };
    expect(ids(withAsset(days, moved)).map(([day]) => day)).toEqual([third, first]);
  });
});

describe("withoutAssets()", () => {
  it("takes photos out, and days with none left", () => {
    const days = filled(start, first, {
      assets: [photo(first, 9), photo(first, 5), photo(april, 1)],
      nextCursor: null,
    });
    const gone = [photo(first, 9).id, photo(april, 1).id];
    expect(ids(withoutAssets(days, gone))).toEqual([
      [third, null, null, null],
      [first, "5"],
    ]);
  });
});

describe("recounted()", () => {
  it("keeps what was read of days that have as many as before", () => {
    const days = filled(start, april, { assets: [photo(april, 1)], nextCursor: null });
    const again = recounted(days, [{ day: third, count: 4 }, ...counts.slice(1)]);
    expect(again.at(-1)).toBe(days.at(-1));
    expect(again[0]?.items).toHaveLength(4);
  });
});
