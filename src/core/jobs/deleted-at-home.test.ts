import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../errors.ts";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { newJob, type UploadJob } from "./job.ts";
import { type JobEvent, stepJob } from "./step.ts";

const SHA = parseSha256("ab".repeat(32));
const NOW = 1_800_000_000_000;
const fresh = newJob({
  id: SHA,
  assetId: assetIdOf(SHA),
  resourceType: "photo",
  filename: "IMG_0001.jpg",
  filetype: "image/jpeg",
  lastModifiedMs: NOW,
  sizeBytes: 100,
  sha256: SHA,
  createdAtMs: NOW,
});

function after(job: UploadJob, event: JobEvent): UploadJob {
  const next = stepJob(job, event, NOW, 0.5).job;
  if (next === null) throw new Error("its row is gone");
  return next;
}

function failedWith(code: ErrorCode, job: UploadJob = fresh): UploadJob {
  const failure = { code, httpStatus: null, words: code };
  const begun = after(job, { kind: "started", chunkBytes: 10 });
  return after(begun, { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 10 });
}

const retried = (job: UploadJob) => after(job, { kind: "retried" });

describe("stepJob() with a photo that was deleted at home", () => {
  it("sends it only after a person who was told so retried it", () => {
    expect(retried(failedWith("deleted-at-home"))).toMatchObject({ sendsDeleted: true });
    expect(retried(failedWith("refused"))).toMatchObject({ sendsDeleted: false });
    expect(retried(failedWith("home-error"))).toMatchObject({ sendsDeleted: false });
  });

  it("keeps to that over failures, until another home is met", () => {
    const broken = failedWith("home-error", retried(failedWith("deleted-at-home")));
    expect(retried(broken)).toMatchObject({ state: "registered", sendsDeleted: true });
    expect(after(broken, { kind: "homeChanged" })).toMatchObject({ sendsDeleted: false });
  });
});
