import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_TOTALS, type Totals } from "../jobs/totals.ts";
import {
  LEAST_APART_MS,
  MOST_A_DAY,
  type Notice,
  type NoticeFacts,
  noticeDue,
  untrueNotices,
} from "./notices.ts";
import { parseToldNotices, type ToldNotices } from "./told-notices.ts";

const NOW = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Change = Partial<Omit<NoticeFacts, "outcome" | "totals">> & {
  outcome?: Partial<NoticeFacts["outcome"]>;
  totals?: Partial<Totals>;
};

/** Facts of a wake with no page open that did nothing, changed where a test says so. */
function facts({ outcome, totals, ...rest }: Change): NoticeFacts {
  return {
    outcome: { result: "failure", progressed: false, words: "", reason: null, ...outcome },
    totals: { ...NO_TOTALS, ...totals },
    isWanted: true,
    hasVisibleWindow: false,
    hasReminder: false,
    isLastChance: false,
    ...rest,
  };
}

/** A person who is told of one wake after the other. */
function person() {
  let told = parseToldNotices(undefined);
  let nowMs = NOW;
  return {
    wait: (ms: number) => void (nowMs += ms),
    hear: (change: Change): Notice | null => {
      const step = noticeDue(facts(change), told, nowMs);
      // As it comes back from the device.
      told = parseToldNotices(JSON.parse(JSON.stringify(step.told)));
      expect(told).toEqual(step.told);
      return step.notice;
    },
  };
}

const allHome = (count: number, homeCount = count): Change => ({
  outcome: { result: "completed", progressed: true },
  totals: { homeCount, roundHomeCount: count },
});
const setAside = (needsYouCount: number): Change => ({
  outcome: { result: "completed" },
  totals: { needsYouCount },
});
const signedOut: Change = { outcome: { reason: "signed-out" }, totals: { waitingCount: 4 } };
const lastChance: Change = {
  outcome: { reason: "home-unreachable" },
  totals: { waitingCount: 4 },
  isLastChance: true,
};

describe("noticeDue()", () => {
  it("tells once that all is home", () => {
    const { hear } = person();
    expect(hear({ totals: { waitingCount: 2, homeCount: 3, roundHomeCount: 3 } })).toBeNull();
    expect(hear(allHome(5))).toEqual({ kind: "all-home", count: 5 });
    expect(hear({ ...allHome(5), outcome: { result: "completed" } })).toBeNull();
  });

  it("tells good news six hours apart and never late", () => {
    const { hear, wait } = person();
    expect(hear(allHome(5))).not.toBeNull();
    wait(5 * HOUR_MS);
    expect(hear(allHome(1, 6))).toBeNull();
    wait(2 * HOUR_MS);
    expect(hear(allHome(1, 6))).toBeNull();
    expect(hear(allHome(2, 8))).toEqual({ kind: "all-home", count: 2 });
  });

  it("tells that all is home after a worker died right before it could", () => {
    const { hear } = person();
    expect(hear({ totals: { waitingCount: 2, homeCount: 3, roundHomeCount: 3 } })).toBeNull();
    expect(hear({ ...allHome(5), outcome: { result: "completed" } })).toMatchObject({ count: 5 });
  });

  it("says nothing while a page can be seen, and nothing of it later", () => {
    for (const change of [allHome(5), setAside(2), signedOut]) {
      const { hear, wait } = person();
      expect(hear({ ...change, hasVisibleWindow: true })).toBeNull();
      wait(DAY_MS);
      expect(hear(change)).toBeNull();
    }
  });

  it("says nothing where nobody asked for it, and nothing of it once somebody did", () => {
    for (const change of [allHome(5), setAside(2), signedOut]) {
      const { hear } = person();
      expect(hear({ ...change, isWanted: false })).toBeNull();
      expect(hear(change)).toBeNull();
    }
  });

  it("leaves good news to the reminder from home that is shown", () => {
    const { hear } = person();
    expect(hear({ ...allHome(5), hasReminder: true })).toBeNull();
    expect(hear(allHome(5))).toBeNull();
  });

  it("tells of photos that need the person when their number grows, once a day", () => {
    const { hear, wait } = person();
    expect(hear(setAside(1))).toEqual({ kind: "needs-you", count: 1 });
    wait(2 * DAY_MS);
    expect(hear(setAside(1))).toBeNull();
    expect(hear(setAside(3))).toEqual({ kind: "needs-you", count: 3 });
    wait(HOUR_MS);
    expect(hear(setAside(4))).toBeNull();
    wait(DAY_MS);
    // Still true, so it is told when its day has come.
    expect(hear(setAside(4))).toEqual({ kind: "needs-you", count: 4 });
  });

  it("tells of new ones after the person dealt with the old ones", () => {
    const { hear, wait } = person();
    expect(hear(setAside(5))).not.toBeNull();
    expect(hear(setAside(0))).toBeNull();
    wait(DAY_MS);
    expect(hear(setAside(2))).toEqual({ kind: "needs-you", count: 2 });
  });

  it("tells once that this device is signed out, and again when it happens again", () => {
    const { hear, wait } = person();
    expect(hear(signedOut)).toEqual({ kind: "signed-out", count: 4 });
    wait(3 * DAY_MS);
    expect(hear(signedOut)).toBeNull();
    // Another reason stood before it for a while: that says nothing of the sign-in.
    expect(hear({ outcome: { reason: "paused" }, totals: { waitingCount: 4 } })).toBeNull();
    expect(hear(signedOut)).toBeNull();
    expect(hear({ ...allHome(4), hasVisibleWindow: true })).toBeNull();
    expect(hear(signedOut)).toEqual({ kind: "signed-out", count: 4 });
  });

  it("tells of the last chance with its reason, once until the person came by", () => {
    const { hear, wait } = person();
    const notice = { kind: "last-chance", count: 4, reason: "home-unreachable" };
    expect(hear(lastChance)).toEqual(notice);
    wait(13 * HOUR_MS);
    expect(hear(lastChance)).toBeNull();
    expect(hear({ ...lastChance, isLastChance: false, hasVisibleWindow: true })).toBeNull();
    expect(hear(lastChance)).toEqual(notice);
  });

  it("tells of the last chance even where the day's notices are used up", () => {
    const { hear, wait } = person();
    expect(hear(allHome(5))).not.toBeNull();
    wait(6 * HOUR_MS);
    expect(hear(allHome(5, 10))).not.toBeNull();
    expect(hear(setAside(1))).toBeNull();
    expect(hear(lastChance)).not.toBeNull();
  });

  it("is not silenced by a clock that ran ahead and was put right", () => {
    const { hear, wait } = person();
    wait(365 * DAY_MS);
    expect(hear(allHome(5))).not.toBeNull();
    wait(-365 * DAY_MS);
    expect(hear(allHome(5, 10))).not.toBeNull();
  });
});

describe("untrueNotices()", () => {
  it("takes away what is not true any more, and all while a page can be seen", () => {
    expect(untrueNotices(facts(allHome(5)))).toEqual([
      "needs-you",
      "signed-out",
      "home-full",
      "last-chance",
    ]);
    expect(untrueNotices(facts(signedOut))).toEqual(["all-home", "needs-you"]);
    expect(untrueNotices(facts({ ...signedOut, hasVisibleWindow: true }))).toHaveLength(5);
  });

  it("never takes away what is told by the same wake", () => {
    fc.assert(
      fc.property(anyFacts(), (one) => {
        const { notice } = noticeDue(one, parseToldNotices(undefined), NOW);
        if (notice !== null && !one.outcome.progressed)
          expect(untrueNotices(one)).not.toContain(notice.kind);
      }),
    );
  });
});

function anyFacts(): fc.Arbitrary<NoticeFacts> {
  const few = fc.nat({ max: 3 });
  return fc
    .record({
      waitingCount: few,
      needsYouCount: few,
      homeCount: fc.nat({ max: 20 }),
      roundHomeCount: few,
      progressed: fc.boolean(),
      reason: fc.constantFrom("signed-out", "home-full", "paused", "home-unreachable", null),
      isLastChance: fc.boolean(),
      isWanted: fc.boolean(),
      hasVisibleWindow: fc.boolean(),
    })
    .map(({ progressed, reason, isLastChance, isWanted, hasVisibleWindow, ...totals }) => {
      const left = progressed ? "processing" : "failure";
      const result = totals.waitingCount === 0 ? "completed" : left;
      const outcome = {
        result,
        progressed,
        reason: result === "completed" ? null : reason,
      } as const;
      return facts({ outcome, totals, isLastChance, isWanted, hasVisibleWindow });
    });
}

describe("whatever happens in whatever order", () => {
  const wake = fc.record({ waitMs: fc.integer({ min: 0, max: 7 * HOUR_MS }), facts: anyFacts() });
  const wakes = fc.array(wake, { maxLength: 120 });

  /** Every notice of a history, with when it came and what had been told before. */
  function tell(history: { waitMs: number; facts: NoticeFacts }[]) {
    let [nowMs, told]: [number, ToldNotices] = [NOW, parseToldNotices(undefined)];
    return history.flatMap(({ waitMs, facts: seen }, at) => {
      nowMs += waitMs;
      const step = noticeDue(seen, told, nowMs);
      told = step.told;
      return step.notice === null ? [] : [{ notice: step.notice, atMs: nowMs, at, facts: seen }];
    });
  }

  it("never tells more than twice in any 24 hours, nor more than two last chances", () => {
    fc.assert(
      fc.property(wakes, (history) => {
        const notices = tell(history);
        for (const { atMs } of notices) {
          const day = notices.filter((one) => one.atMs <= atMs && atMs - one.atMs < DAY_MS);
          const chances = day.filter(({ notice }) => notice.kind === "last-chance").length;
          expect(day.length - chances).toBeLessThanOrEqual(MOST_A_DAY);
          expect(chances).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never tells the same state twice, nor two of a kind too close together", () => {
    fc.assert(
      fc.property(wakes, (history) => {
        const notices = tell(history);
        notices.forEach(({ notice: { kind }, atMs, at, facts: now }, index) => {
          const last = notices.slice(0, index).findLast((one) => one.notice.kind === kind);
          if (last === undefined) return;
          expect(atMs - last.atMs).toBeGreaterThanOrEqual(LEAST_APART_MS[kind]);
          const between = history.slice(last.at + 1, at + 1).map((one) => one.facts);
          const reached = (count: (totals: Totals) => number) =>
            [last.facts, ...between.slice(0, -1)].map(({ totals }) => count(totals));
          const moved = between.some(
            ({ outcome }) => outcome.progressed || outcome.result === "completed",
          );
          if (kind === "all-home")
            expect(now.totals.homeCount).toBeGreaterThan(reached((t) => t.homeCount).at(-1) ?? 0);
          else if (kind === "needs-you")
            expect(now.totals.needsYouCount).toBeGreaterThan(
              Math.min(...reached((t) => t.needsYouCount)),
            );
          else
            expect(
              moved || (kind === "last-chance" && between.some((one) => one.hasVisibleWindow)),
            ).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("never speaks while a page can be seen or where nobody asked for it", () => {
    fc.assert(
      fc.property(wakes, (history) => {
        for (const { facts: seen } of tell(history))
          expect(seen).toMatchObject({ isWanted: true, hasVisibleWindow: false });
      }),
    );
  });
});
