import { expect, test } from "vitest";
import { NO_TOTALS } from "../jobs/totals.ts";
import type { Abilities, HomeStatus } from "../page-ports.ts";
import type { WakeRecord } from "../ports.ts";
import { DEFAULT_CONDITIONS } from "../schedule/conditions.ts";
import { NO_TEST } from "../schedule/test-mode.ts";
import { diagnostics, type DiagnosticsFacts } from "./diagnostics.ts";

const WAKE: WakeRecord = {
  startedAtMs: 0,
  endedAtMs: 1000,
  doorbell: "sync",
  seen: { network: "metered", savesData: false, power: "unknown" },
  result: "failure",
  jobCount: 2,
  homeCount: 0,
  sentBytes: 0,
  words: "home-unreachable",
  next: "sync",
};

const FACTS: DiagnosticsFacts = {
  nowMs: 2000,
  version: "0.1.0",
  userAgent: "Browser/1",
  language: "en",
  abilities: { serviceWorker: "can" } as Abilities,
  settings: { conditions: DEFAULT_CONDITIONS, keepAwake: false, testMode: NO_TEST },
  home: null,
  hold: { kind: "open" },
  totals: NO_TOTALS,
  usedBytes: 5,
  linkedFolderCount: 1,
  failures: [],
  wakes: [],
};

/** What must never leave the device, each put wherever a stranger's words could carry it. */
const SECRETS = [
  "https://me:pw@home.example:8787/uploads/1?sig=abc",
  "home.example",
  "192.168.1.20",
  "#pair=0A1B2-C3D4E",
  "0A1B2-C3D4E",
  "homeward=hw_0123456789abcdefghij",
  "IMG_2041.jpg",
  "Anna's phone",
  "f".repeat(64),
];

test.each(SECRETS)("diagnostics() holds no %s", (secret) => {
  const more = { uploadUrl: secret, filename: secret };
  const home = { kind: "paired", homeId: secret, deviceName: secret, freeBytes: 1 } as HomeStatus;
  const text = diagnostics({
    ...FACTS,
    home,
    hold: { kind: "held", reason: "throttled", untilMs: 1, words: secret },
    failures: [{ code: "refused", words: secret, count: 3, filenames: [secret] }],
    wakes: [
      { ...WAKE, ...more, words: secret },
      { ...WAKE, words: `No room for ${secret} here.` },
    ],
    ...more,
  });
  expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({
    home: "paired",
    hold: "throttled",
    failures: [{ code: "refused", count: 3 }],
    wakes: [{ words: "other" }, { words: "other" }],
  });
});

test("diagnostics() holds what helps: versions, abilities, settings, counts and the log", () => {
  const text = diagnostics({ ...FACTS, wakes: [WAKE, { ...WAKE, words: "Sending is paused." }] });
  const wake = {
    startedAt: "1970-01-01T00:00:00.000Z",
    endedAt: "1970-01-01T00:00:01.000Z",
    doorbell: "sync",
    seen: { network: "metered", savesData: false, power: "unknown" },
    result: "failure",
    jobCount: 2,
    homeCount: 0,
    sentBytes: 0,
    words: "home-unreachable",
    next: "sync",
  };
  expect(JSON.parse(text)).toEqual({
    homeward: "diagnostics",
    madeAt: "1970-01-01T00:00:02.000Z",
    version: "0.1.0",
    browser: "Browser/1",
    language: "en",
    abilities: { serviceWorker: "can" },
    settings: {
      conditions: {
        unmeteredOnly: null,
        obeysDataSaver: true,
        power: { kind: "any" },
        timeWindow: null,
        pause: "none",
      },
      keepAwake: false,
      testMode: { on: false, fault: null },
    },
    home: "unknown",
    hold: "open",
    counts: NO_TOTALS,
    usedBytes: 5,
    linkedFolderCount: 1,
    failures: [],
    wakes: [wake, { ...wake, words: "Sending is paused." }],
  });
});
