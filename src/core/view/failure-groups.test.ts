import { expect, test } from "vitest";
import type { ErrorCode } from "../errors.ts";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { newJob, type UploadJob } from "../jobs/job.ts";
import { groupFailures, isOfGroup } from "./failure-groups.ts";

function failed(at: number, code: ErrorCode, words: string = code): UploadJob {
  const sha256 = parseSha256(at.toString(16).padStart(64, "0"));
  const facts = {
    id: sha256,
    assetId: assetIdOf(sha256),
    resourceType: "photo" as const,
    filename: `${at}.jpg`,
    filetype: "image/jpeg",
    lastModifiedMs: 0,
    sizeBytes: 1,
    sha256,
    createdAtMs: 0,
  };
  const failure = { code, httpStatus: null, words };
  return { ...newJob(facts), state: "failed", failure, notBeforeAtMs: null };
}

test("groupFailures() counts by reason over portions and names the first three", () => {
  const jobs = [1, 2, 3, 4].map((at) => failed(at, "file-empty"));
  const first = groupFailures([], [jobs[0]!, failed(9, "source-gone")]);
  expect(groupFailures(first, jobs.slice(1))).toEqual([
    {
      code: "file-empty",
      words: "This file is empty (0 bytes).",
      count: 4,
      filenames: ["1.jpg", "2.jpg", "3.jpg"],
    },
    {
      code: "source-gone",
      words: "This file is no longer in the linked folder.",
      count: 1,
      filenames: ["9.jpg"],
    },
  ]);
});

test("what the home says differently is another reason, and rows know theirs", () => {
  const [big, odd] = [failed(1, "refused", "Too odd."), failed(2, "refused", "Too big.")];
  const groups = groupFailures([], [big, odd]);
  expect(groups.map(({ words }) => words)).toEqual(["Too odd.", "Too big."]);
  expect([big, odd].map((job) => isOfGroup(job, groups[1]!))).toEqual([false, true]);
});

test("what is not set aside is in no group", () => {
  const job = { ...failed(1, "file-empty"), state: "registered" } as UploadJob;
  expect(groupFailures([], [job])).toEqual([]);
});
