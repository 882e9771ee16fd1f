import { expect, test } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { type UploadJob, newJob } from "../jobs/job.ts";
import { NO_TOTALS } from "../jobs/totals.ts";
import type { Wakers } from "../page-ports.ts";
import type { BlockReason } from "../schedule/block.ts";
import { DEFAULT_CONDITIONS } from "../schedule/conditions.ts";
import { type BlockDetails, blockDetails } from "./block-details.ts";
import { CONDITION_WORDS } from "../words/en/condition.ts";
import { type JobReason, jobReason } from "./job-reason.ts";
import { jobWords } from "./job-words.ts";
import type { Situation } from "./situation.ts";
import { stateSentence } from "./state-sentence.ts";

const NOW_MS = new Date(2026, 10, 22, 14, 0).getTime();
const DETAILS: BlockDetails = { until: "18:00", abovePercent: 30 };
const CHROMIUM: Wakers = { serviceWorker: "can", backgroundSync: "can", periodicSync: "unused" };
const INSTALLED: Wakers = { ...CHROMIUM, periodicSync: "can" };
const FIREFOX: Wakers = { ...CHROMIUM, backgroundSync: "missing", periodicSync: "missing" };

const sha256 = parseSha256("a".repeat(64));
const JOB = newJob({
  id: sha256,
  assetId: assetIdOf(sha256),
  resourceType: "photo",
  filename: "IMG_0001.jpg",
  filetype: "image/jpeg",
  lastModifiedMs: 0,
  sizeBytes: 1000,
  sha256,
  createdAtMs: 0,
});
const failure = {
  code: "home-error",
  httpStatus: 500,
  words: "Your home had a problem of its own.",
} as const;
const failed = (notBeforeAtMs: number | null): UploadJob => ({
  ...JOB,
  state: "failed",
  failure,
  notBeforeAtMs,
});

/** Every situation, by type: the sentence of 412 waiting photos, and what one of them says. */
const TABLE: Record<Situation, [main: string, job: string]> = {
  going: ["412 safe on this phone, going home", "Waiting its turn"],
  unsupported: [
    "This browser cannot send · 412 wait on this phone",
    "Waits here: this browser cannot send",
  ],
  paused: ["Paused until 18:00 · 412 photos wait here", "Paused until 18:00"],
  "signed-out": [
    "Not paired with home · 412 wait on this phone",
    "Waits until this device is paired",
  ],
  offline: ["412 safe on this phone, wait for a connection", "Waits until you are back online"],
  "outside-hours": ["412 photos waiting for 18:00", "Waits for 18:00"],
  metered: ["412 photos waiting for Wi-Fi", "Waits for Wi-Fi"],
  "network-unknown": [
    "412 photos wait to know whether this is Wi-Fi",
    "Waits: this browser does not tell Wi-Fi from mobile data",
  ],
  "data-saver": ["412 photos wait while data saver is on", "Waits until data saver is off"],
  "not-charging": ["412 photos waiting for the charger", "Waits for the charger"],
  "battery-low": [
    "412 photos waiting until the battery is above 30 %",
    "Waits until the battery is above 30 %",
  ],
  "power-unknown": ["412 photos wait to know the battery", "Waits until the battery is known"],
  unreachable: [
    "Home does not answer · 412 wait safely on this phone",
    "Waits until your home answers",
  ],
  throttled: [
    "Home asked for a pause · 412 wait on this phone",
    "Waits: your home asked for a pause",
  ],
  "home-full": ["Home is full · 412 wait on this phone", "Waits for room at home"],
};
const SITUATIONS = Object.keys(TABLE) as Situation[];

const sentenceOf = (situation: Situation, details = DETAILS, wakers = CHROMIUM) =>
  stateSentence({
    totals: { ...NO_TOTALS, waitingCount: 412, waitingBytes: 412_000 },
    situation,
    details,
    backingOffCount: 0,
    atHomeCount: null,
    intake: null,
    wakers,
    device: "phone",
    medium: "unknown",
  });

test.each(SITUATIONS)("the queue and each of its photos say why they wait: %s", (situation) => {
  const [main, job] = TABLE[situation];
  expect(sentenceOf(situation).main).toBe(main);
  expect(jobWords(JOB, situation, NOW_MS, DETAILS)).toBe(job);
  for (const wakers of [CHROMIUM, INSTALLED, FIREFOX]) {
    expect(sentenceOf(situation, DETAILS, wakers).note).toMatch(/\w.*\.$/u);
  }
});

test("every job that is not home has exactly one reason, and words, in every situation", () => {
  const states: UploadJob[] = [
    JOB,
    { ...JOB, state: "pending" },
    failed(NOW_MS + 40_000),
    failed(NOW_MS),
    failed(null),
  ];
  const seen = new Set<JobReason | null>();
  for (const situation of SITUATIONS) {
    for (const job of states) {
      const reason = jobReason(job, situation, NOW_MS);
      seen.add(reason);
      expect(reason).not.toBeNull();
      expect(jobWords(job, situation, NOW_MS, DETAILS)).toMatch(/\w{3}/u);
    }
  }
  const own: JobReason[] = ["its-turn", "sending", "stopping", "back-off", "due", "set-aside"];
  const ofTheQueue = SITUATIONS.filter((situation) => situation !== "going");
  expect([...seen].map(String).toSorted()).toEqual([...own, ...ofTheQueue].toSorted());
  expect(jobReason({ ...JOB, state: "cancelled" }, "going", NOW_MS)).toBeNull();
});

test("a photo whose next try a wrong clock put a year ahead does not say that it waits for that", () => {
  expect(jobReason(failed(NOW_MS + 365 * 86_400_000), "going", NOW_MS)).toBe("due");
});

test("a part that is under way while a condition fails says that it is the last", () => {
  const sending: UploadJob = { ...JOB, state: "pending", offsetBytes: 340 };
  expect(jobWords(sending, "paused", NOW_MS, DETAILS)).toBe("Stops after this part · 34 %");
  expect(jobWords(sending, "home-full", NOW_MS, DETAILS)).toBe("Sending · 34 %");
});

const NOTES: [BlockReason, Wakers, string][] = [
  [
    "paused",
    CHROMIUM,
    "While Homeward is open, they go from 18:00 on. Closed, they may wait for your next visit.",
  ],
  [
    "outside-hours",
    INSTALLED,
    "While Homeward is open, they go from 18:00 on. Closed, this browser looks up to twice a day.",
  ],
  ["data-saver", FIREFOX, "While Homeward is open, they go once data saver is off."],
  [
    "metered",
    CHROMIUM,
    "While Homeward is open, they go on Wi-Fi or cable. Closed, they may wait for your next visit.",
  ],
  [
    "battery-low",
    INSTALLED,
    "While Homeward is open, they go above 30 % battery or at the charger. Closed, it cannot know the battery.",
  ],
  [
    "network-unknown",
    CHROMIUM,
    "They are safe here. Nothing is sent unless you allow any connection.",
  ],
];

test.each(NOTES)("the note for %s promises what %j does", (reason, wakers, note) => {
  expect(sentenceOf(reason, DETAILS, wakers).note).toBe(note);
});

test("a pause without an end promises nothing but what the person does", () => {
  const details = { until: "", abovePercent: null };
  expect(sentenceOf("paused", details)).toMatchObject({
    main: "Paused · 412 photos wait here",
    note: CONDITION_WORDS.note.untilResumed,
  });
});

test("blockDetails() says until when, today and later", () => {
  const until = (hours: number) => {
    const untilMs = new Date(2026, 10, 22, hours).getTime();
    return blockDetails({ reason: "paused", untilMs }, DEFAULT_CONDITIONS, NOW_MS).until;
  };
  expect(until(18)).toBe("18:00");
  expect(until(24 + 8)).toBe("08:00 tomorrow");
  expect(until(72 + 8)).toBe("08:00 on November 25");
  const power = { kind: "charging-or-above", percent: 40 } as const;
  expect(
    blockDetails(
      { reason: "battery-low", untilMs: null },
      { ...DEFAULT_CONDITIONS, power },
      NOW_MS,
    ),
  ).toEqual({ until: "", abovePercent: 40 });
});
