import { expect, test } from "vitest";
import { type Hold, OPEN } from "../schedule/hold.ts";
import { type SituationFacts, situationOf } from "./situation.ts";

const FACTS: SituationFacts = {
  hold: OPEN,
  online: true,
  status: "paired",
  serviceWorker: true,
  nowMs: 1000,
};
const held = (reason: Extract<Hold, { kind: "held" }>["reason"], untilMs = 2000): Hold => ({
  kind: "held",
  reason,
  untilMs,
  words: "",
});

const CASES: [Partial<SituationFacts>, string][] = [
  [{}, "going"],
  [{ status: null }, "going"],
  [{ serviceWorker: false, online: false }, "unsupported"],
  [{ online: false }, "offline"],
  [{ online: false, status: "unreachable" }, "offline"],
  [{ online: false, status: "signed-out" }, "signed-out"],
  [{ status: "signed-out" }, "signed-out"],
  [{ status: "unreachable" }, "unreachable"],
  [{ hold: held("home-unreachable") }, "unreachable"],
  [{ hold: held("home-unreachable", 1000) }, "going"],
  [{ hold: held("home-full") }, "home-full"],
  [{ hold: held("throttled") }, "throttled"],
  [{ hold: held("throttled", 500) }, "going"],
  [{ hold: held("signed-out", 0), status: null }, "signed-out"],
  [{ hold: held("signed-out", 0), status: "unreachable" }, "signed-out"],
  [{ hold: held("signed-out", 0), status: "paired" }, "going"],
];

test.each(CASES)("situationOf(%j) is %s", (facts, situation) => {
  expect(situationOf({ ...FACTS, ...facts })).toBe(situation);
});
