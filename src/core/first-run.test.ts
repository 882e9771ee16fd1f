import { expect, test } from "vitest";
import { type FirstStep, firstRunNow, isInFirstRun, parseFirstRun } from "./first-run.ts";

const done = (...steps: FirstStep[]) => ({
  pair: steps.includes("pair"),
  choose: steps.includes("choose"),
  install: steps.includes("install"),
});

test("the first steps come one after another, done or skipped", () => {
  expect(firstRunNow(null, done(), false)?.next).toBe("pair");
  expect(firstRunNow({ passed: ["pair"], skipped: ["pair"] }, done(), true)).toEqual({
    steps: [
      { step: "pair", state: "skipped" },
      { step: "choose", state: "open" },
      { step: "install", state: "open" },
    ],
    next: "choose",
  });
  expect(firstRunNow({ passed: ["pair"], skipped: [] }, done("pair", "choose"), true)?.next).toBe(
    "install",
  );
});

test("a step that was done out of turn is not asked for again", () => {
  expect(firstRunNow({ passed: [], skipped: [] }, done("choose"), true)?.next).toBe("pair");
  expect(
    firstRunNow({ passed: ["pair", "install"], skipped: [] }, done("choose"), true),
  ).toBeNull();
});

test("all behind is behind, and a device that was in use before has no first steps", () => {
  expect(
    firstRunNow({ passed: ["pair", "choose", "install"], skipped: [] }, done(), false),
  ).toBeNull();
  expect(firstRunNow(null, done("pair", "choose"), true)).toBeNull();
});

test("a step that was done stays done when this page does not see it: home is away, or knows this device no more", () => {
  const away = firstRunNow({ passed: ["pair", "choose"], skipped: [] }, done("choose"), true);
  expect(away?.next).toBe("install");
  expect(away?.steps[0]).toEqual({ step: "pair", state: "done" });
});

test("parseFirstRun() reads what is stored, and nothing else", () => {
  expect(parseFirstRun(undefined)).toBeNull();
  expect(parseFirstRun({ passed: "pair" })).toBeNull();
  const stored = { passed: ["install", "fly", "pair"], skipped: ["install"] };
  expect(parseFirstRun(stored)).toEqual({ passed: ["pair", "install"], skipped: ["install"] });
  expect(parseFirstRun({ passed: ["pair"] })).toEqual({ passed: ["pair"], skipped: [] });
});

test("isInFirstRun() from the first step shown to the last one behind", () => {
  expect(isInFirstRun(null)).toBe(false);
  expect(isInFirstRun({ passed: [] })).toBe(true);
  expect(isInFirstRun({ passed: ["install", "pair", "choose"] })).toBe(false);
});
