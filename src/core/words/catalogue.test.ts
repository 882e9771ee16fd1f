import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as enFirst from "./en/first.ts";
import * as enLate from "./en/late.ts";
import * as enWorker from "./en/worker.ts";
import { formatIn } from "./intl.ts";
import { type Language, LANGUAGES } from "./language.ts";
import { speakFirst, speakInWorker, speakLate } from "./spoken.ts";

/** The parts of the catalogue in one language. */
type Catalogue = { first: typeof enFirst; late: typeof enLate; worker: typeof enWorker };

const ENGLISH: Catalogue = { first: enFirst, late: enLate, worker: enWorker };
/** Whole numbers of every form that one of the languages has. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 99, 100, 101, 1_000_000];
/** What is handed to a sentence to find it again: of the form in which all languages name the number. */
const GIVEN = [7, 8, 9, 10];

/** What a sentence may want that speaks of a count: numbers, what stands beside it, a tally. */
function givenFor(count: number): unknown[][] {
  const details = { until: "", abovePercent: count };
  const tally = { doneCount: count, allCount: count, alreadyCount: count, refusedCount: count };
  return [
    [count, count, count, count],
    [count, details],
    [details],
    [{ ...tally, queuedCount: count }],
  ];
}
/** Something else was wanted. */
const NOT_SAID = /NaN|undefined|\[object|=>/u;
const isSaid = (spoken: string | null) =>
  spoken !== null && spoken.trim() !== "" && !NOT_SAID.test(spoken);

function speak({ first, late, worker }: Catalogue, language: Language): void {
  speakInWorker(worker);
  speakFirst(first);
  speakLate(late);
  formatIn(language);
}

/** All sentences by their place in the catalogue; whatever is neither a record nor a list is one. */
function sentences(value: unknown, path = ""): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path, value]]);
  const below = Object.entries(value).map(([key, each]) => sentences(each, `${path}.${key}`));
  return new Map(below.flatMap((map) => Array.from(map)));
}

/** What a sentence says when it is given numbers; null where it wants something else. */
function said(sentence: unknown, given: readonly unknown[]): string | null {
  if (typeof sentence === "string") return sentence;
  if (typeof sentence !== "function") return null;
  try {
    const spoken: unknown = (sentence as (...all: unknown[]) => unknown)(...given);
    return typeof spoken === "string" ? spoken : null;
  } catch {
    return null;
  }
}

/** With the digits that English has. */
const plainDigits = (text: string) =>
  text.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.codePointAt(0)! - 0x660));

describe.each(Object.keys(LANGUAGES) as Language[])("the catalogue in %s", (language) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = {
      first: (await import(`./${language}/first.ts`)) as typeof enFirst,
      late: (await import(`./${language}/late.ts`)) as typeof enLate,
      worker: (await import(`./${language}/worker.ts`)) as typeof enWorker,
    };
    speak(catalogue, language);
  });
  afterAll(() => speak(ENGLISH, "en"));

  it("has the keys of the English one, and no other", () => {
    expect([...sentences(catalogue).keys()].toSorted()).toEqual(
      [...sentences(ENGLISH).keys()].toSorted(),
    );
  });

  it("says nothing only where English says nothing", () => {
    const own = sentences(catalogue);
    for (const [path, english] of sentences(ENGLISH))
      if (typeof english === "string")
        expect((own.get(path) as string).trim() === "", path).toBe(english.trim() === "");
  });

  it("has a sentence for every count", () => {
    const own = sentences(catalogue);
    const faults: string[] = [];
    for (const [path, english] of sentences(ENGLISH))
      for (const count of COUNTS) {
        // What the English sentence wants of a number, of one beside details, of a tally.
        const given = givenFor(count).find((each) => isSaid(said(english, each)));
        if (given === undefined) continue;
        const spoken = said(own.get(path), given);
        if (!isSaid(spoken)) faults.push(`${path} of ${count}: ${spoken ?? ""}`);
      }
    expect(faults).toEqual([]);
  });

  it("names all that the English sentence names", () => {
    const own = sentences(catalogue);
    for (const [path, english] of sentences(ENGLISH)) {
      const inEnglish = said(english, GIVEN) ?? "";
      const inOwn = plainDigits(said(own.get(path), GIVEN) ?? "");
      for (const number of GIVEN)
        if (typeof english === "function" && new RegExp(`\\b${number}\\b`, "u").test(inEnglish))
          expect(inOwn, path).toContain(String(number));
    }
  });

  it("has no mark left of another language's quotes, and no space at an end", () => {
    for (const [path, sentence] of sentences(catalogue)) {
      const spoken = said(sentence, GIVEN) ?? "";
      expect(spoken, path).toBe(spoken.trim());
      expect(spoken, path).not.toContain('"');
    }
  });
});
