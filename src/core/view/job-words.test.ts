import { expect, test } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { type UploadJob, newJob } from "../jobs/job.ts";
import { NO_DETAILS } from "./block-details.ts";
import { jobWords as wordsOf, sentPercent } from "./job-words.ts";
import type { Situation } from "./situation.ts";

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
const jobWords = (job: UploadJob, situation: Situation, nowMs: number) =>
  wordsOf(job, situation, nowMs, NO_DETAILS);
const failure = {
  code: "home-unreachable",
  httpStatus: null,
  words: "Your home does not answer.",
} as const;
const failed = (notBeforeAtMs: number | null): UploadJob => ({
  ...JOB,
  state: "failed",
  failure,
  notBeforeAtMs,
});

test("jobWords() tells each state and its reason", () => {
  const sending: UploadJob = { ...JOB, state: "pending", offsetBytes: 345 };
  expect(jobWords(sending, "going", 0)).toBe("Sending · 34 %");
  expect(jobWords({ ...sending, offsetBytes: 0 }, "going", 0)).toBe("Sending");
  expect(jobWords({ ...sending, offsetBytes: 1000 }, "going", 0)).toBe(
    "Sending · home is checking it",
  );
  expect(jobWords(sending, "offline", 0)).toBe("Waits until you are back online");
  expect(jobWords(JOB, "going", 0)).toBe("Waiting its turn");
  expect(jobWords({ ...JOB, offsetBytes: 500 }, "unreachable", 0)).toBe(
    "Waits until your home answers · 50 % is home already",
  );
  expect(jobWords(JOB, "signed-out", 0)).toBe("Waits until this device is paired");
  expect(jobWords(failed(null), "going", 0)).toBe("Your home does not answer.");
  expect(jobWords(failed(40_000), "going", 0)).toBe(
    "Tries again in 40 s: Your home does not answer.",
  );
  expect(jobWords(failed(40_000), "going", 40_000)).toBe(
    "Tries again now: Your home does not answer.",
  );
  expect(jobWords(failed(40_000), "offline", 50_000)).toBe("Waits until you are back online");
});

test("sentPercent() never says 100 before all is home", () => {
  expect(sentPercent({ ...JOB, offsetBytes: 999 })).toBe(99);
  expect(sentPercent({ ...JOB, offsetBytes: 1000 })).toBe(100);
  expect(sentPercent({ ...JOB, sizeBytes: 0 })).toBe(0);
});

test("jobWords() of a photo whose linked folder cannot be read names that and nothing else", () => {
  const source = { kind: "linked", sourceId: "f", path: "a.jpg", isHeld: true } as const;
  const held: UploadJob = { ...JOB, source };
  expect(jobWords(held, "offline", 0)).toBe(
    "Waits until Homeward can read the linked folder again.",
  );
  expect(jobWords({ ...JOB, source: { ...source, isHeld: false } }, "going", 0)).toBe(
    "Waiting its turn",
  );
});
