import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_CLUES, type PartClues, type PartGroup, groupParts } from "./pairing.ts";

type Item = { path: string; sizeBytes: number; clues: PartClues };

const STEMS = ["IMG_1", "IMG_E1", "IMG_O1", "DSC_2", "IMG_1.JPG", "x.nef", ""];
const EXTENSIONS = [
  ".heic",
  ".JPG",
  ".png",
  ".mov",
  ".MP4",
  ".dng",
  ".NEF",
  ".xmp",
  ".AAE",
  ".gif",
  "",
];

const clues = fc.record({
  contentIdentifier: fc.constantFrom(null, null, "A", "B"),
  takenAtMs: fc.constantFrom(null, 0, 3_000, 4e9),
  durationMs: fc.constantFrom(null, 2_900, 60_000),
});
const item: fc.Arbitrary<Item> = fc.record({
  path: fc
    .tuple(
      fc.constantFrom("", "a/", "a/b/"),
      fc.constantFrom(...STEMS),
      fc.constantFrom(...EXTENSIONS),
    )
    .map((parts) => parts.join("")),
  sizeBytes: fc.constantFrom(1, 1 << 30),
  clues: fc.oneof(fc.constant(NO_CLUES), clues),
});
const batch = fc.array(item, { maxLength: 14 });
const grouped = (items: readonly Item[]) => groupParts(items, (one) => one.clues);

/** Groups whatever their order: each as the sorted numbers of its items in the batch, with what each is. */
function shape(groups: readonly PartGroup<Item>[], items: readonly Item[]): string[] {
  const told = groups.map(({ parts }) =>
    parts.map((part) => `${items.indexOf(part.item)}:${part.resourceType}`).toSorted(),
  );
  return told.map((group) => group.join(" ")).toSorted();
}

it("every item is in exactly one group", () => {
  fc.assert(
    fc.property(batch, (items) => {
      const all = grouped(items).flatMap(({ parts }) => parts.map((part) => part.item));
      expect(all).toHaveLength(items.length);
      expect(new Set(all)).toEqual(new Set(items));
    }),
  );
});

it("the order of the batch never matters", () => {
  fc.assert(
    fc.property(
      batch.chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      ),
      ([items, shuffled]) => {
        expect(shape(grouped(shuffled), items)).toEqual(shape(grouped(items), items));
      },
    ),
  );
});

it("capitals change nothing", () => {
  fc.assert(
    fc.property(batch, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (items, upper) => {
      const recased = items.map((one) => ({
        ...one,
        path: one.path
          .split("")
          .map((letter, at) =>
            upper[at % 40] === true ? letter.toUpperCase() : letter.toLowerCase(),
          )
          .join(""),
      }));
      expect(shape(grouped(recased), recased)).toEqual(shape(grouped(items), items));
    }),
  );
});

it("no photo has two stills, two videos or two RAWs, and what a group holds alone is shown", () => {
  fc.assert(
    fc.property(batch, (items) => {
      for (const { parts } of grouped(items)) {
        const types = parts.map(({ resourceType }) => resourceType);
        const primary = types.filter((type) => type !== "sidecar" && type !== "raw");
        expect(types.filter((type) => type === "photo").length).toBeLessThanOrEqual(1);
        expect(types.filter((type) => type === "raw").length).toBeLessThanOrEqual(1);
        expect(primary.length).toBeLessThanOrEqual(2);
        if (types.includes("pairedVideo")) expect(types[0]).toBe("photo");
        if (types.includes("video")) expect(types[0]).toBe("video");
      }
    }),
  );
});

it("files that say to be of two Live Photos, or are years apart, are never one photo", () => {
  fc.assert(
    fc.property(batch, (items) => {
      for (const { parts } of grouped(items)) {
        const own = parts.filter(({ resourceType }) => resourceType !== "sidecar");
        const names = own.flatMap((part) => part.item.clues.contentIdentifier ?? []);
        const isLive = own.some(({ resourceType }) => resourceType === "pairedVideo");
        if (isLive && names.length === 2) expect(names[0]).toBe(names[1]);
        const instants = own.flatMap((part) => part.item.clues.takenAtMs ?? []);
        const spread = Math.max(...instants) - Math.min(...instants);
        if (names.length === 0 && instants.length > 1) expect(spread).toBeLessThan(1e9);
      }
    }),
  );
});
