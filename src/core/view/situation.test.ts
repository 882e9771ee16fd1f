import { expect, test } from "vitest";
import type { Block, BlockReason } from "../schedule/block.ts";
import { type Hold, OPEN } from "../schedule/hold.ts";
import { type SituationFacts, situationOf } from "./situation.ts";

const FACTS: SituationFacts = {
  hold: OPEN,
  block: null,
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

const block = (reason: BlockReason): Block => ({ reason, untilMs: null });

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

  [{ block: block("paused"), serviceWorker: false }, "unsupported"],
  [{ block: block("paused"), status: "signed-out", online: false }, "paused"],
  [{ block: block("metered"), status: "signed-out" }, "signed-out"],
  [{ block: block("metered"), online: false }, "offline"],
  [{ block: block("metered"), status: "unreachable" }, "metered"],
  [{ block: block("battery-low"), hold: held("home-full") }, "battery-low"],
  [{ block: block("outside-hours"), hold: held("throttled") }, "outside-hours"],
];

test.each(CASES)("situationOf(%j) is %s", (facts, situation) => {
  expect(situationOf({ ...FACTS, ...facts })).toBe(situation);
});
