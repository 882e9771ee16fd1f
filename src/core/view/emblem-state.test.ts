import { expect, test } from "vitest";
import { NO_TOTALS } from "../jobs/totals.ts";
import { emblemState } from "./emblem-state.ts";

const state = (totals: Partial<typeof NO_TOTALS>, atHomeCount: number | null = null) =>
  emblemState({ totals: { ...NO_TOTALS, ...totals }, atHomeCount, intake: null });

test("emblemState() lights the window only when something is home and nothing is left", () => {
  expect(state({})).toEqual({ ratio: 0, isLit: false });
  expect(state({ homeCount: 3 })).toEqual({ ratio: 1, isLit: true });
  expect(state({}, 2000)).toEqual({ ratio: 1, isLit: true });
  expect(state({ homeCount: 3, roundHomeCount: 3, needsYouCount: 1 })).toEqual({
    ratio: 0.75,
    isLit: false,
  });
});

test("emblemState() follows the bytes at home, and those that are being saved", () => {
  const totals = { waitingCount: 1, waitingBytes: 60, confirmedBytes: 20, roundHomeBytes: 40 };
  expect(state(totals)).toEqual({ ratio: 0.6, isLit: false });
  const intake = { doneBytes: 1, allBytes: 4 };
  expect(emblemState({ totals: NO_TOTALS, atHomeCount: null, intake }).ratio).toBe(0.25);
  const empty = { doneBytes: 0, allBytes: 0 };
  expect(emblemState({ totals: NO_TOTALS, atHomeCount: null, intake: empty }).ratio).toBe(0);
});
