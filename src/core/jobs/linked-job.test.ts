import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../ids.ts";
import { type LinkedFile, newJob, type UploadJob } from "./job.ts";
import { type JobEvent, stepJob } from "./step.ts";

const SHA = parseSha256("ab".repeat(32));
const source: LinkedFile = { kind: "linked", sourceId: "f", path: "a/b.jpg", isHeld: false };
const job: UploadJob = newJob({
  id: SHA,
  assetId: assetIdOf(SHA),
  resourceType: "photo",
  filename: "b.jpg",
  filetype: "image/jpeg",
  lastModifiedMs: 1,
  sizeBytes: 10,
  sha256: SHA,
  createdAtMs: 1,
  notes: "{}",
  source,
});
const after = (before: UploadJob, ...events: JobEvent[]) =>
  events.reduce<UploadJob | null>(
    (now, event) => (now === null ? null : stepJob(now, event, 0, 0).job),
    before,
  );

describe("a job of a linked folder", () => {
  it("waits while the folder cannot be read, and goes on from where it was", () => {
    const sent = after(
      job,
      { kind: "started", chunkBytes: 5 },
      { kind: "uploadCreated", uploadUrl: "/uploads/1", offsetBytes: 5, chunkBytes: 5 },
      { kind: "sourceHeld" },
    );
    expect(sent).toMatchObject({
      state: "registered",
      offsetBytes: 5,
      uploadUrl: "/uploads/1",
      attemptCount: 0,
      source: { isHeld: true },
    });
    expect(sent === null ? null : after(sent, { kind: "sourceFreed" })).toMatchObject({
      state: "registered",
      offsetBytes: 5,
      source,
    });
  });

  it("follows its file to another path", () => {
    const moved = after(job, {
      kind: "sourceFound",
      path: "c.jpg",
      lastModifiedMs: 7,
      chunkBytes: 5,
    });
    expect(moved).toMatchObject({ lastModifiedMs: 7, source: { path: "c.jpg", isHeld: false } });
    // In mid-upload it goes on at once.
    const pending: UploadJob = {
      ...job,
      state: "pending",
      uploadUrl: "/uploads/1",
      offsetBytes: 5,
    };
    const event = { kind: "sourceFound", path: "c.jpg", lastModifiedMs: 7, chunkBytes: 5 } as const;
    expect(stepJob(pending, event, 0, 0)).toMatchObject({
      job: { state: "pending", offsetBytes: 5, source: { path: "c.jpg" } },
      effects: [{ kind: "queryOffset", uploadUrl: "/uploads/1" }],
    });
  });

  it("keeps its file and its notes through every state", () => {
    const failure = { code: "home-error", httpStatus: null, words: "" } as const;
    const failed = after(
      job,
      { kind: "started", chunkBytes: 5 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 5 },
    );
    expect(failed).toMatchObject({ state: "failed", source, notes: "{}" });
    const again = failed === null ? null : after(failed, { kind: "retried" });
    expect(again).toEqual({ ...job, attemptCount: 1 });
  });

  it("that was set aside or cancelled stays so", () => {
    const failure = { code: "refused", httpStatus: null, words: "" } as const;
    const aside: UploadJob = { ...job, state: "failed", failure, notBeforeAtMs: null };
    const cancelled: UploadJob = { ...job, state: "cancelled" };
    for (const one of [aside, cancelled]) expect(after(one, { kind: "sourceHeld" })).toBe(one);
  });
});
