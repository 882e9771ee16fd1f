import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePushPayload } from "../messages/push.ts";
import { reminderSentence } from "./reminder-words.ts";

const DAY_MS = 86_400_000;
const NOW_MS = 1_800_000_000_000;
const since = (days: number, count = 17) =>
  ({ kind: "photosWaiting", count, sinceMs: NOW_MS - days * DAY_MS }) as const;

describe("reminderSentence()", () => {
  it.each([
    [since(3), 17, "17 photos have been waiting for 3 days. Open Homeward to send them."],
    [since(3, 1), 1, "1 photo has been waiting for 3 days. Open Homeward to send it."],
    [since(4), null, "17 photos have been waiting for 4 days. Open Homeward to send them."],
    [since(3), 5, "5 photos have been waiting for 3 days. Open Homeward to send them."],
    [since(3), 0, "Nothing is waiting on this device any more."],
    [since(-1), 2, "2 photos are waiting. Open Homeward to send them."],
    [null, 1, "1 photo is waiting. Open Homeward to send it."],
    [null, null, "Photos may be waiting on this device. Open Homeward to look."],
  ])("for %j and %j here", (payload, waitingCount, words) => {
    expect(reminderSentence(payload, waitingCount, NOW_MS)).toBe(words);
  });
});

describe("parsePushPayload()", () => {
  it("reads what the home sends", () => {
    expect(parsePushPayload(JSON.stringify(since(3)))).toEqual(since(3));
  });

  it.each([
    "",
    "17",
    "null",
    "{}",
    "[]",
    '{"kind":"photosWaiting"}',
    '{"kind":"photosWaiting","count":0,"sinceMs":1}',
    '{"kind":"photosWaiting","count":-1,"sinceMs":1}',
    '{"kind":"photosWaiting","count":1.5,"sinceMs":1}',
    '{"kind":"photosWaiting","count":"17","sinceMs":1}',
    '{"kind":"allHome","count":17,"sinceMs":1}',
  ])("passes over %s", (text) => {
    expect(parsePushPayload(text)).toBeNull();
  });

  it("gives a sentence for whatever arrives", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        fc.option(fc.nat()),
        fc.nat(),
        (text, count, nowMs) => {
          expect(reminderSentence(parsePushPayload(text), count, nowMs)).toMatch(/^[A-Z0-9].*\.$/u);
        },
      ),
    );
  });
});
