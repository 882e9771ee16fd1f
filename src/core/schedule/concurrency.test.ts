import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Concurrency,
  FIRST_CONCURRENCY,
  MOST_PHOTOS_AT_ONCE,
  nextConcurrency,
  parseConcurrency,
  type RequestObservation,
} from "./concurrency.ts";

/** A link with `bytesPerMs` in all, at most `laneBytesPerMs` for one request, and a wait of `latencyMs` for each. */
type Link = { bytesPerMs: number; laneBytesPerMs: number; latencyMs: number; failsFrom: number };

const LINK: Link = { bytesPerMs: 2_500, laneBytesPerMs: 2_500, latencyMs: 20, failsFrom: 99 };

/** Requests of a queue of photos over a link, lanes opened and closed as the state says; time is only counted. */
function send(
  start: Concurrency,
  link: Link,
  count: number,
  sizeBytes: (at: number) => number = () => 3_000_000,
  step = nextConcurrency,
) {
  let state = start;
  let nowMs = 0;
  let sentBytes = 0;
  const numbers: number[] = [];
  type Request = {
    bytes: number;
    waitMs: number;
    leftBytes: number;
    beganAtMs: number;
    atOnce: number;
  };
  const lanes: Request[] = [];
  for (let at = 0; numbers.length < count;) {
    while (lanes.length < state.atOnce) {
      const bytes = sizeBytes(at++);
      lanes.push({ bytes, waitMs: link.latencyMs, leftBytes: bytes, beganAtMs: nowMs, atOnce: 0 });
      for (const lane of lanes) if (lane.beganAtMs === nowMs) lane.atOnce = lanes.length;
    }
    const moving = lanes.filter(({ waitMs }) => waitMs <= 0);
    const rate = Math.min(link.laneBytesPerMs, link.bytesPerMs / Math.max(1, moving.length));
    const stepMs = Math.max(
      1e-6,
      Math.min(...lanes.map((lane) => (lane.waitMs > 0 ? lane.waitMs : lane.leftBytes / rate))),
    );
    nowMs += stepMs;
    for (const lane of lanes) {
      if (lane.waitMs > 0) lane.waitMs -= stepMs;
      else lane.leftBytes -= rate * stepMs;
    }
    for (const done of lanes.filter((lane) => lane.waitMs <= 0 && lane.leftBytes <= 1e-3)) {
      lanes.splice(lanes.indexOf(done), 1);
      const isOk = done.atOnce < link.failsFrom;
      if (isOk) sentBytes += done.bytes;
      const ms = nowMs - done.beganAtMs;
      state = step(state, { bytes: done.bytes, ms, isOk, atOnce: done.atOnce });
      numbers.push(state.atOnce);
    }
  }
  return { state, numbers, bytesPerMs: sentBytes / nowMs };
}

/** What a link gives when the number is never changed. */
function fixed(link: Link, atOnce: number): number {
  return send({ ...FIRST_CONCURRENCY, atOnce }, link, 200, undefined, (state) => state).bytesPerMs;
}

const usual = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe("nextConcurrency()", () => {
  const anySeen: fc.Arbitrary<RequestObservation> = fc.record({
    bytes: fc.integer({ min: -1, max: 1e9 }),
    ms: fc.integer({ min: -10, max: 1e6 }),
    isOk: fc.boolean(),
    atOnce: fc.integer({ min: 0, max: 7 }),
  });

  it("stays between one and five whatever it sees, and moves by one or to the half", () => {
    fc.assert(
      fc.property(fc.array(anySeen, { maxLength: 400 }), fc.boolean(), (all, follows) => {
        let state = FIRST_CONCURRENCY;
        for (const one of all) {
          const before = state.atOnce;
          state = nextConcurrency(state, follows ? { ...one, atOnce: before } : one);
          expect(state.atOnce).toBeGreaterThanOrEqual(1);
          expect(state.atOnce).toBeLessThanOrEqual(MOST_PHOTOS_AT_ONCE);
          const moved = [before, before - 1, before + 1, Math.max(1, before >> 1)];
          expect(moved).toContain(state.atOnce);
        }
      }),
    );
  });

  it("uses all lanes where each brings its own speed", () => {
    const far = { ...LINK, bytesPerMs: 1e6, laneBytesPerMs: 800, latencyMs: 100 };
    const { numbers } = send(FIRST_CONCURRENCY, far, 200);
    expect(numbers.at(-1)).toBe(5);
    expect(numbers.indexOf(5)).toBeLessThan(40);
  });

  it("comes within a seventh of the best fixed number on any link", () => {
    const anyLink = fc.record({
      bytesPerMs: fc.integer({ min: 30, max: 50_000 }),
      laneBytesPerMs: fc.integer({ min: 30, max: 20_000 }),
      latencyMs: fc.integer({ min: 0, max: 300 }),
      failsFrom: fc.constant(99),
    });
    fc.assert(
      fc.property(anyLink, fc.integer({ min: 1, max: 5 }), (link, atOnce) => {
        const { state } = send({ ...FIRST_CONCURRENCY, atOnce }, link, 400);
        const { bytesPerMs } = send(state, link, 600);
        const best = Math.max(...[1, 2, 3, 4, 5].map((lanes) => fixed(link, lanes)));
        expect(bytesPerMs / best).toBeGreaterThan(0.857);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps still on a link that three lanes fill, photos large and small", () => {
    const sizes = [400_000, 6_000_000, 2_000_000, 3_000_000, 900_000];
    const mixed = (at: number) => sizes[(at * 7) % 5] ?? 0;
    const link = { ...LINK, laneBytesPerMs: 833, latencyMs: 10 };
    const { numbers } = send(FIRST_CONCURRENCY, link, 2_000, mixed);
    const late = numbers.slice(300);
    const changes = late.filter((number, at) => at > 0 && number !== late[at - 1]).length;
    expect(changes).toBeLessThan(20);
    expect(usual(late)).toBeGreaterThanOrEqual(3);
  });

  it("sends fewer at once after the link got much slower and fewer do as well", () => {
    const home = { ...LINK, bytesPerMs: 1e6, laneBytesPerMs: 3_000 };
    const { state } = send(FIRST_CONCURRENCY, home, 200);
    expect(state.atOnce).toBe(5);
    const abroad = { ...LINK, bytesPerMs: 250 };
    const { numbers, bytesPerMs } = send(state, abroad, 400);
    expect(Math.min(...numbers)).toBeLessThanOrEqual(2);
    expect(bytesPerMs / fixed(abroad, 5)).toBeGreaterThan(0.9);
  });

  it("comes down to one when all fail, and recovers", () => {
    const broken = send({ ...FIRST_CONCURRENCY, atOnce: 5 }, { ...LINK, failsFrom: 1 }, 30);
    expect(broken.numbers.at(-1)).toBe(1);
    const whole = { ...LINK, bytesPerMs: 1e6, laneBytesPerMs: 800 };
    const { numbers } = send(broken.state, whole, 200);
    expect(numbers.at(-1)).toBe(5);
  });

  it("stays under the number from which a home fails, and tries it ever less often", () => {
    const weak = { ...LINK, bytesPerMs: 1e6, laneBytesPerMs: 800, failsFrom: 4 };
    const { numbers } = send(FIRST_CONCURRENCY, weak, 4_000);
    expect(numbers.filter((number) => number >= 4).length / numbers.length).toBeLessThan(0.25);
    const tries = (part: readonly number[]) =>
      part.filter((number, at) => number === 4 && part[at - 1] === 3).length;
    expect(tries(numbers.slice(2_000))).toBeLessThan(tries(numbers.slice(0, 2_000)));
  });

  it("takes a single failure for the photo's own affair", () => {
    const seen = { bytes: 3e6, ms: 0, atOnce: 3 };
    let state = nextConcurrency(FIRST_CONCURRENCY, { ...seen, isOk: false });
    expect(state.atOnce).toBe(3);
    for (let at = 0; at < 9; at++) state = nextConcurrency(state, { ...seen, isOk: true });
    expect(nextConcurrency(state, { ...seen, isOk: false }).atOnce).toBe(3);
  });

  it("answers the failures of requests that went together once", () => {
    let state: Concurrency = { ...FIRST_CONCURRENCY, atOnce: 5 };
    for (let at = 0; at < 5; at++)
      state = nextConcurrency(state, { bytes: 0, ms: 30_000, isOk: false, atOnce: 5 });
    expect(state.atOnce).toBe(2);
  });

  it("learns nothing from requests of another number, and nothing from too few", () => {
    const seen = { bytes: 3e6, ms: 1_000, isOk: true };
    let state = FIRST_CONCURRENCY;
    for (let at = 0; at < 100; at++) state = nextConcurrency(state, { ...seen, atOnce: 2 });
    expect(state).toEqual(FIRST_CONCURRENCY);
    for (let at = 0; at < 5; at++) state = nextConcurrency(state, { ...seen, atOnce: 3 });
    expect(state.atOnce).toBe(3);
    expect(nextConcurrency(state, { ...seen, atOnce: 3 }).atOnce).toBe(4);
  });
});

describe("parseConcurrency()", () => {
  it("reads back what was proven: a trial that nobody finished is undone", () => {
    const far = { ...LINK, bytesPerMs: 1e6, laneBytesPerMs: 800 };
    const { state } = send(FIRST_CONCURRENCY, far, 200);
    expect(parseConcurrency(structuredClone(state))).toMatchObject({
      atOnce: 5,
      trial: null,
      reference: state.reference,
    });
    const trying = { ...FIRST_CONCURRENCY, atOnce: 4, trial: "more" };
    expect(parseConcurrency(trying)).toMatchObject({ atOnce: 3, trial: null });
  });

  it("makes a working state of anything", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(
          nextConcurrency(parseConcurrency(stored), { bytes: 1, ms: 1, isOk: true, atOnce: 3 }),
        ).toMatchObject({ atOnce: expect.toBeOneOf([1, 2, 3, 4, 5]) });
      }),
    );
    for (const atOnce of [0, 6, 2.5, Number.NaN, "3", null])
      expect(parseConcurrency({ atOnce })).toEqual(FIRST_CONCURRENCY);
  });
});
