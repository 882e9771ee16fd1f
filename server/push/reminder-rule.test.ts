import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReminderFacts } from "../ports/push-rows.ts";
import { APART_MS, MOST_IN_ROW, UNHEARD_MS, WAITING_MS, reminderDue } from "./reminder-rule.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = 1_800_000_000_000;
const facts: ReminderFacts = {
  waitingCount: 17,
  waitingSinceMs: NOW_MS - 3 * DAY_MS,
  lastSeenAtMs: NOW_MS - DAY_MS,
  remindedAtMs: null,
  remindersInRow: 0,
  notBeforeAtMs: null,
};

describe("reminderDue()", () => {
  it("is due after three days of waiting and a day of silence", () => {
    const due = { count: 17, sinceMs: facts.waitingSinceMs, remindersInRow: 1 };
    expect(reminderDue(facts, NOW_MS)).toEqual(due);
  });

  it.each<[string, Partial<ReminderFacts>]>([
    ["a device that never told", { waitingCount: null, waitingSinceMs: null }],
    ["a device where none waits", { waitingCount: 0, waitingSinceMs: null }],
    ["photos that wait for less than three days", { waitingSinceMs: NOW_MS - 3 * DAY_MS + 1 }],
    ["a device that was heard of today", { lastSeenAtMs: NOW_MS - DAY_MS + 1 }],
    ["a device reminded two days ago", { remindedAtMs: NOW_MS - 2 * DAY_MS, remindersInRow: 1 }],
    ["a pause of the push service", { notBeforeAtMs: NOW_MS + 1 }],
    [
      "a device silent since four reminders",
      { lastSeenAtMs: 0, remindedAtMs: NOW_MS - 3 * DAY_MS, remindersInRow: 4 },
    ],
    ["a clock that was set back", { remindedAtMs: NOW_MS + DAY_MS, remindersInRow: 1 }],
  ])("is not due for %s", (_, change) => {
    expect(reminderDue({ ...facts, ...change }, NOW_MS)).toBeNull();
  });

  it.each<[string, Partial<ReminderFacts>, number]>([
    [
      "the fourth in a row",
      { lastSeenAtMs: 0, remindedAtMs: NOW_MS - 3 * DAY_MS, remindersInRow: 3 },
      4,
    ],
    [
      "the first since the device was heard of again",
      { remindedAtMs: NOW_MS - 4 * DAY_MS, remindersInRow: 4 },
      1,
    ],
    ["the end of the pause", { notBeforeAtMs: NOW_MS }, 1],
    [
      "a device that was heard of in the very millisecond of its last reminder",
      { lastSeenAtMs: NOW_MS - 3 * DAY_MS, remindedAtMs: NOW_MS - 3 * DAY_MS, remindersInRow: 4 },
      1,
    ],
  ])("is due for %s", (_, change, remindersInRow) => {
    expect(reminderDue({ ...facts, ...change }, NOW_MS)).toMatchObject({ remindersInRow });
  });

  it("never breaks its limits, whatever a device does over weeks", () => {
    const hour = fc.constantFrom(
      "nothing",
      "nothing",
      "nothing",
      "probe",
      "photo",
      "empty",
      "more",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 120 })), { maxLength: 40 }),
        (story) => {
          const device: ReminderFacts = { ...facts, waitingCount: null, waitingSinceMs: null };
          let nowMs = NOW_MS;
          const sentAtMs: number[] = [];
          let sinceHeard = 0;
          for (const [what, hours] of story) {
            if (what !== "nothing") {
              sinceHeard = 0;
              device.lastSeenAtMs = nowMs;
            }
            if (what === "more") {
              device.waitingCount = 5;
              device.waitingSinceMs ??= nowMs;
            }
            if (what === "empty") Object.assign(device, { waitingCount: 0, waitingSinceMs: null });
            if (what === "photo" && device.waitingSinceMs !== null) device.waitingSinceMs = nowMs;
            for (let passed = 0; passed < hours; passed++) {
              nowMs += HOUR_MS;
              const due = reminderDue(device, nowMs);
              if (due === null) continue;
              expect(due.count).toBeGreaterThan(0);
              expect(nowMs - due.sinceMs).toBeGreaterThanOrEqual(WAITING_MS);
              expect(nowMs - device.lastSeenAtMs).toBeGreaterThanOrEqual(UNHEARD_MS);
              expect(nowMs - (sentAtMs.at(-1) ?? 0)).toBeGreaterThanOrEqual(APART_MS);
              sentAtMs.push(nowMs);
              expect(++sinceHeard).toBeLessThanOrEqual(MOST_IN_ROW);
              expect(due.remindersInRow).toBe(sinceHeard);
              Object.assign(device, { remindedAtMs: nowMs, remindersInRow: due.remindersInRow });
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reminds a device that fell silent exactly four times, three days apart", () => {
    const device = { ...facts };
    const sentAtMs: number[] = [];
    for (let nowMs = NOW_MS; nowMs < NOW_MS + 60 * DAY_MS; nowMs += HOUR_MS) {
      const due = reminderDue(device, nowMs);
      if (due === null) continue;
      sentAtMs.push(nowMs);
      Object.assign(device, { remindedAtMs: nowMs, remindersInRow: due.remindersInRow });
    }
    expect(sentAtMs).toEqual([0, 3, 6, 9].map((days) => NOW_MS + days * DAY_MS));
  });
});
