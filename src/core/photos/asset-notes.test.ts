import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LONGEST_DESCRIPTION,
  mergeNotes,
  MOST_ALBUMS,
  NO_NOTES,
  notesText,
  parseAssetNotes,
  parseNotesText,
} from "./asset-notes.ts";

const WHOLE = {
  takenAtMs: Date.UTC(2023, 6, 1, 12),
  takenLocal: "2023-07-01T14:00:00",
  takenOffsetMinutes: 120,
  latitude: 54.7,
  longitude: 8.5,
  description: "At the beach",
  albums: ["Föhr", "Summer"],
  favourite: true,
};

describe("parseAssetNotes()", () => {
  it("reads what notesText() wrote", () => {
    expect(parseNotesText(notesText(WHOLE))).toEqual(WHOLE);
    const little = { ...NO_NOTES, favourite: true };
    expect(notesText(little)).toBe('{"favourite":true}');
    expect(parseNotesText(notesText(little))).toEqual(little);
  });

  it("leaves out each field that is wrong and keeps the others", () => {
    const wrong = [
      { takenAtMs: 1.5 },
      { takenAtMs: Date.UTC(1800, 0, 1) },
      { takenLocal: "2023-02-30T10:00:00" },
      { takenLocal: "2023-02-20 10:00:00" },
      { latitude: 91, longitude: 8 },
      { latitude: 50 },
      { latitude: 0, longitude: 0 },
      { latitude: Number.NaN, longitude: 1 },
      { description: 5 },
      { description: " \n " },
      { albums: "Föhr" },
      { albums: [null, "", "\t"] },
      { favourite: "yes" },
    ];
    for (const one of wrong) {
      expect(parseAssetNotes(one), JSON.stringify(one)).toBeNull();
      expect(parseAssetNotes({ ...one, albums: ["A"], latitude: 1, longitude: 1 })?.albums).toEqual(
        ["A"],
      );
    }
  });

  it("cuts what is longer than a home keeps, between letters", () => {
    const long = parseAssetNotes({ description: `${"x".repeat(LONGEST_DESCRIPTION - 1)}😀` });
    expect(long?.description).toBe("x".repeat(LONGEST_DESCRIPTION - 1));
    const many = parseAssetNotes({ albums: Array.from({ length: 99 }, (_, at) => `A${at}`) });
    expect(many?.albums).toHaveLength(MOST_ALBUMS);
  });

  it("reads negative zero as zero", () => {
    const taken = { takenLocal: "2024-05-03T09:00:00", takenOffsetMinutes: -0 };
    const notes = parseAssetNotes({ ...taken, latitude: -0, longitude: 5 });
    expect(parseAssetNotes(JSON.parse(JSON.stringify(notes)))).toEqual(notes);
  });

  it("never throws, and what it gives reads the same again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record(
            {
              takenAtMs: fc.anything(),
              takenLocal: fc.oneof(fc.string(), fc.anything()),
              takenOffsetMinutes: fc.oneof(fc.integer(), fc.anything()),
              latitude: fc.oneof(fc.double(), fc.anything()),
              longitude: fc.oneof(fc.double(), fc.anything()),
              description: fc.oneof(fc.string({ unit: "binary" }), fc.anything()),
              albums: fc.oneof(fc.array(fc.string({ unit: "binary" })), fc.anything()),
              favourite: fc.anything(),
            },
            { requiredKeys: [] },
          ),
        ),
        (value) => {
          const notes = parseAssetNotes(value);
          if (notes !== null) expect(parseNotesText(notesText(notes))).toEqual(notes);
        },
      ),
    );
    expect(parseNotesText("{")).toBeNull();
  });
});

describe("mergeNotes()", () => {
  it("fills what the first does not tell and keeps the albums of both", () => {
    const first = { ...NO_NOTES, albums: ["A"], description: "mine" };
    expect(mergeNotes(first, WHOLE)).toEqual({
      ...WHOLE,
      description: "mine",
      albums: ["A", "Föhr", "Summer"],
    });
    expect(mergeNotes(WHOLE, first).albums).toEqual(["Föhr", "Summer", "A"]);
  });
});
