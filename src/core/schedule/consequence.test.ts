import { describe, expect, it } from "vitest";
import { type Consequence, consequenceOf, type Surroundings } from "./consequence.ts";
import type { ProcessingOutcome } from "./extension.ts";

const DONE: ProcessingOutcome = { result: "completed", progressed: true, words: "", reason: null };
const MOVED: ProcessingOutcome = { ...DONE, result: "processing" };
const STUCK: ProcessingOutcome = { ...DONE, result: "failure", progressed: false };
const CLOSED: Surroundings = {
  hasWindow: false,
  hasSync: true,
  hasPeriodicSync: false,
  isLastChance: false,
};
const OPEN: Surroundings = { ...CLOSED, hasWindow: true };
const LAST: Surroundings = { ...CLOSED, isLastChance: true };

const CASES: [string, ProcessingOutcome, Surroundings, Consequence][] = [
  ["all done", DONE, CLOSED, { answer: "resolve", next: null }],
  ["all done, page open", DONE, OPEN, { answer: "resolve", next: null }],
  ["moved, page open", MOVED, OPEN, { answer: "ring-again", next: "heartbeat" }],
  ["nothing moved, page open", STUCK, OPEN, { answer: "reject", next: "heartbeat" }],
  ["moved, page closed", MOVED, CLOSED, { answer: "reject", next: "sync" }],
  ["nothing moved, page closed", STUCK, CLOSED, { answer: "reject", next: "sync" }],
  ["the last try failed", STUCK, LAST, { answer: "reject", next: "open" }],
  [
    "the last try failed, installed",
    STUCK,
    { ...LAST, hasPeriodicSync: true },
    { answer: "reject", next: "periodicsync" },
  ],
  [
    "not paired any more, page closed",
    { ...STUCK, reason: "signed-out" },
    CLOSED,
    { answer: "resolve", next: "paired" },
  ],
  [
    "no Background Sync, page closed",
    MOVED,
    { ...CLOSED, hasSync: false },
    { answer: "reject", next: "open" },
  ],
];

describe("consequenceOf()", () => {
  for (const [name, outcome, around, consequence] of CASES) {
    it(`publishes what follows when: ${name}`, () => {
      expect(consequenceOf(outcome, around)).toEqual(consequence);
    });
  }
});
