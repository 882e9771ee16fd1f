import { describe, expect, it } from "vitest";
import type { AssetId, JobId } from "../ids.ts";
import type { LibraryItem } from "./library-item.ts";
import { withHere } from "./with-here.ts";

/** Only what a place is told by; the tests below look at nothing else. */
function photo(name: string, takenLocal: string, here?: string): LibraryItem {
  const takenAtMs = Date.parse(`${takenLocal}:00Z`);
  const asset = { id: name as AssetId, takenLocal, takenAtMs } as LibraryItem;
  return here === undefined ? asset : { ...asset, here: here as JobId };
}

const day = (name: string, ...items: (LibraryItem | null)[]) => ({
  day: name,
  items,
  cursor: null,
});
const names = (days: ReturnType<typeof withHere>) =>
  days.map((one) => [one.day, ...one.items.map((item) => item?.id ?? null)]);

describe("withHere()", () => {
  const home = [
    day("2024-05-03", photo("a", "2024-05-03T09:00"), photo("b", "2024-05-03T07:00")),
    day("2024-05-01", null, null),
  ];

  it("places what is only here by its time, on days of their own and on days that were not read", () => {
    const here = [
      photo("x", "2024-05-03T08:00", "job x"),
      photo("y", "2024-05-02T08:00", "job y"),
      photo("z", "2024-05-01T08:00", "job z"),
    ];
    expect(names(withHere(home, here))).toEqual([
      ["2024-05-03", "a", "x", "b"],
      ["2024-05-02", "y"],
      ["2024-05-01", "z", null, null],
    ]);
  });

  it("never shows a photo twice: what the home told of is home", () => {
    const days = withHere(home, [photo("a", "2024-05-03T09:00", "job a")]);
    expect(names(days)).toEqual(names(home));
    expect(days[0]?.items[0]?.here).toBeUndefined();
  });
});
