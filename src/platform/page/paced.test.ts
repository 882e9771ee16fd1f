import { expect, it } from "vitest";
import { paced } from "./paced.ts";

it("hands out all in order, and other work has its turn after each 8 ms", async () => {
  let nowMs = 0;
  let turns = 0;
  const got: number[] = [];
  const atTurns: number[] = [];
  const others = setInterval(() => (turns += 1), 0);
  for await (const item of paced([...Array(100).keys()], () => nowMs)) {
    got.push(item);
    atTurns.push(turns);
    nowMs += 1;
  }
  clearInterval(others);
  expect(got).toEqual([...Array(100).keys()]);
  // Promises alone let nobody else in: without timers it would be 0 all along.
  expect(atTurns.at(-1)).toBeGreaterThan(0);
});
