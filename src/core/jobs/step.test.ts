import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode } from "../errors.ts";
import { assetIdOf, parseSha256 } from "../ids.ts";
import type { Receipt } from "../receipt.ts";
import { SMALLEST_CHUNK_BYTES } from "../schedule/chunk-size.ts";
import { type JobState, newJob, type UploadJob } from "./job.ts";
import { type JobEvent, stepJob } from "./step.ts";

const SHA = parseSha256("ab".repeat(32));
const OTHER_SHA = parseSha256("cd".repeat(32));
const SIZE = 5 * SMALLEST_CHUNK_BYTES;
const CHUNK = 2 * SMALLEST_CHUNK_BYTES;
const NOW = 1_800_000_000_000;
const URL = "/uploads/1";
const receipt: Receipt = {
  sha256: SHA,
  sizeBytes: SIZE,
  assetId: assetIdOf(SHA),
  storedAtMs: NOW,
  home: "h",
  jws: "a.b.c",
};

const fresh = newJob({
  id: SHA,
  assetId: assetIdOf(SHA),
  resourceType: "photo",
  filename: "IMG_0001.jpg",
  filetype: "image/jpeg",
  lastModifiedMs: NOW - 1_000,
  sizeBytes: SIZE,
  sha256: SHA,
  createdAtMs: NOW,
});

function failureOf(code: ErrorCode) {
  return { code, httpStatus: null, words: code };
}

function failed(code: ErrorCode): JobEvent {
  return { kind: "attemptFailed", failure: failureOf(code), retryAfterMs: null, chunkBytes: CHUNK };
}

const inState: Record<JobState["state"], UploadJob> = {
  registered: fresh,
  pending: { ...fresh, state: "pending" },
  failed: {
    ...fresh,
    state: "failed",
    failure: failureOf("home-error"),
    notBeforeAtMs: NOW + 5_000,
  },
  succeeded: { ...fresh, offsetBytes: SIZE, state: "succeeded", receipt },
  cancelled: { ...fresh, state: "cancelled" },
};

const ASIDE = { state: "failed", failure: failureOf("refused"), notBeforeAtMs: null } as const;

const events: Record<JobEvent["kind"], JobEvent> = {
  started: { kind: "started", chunkBytes: CHUNK },
  uploadCreated: { kind: "uploadCreated", uploadUrl: URL, offsetBytes: CHUNK, chunkBytes: CHUNK },
  offsetConfirmed: { kind: "offsetConfirmed", offsetBytes: CHUNK, chunkBytes: CHUNK },
  receiptRead: { kind: "receiptRead", receipt },
  attemptFailed: failed("home-error"),
  sourceRead: { kind: "sourceRead", sha256: SHA },
  interrupted: { kind: "interrupted" },
  retried: { kind: "retried" },
  cancelled: { kind: "cancelled" },
  acknowledged: { kind: "acknowledged" },
  homeChanged: { kind: "homeChanged" },
  sourceHeld: { kind: "sourceHeld" },
  sourceFreed: { kind: "sourceFreed" },
  sourceFound: { kind: "sourceFound", path: "a.jpg", lastModifiedMs: NOW, chunkBytes: CHUNK },
};

/** What concerns linked folders changes nothing about a photo that was copied onto the device. */
const OF_FOLDERS = { sourceHeld: "=", sourceFreed: "=", sourceFound: "=" } as const;

/** The state after each event; "-" the row is gone, "=" nothing changes. */
const TABLE: Record<JobState["state"], Record<JobEvent["kind"], string>> = {
  registered: {
    started: "pending",
    uploadCreated: "=",
    offsetConfirmed: "=",
    receiptRead: "succeeded",
    attemptFailed: "=",
    sourceRead: "=",
    interrupted: "=",
    retried: "=",
    cancelled: "cancelled",
    acknowledged: "=",
    homeChanged: "registered",
    ...OF_FOLDERS,
  },
  // offsetConfirmed without an upload URL makes no sense: begin anew later.
  pending: {
    started: "=",
    uploadCreated: "pending",
    offsetConfirmed: "failed",
    receiptRead: "succeeded",
    attemptFailed: "failed",
    sourceRead: "failed",
    interrupted: "registered",
    retried: "=",
    cancelled: "cancelled",
    acknowledged: "=",
    homeChanged: "registered",
    ...OF_FOLDERS,
  },
  failed: {
    started: "=",
    uploadCreated: "=",
    offsetConfirmed: "=",
    receiptRead: "succeeded",
    attemptFailed: "=",
    sourceRead: "=",
    interrupted: "=",
    retried: "registered",
    cancelled: "cancelled",
    acknowledged: "-",
    homeChanged: "registered",
    ...OF_FOLDERS,
  },
  succeeded: {
    started: "=",
    uploadCreated: "=",
    offsetConfirmed: "=",
    receiptRead: "=",
    attemptFailed: "=",
    sourceRead: "=",
    interrupted: "=",
    retried: "=",
    cancelled: "=",
    acknowledged: "-",
    homeChanged: "=",
    ...OF_FOLDERS,
  },
  cancelled: {
    started: "=",
    uploadCreated: "=",
    offsetConfirmed: "=",
    receiptRead: "succeeded",
    attemptFailed: "=",
    sourceRead: "=",
    interrupted: "=",
    retried: "=",
    cancelled: "=",
    acknowledged: "-",
    homeChanged: "cancelled",
    ...OF_FOLDERS,
  },
};

describe("stepJob() in every state on every event", () => {
  for (const [state, row] of Object.entries(TABLE)) {
    for (const [kind, expected] of Object.entries(row)) {
      it(`${state} + ${kind} → ${expected}`, () => {
        const before = inState[state as JobState["state"]];
        const { job, effects } = stepJob(before, events[kind as JobEvent["kind"]], NOW, 0.5);
        if (expected === "=") {
          expect(job).toBe(before);
          expect(effects).toEqual([]);
        } else if (expected === "-") {
          expect(job).toBeNull();
        } else {
          expect(job?.state).toBe(expected);
        }
      });
    }
  }
});

describe("stepJob() on a failed attempt", () => {
  const pending: UploadJob = { ...fresh, state: "pending", uploadUrl: URL, offsetBytes: CHUNK };

  it("backs off for ever on a transient failure, at most an hour", () => {
    let job: UploadJob = pending;
    for (let attempt = 1; attempt <= 60; attempt++) {
      const step = stepJob(
        { ...job, ...pending, attemptCount: job.attemptCount },
        failed("home-unreachable"),
        NOW,
        0.999,
      );
      if (step.job?.state !== "failed") throw new Error("a transient failure must end in failed");
      expect(step.job.notBeforeAtMs).toBeGreaterThan(NOW);
      expect(step.job.notBeforeAtMs).toBeLessThanOrEqual(NOW + 3_600_000);
      expect(step.job.offsetBytes).toBe(CHUNK);
      expect(step.job.attemptCount).toBe(attempt);
      job = step.job;
    }
  });

  it.each([
    ["throttled", "throttled"],
    ["home-busy", "throttled"],
    ["signed-out", "signed-out"],
    ["home-full", "home-full"],
  ] as const)("holds the whole queue on %s and blames no photo", (code, reason) => {
    const { job, effects } = stepJob(pending, failed(code), NOW, 0.5);
    expect(job).toMatchObject({
      state: "registered",
      attemptCount: 0,
      offsetBytes: CHUNK,
      uploadUrl: URL,
    });
    expect(effects).toMatchObject([{ kind: "holdQueue", hold: { kind: "held", reason } }]);
  });

  it("obeys Retry-After for the whole queue", () => {
    const event: JobEvent = {
      kind: "attemptFailed",
      failure: failureOf("throttled"),
      retryAfterMs: 120_000,
      chunkBytes: CHUNK,
    };
    expect(stepJob(pending, event, NOW, 0.5).effects).toMatchObject([
      { hold: { untilMs: NOW + 120_000 } },
    ]);
  });

  it("halves the chunk when it is too large, and sets the photo aside when no chunk is small enough", () => {
    expect(stepJob(pending, failed("upload-too-large"), NOW, 0.5)).toMatchObject({
      job: { state: "failed", notBeforeAtMs: NOW },
      effects: [{ kind: "halveChunk", refusedBytes: CHUNK }],
    });
    const smallest: JobEvent = {
      kind: "attemptFailed",
      failure: failureOf("upload-too-large"),
      retryAfterMs: null,
      chunkBytes: SMALLEST_CHUNK_BYTES,
    };
    expect(stepJob(pending, smallest, NOW, 0.5).job).toMatchObject({
      state: "failed",
      notBeforeAtMs: null,
    });
  });

  it.each(["upload-not-found", "upload-expired"] as const)(
    "starts the upload anew on %s",
    (code) => {
      expect(stepJob(pending, failed(code), NOW, 0.5).job).toMatchObject({
        state: "failed",
        uploadUrl: null,
        offsetBytes: 0,
      });
    },
  );

  it("sends a chunk again after one mismatch and reads the source after two", () => {
    const once = stepJob(pending, failed("checksum-mismatch"), NOW, 0.5);
    expect(once.job).toMatchObject({ state: "failed", notBeforeAtMs: NOW, mismatchCount: 1 });
    const twice = stepJob({ ...pending, mismatchCount: 1 }, failed("checksum-mismatch"), NOW, 0.5);
    expect(twice.effects).toEqual([{ kind: "readSource" }]);
    const same = stepJob(
      { ...pending, mismatchCount: 2 },
      { kind: "sourceRead", sha256: SHA },
      NOW,
      0.5,
    );
    expect(same.job).toMatchObject({ state: "failed", failure: { code: "checksum-mismatch" } });
    expect(same.job?.state === "failed" && same.job.notBeforeAtMs).toBeGreaterThan(NOW);
    const changed = stepJob(
      { ...pending, mismatchCount: 2 },
      { kind: "sourceRead", sha256: OTHER_SHA },
      NOW,
      0.5,
    );
    expect(changed.job).toMatchObject({
      state: "failed",
      notBeforeAtMs: null,
      failure: { code: "source-changed" },
    });
  });

  it.each(["refused", "source-unreadable", "file-empty"] as const)(
    "sets the photo aside on %s until a person retries it",
    (code) => {
      const { job } = stepJob(pending, failed(code), NOW, 0.5);
      expect(job).toMatchObject({ state: "failed", notBeforeAtMs: null });
      expect(stepJob(job!, { kind: "retried" }, NOW, 0.5).job).toMatchObject({
        state: "registered",
        filename: fresh.filename,
      });
    },
  );
});

describe("stepJob() with receipts", () => {
  it("records the receipt and discards the bytes only when the hash is the photo's", () => {
    const pending = inState.pending;
    expect(
      stepJob(pending, { kind: "receiptRead", receipt }, NOW, 0).effects.map(
        (effect) => effect.kind,
      ),
    ).toEqual(["recordReceipt", "discardBytes"]);
    const wrong = stepJob(
      pending,
      { kind: "receiptRead", receipt: { ...receipt, sha256: OTHER_SHA } },
      NOW,
      0,
    );
    expect(wrong.job).toMatchObject({ state: "failed", failure: { code: "receipt-mismatch" } });
    expect(wrong.effects).toEqual([]);
  });
});

describe("stepJob() when photos go to another home", () => {
  const begun = { offsetBytes: CHUNK, uploadUrl: URL, attemptCount: 3, mismatchCount: 1 };
  const fresher = {
    offsetBytes: 0,
    uploadUrl: null,
    attemptCount: 0,
    mismatchCount: 0,
    sendsDeleted: false,
  };

  it("begins an unfinished upload anew and keeps what is known of the photo", () => {
    const step = stepJob({ ...inState.failed, ...begun }, { kind: "homeChanged" }, NOW, 0.5);
    expect(step).toEqual({ job: fresh, effects: [] });
  });

  it("leaves aside what was set aside, with its reason, for a retry from the first byte", () => {
    const aside: UploadJob = { ...fresh, ...begun, ...ASIDE };
    const { job } = stepJob(aside, { kind: "homeChanged" }, NOW, 0.5);
    expect(job).toEqual({ ...fresh, ...fresher, ...ASIDE });
  });
});

const anyCode = fc.constantFrom(...(Object.keys(ERRORS) as ErrorCode[]));
const anyChunk = fc.constantFrom(SMALLEST_CHUNK_BYTES, CHUNK, SIZE, 64 * 1024 * 1024);
const anyEvent: fc.Arbitrary<JobEvent> = fc.oneof(
  fc.record({ kind: fc.constant("started" as const), chunkBytes: anyChunk }),
  fc.record({
    kind: fc.constant("uploadCreated" as const),
    uploadUrl: fc.constant(URL),
    offsetBytes: fc.integer({ min: -5, max: SIZE + 5 }),
    chunkBytes: anyChunk,
  }),
  fc.record({
    kind: fc.constant("offsetConfirmed" as const),
    offsetBytes: fc.oneof(fc.integer({ min: -5, max: SIZE + 5 }), fc.constant(SIZE)),
    chunkBytes: anyChunk,
  }),
  fc.record({
    kind: fc.constant("receiptRead" as const),
    receipt: fc.constantFrom(receipt, { ...receipt, sha256: OTHER_SHA }),
  }),
  fc.record({
    kind: fc.constant("attemptFailed" as const),
    failure: anyCode.map(failureOf),
    retryAfterMs: fc.option(fc.integer({ min: -1, max: 10_000_000_000 })),
    chunkBytes: anyChunk,
  }),
  fc.record({ kind: fc.constant("sourceRead" as const), sha256: fc.constantFrom(SHA, OTHER_SHA) }),
  fc.constantFrom<JobEvent>(
    { kind: "interrupted" },
    { kind: "retried" },
    { kind: "cancelled" },
    { kind: "acknowledged" },
    { kind: "homeChanged" },
  ),
);

describe("stepJob() whatever happens", () => {
  it("keeps the photo queued, set aside or home after any events, kills and reloads", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyEvent, fc.boolean()), { maxLength: 60 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (steps, random) => {
          let job: UploadJob | null = fresh;
          let hasBytes = true;
          let hasReceipt = false;
          let removedByPerson = false;
          for (const [event, killed] of steps) {
            if (job === null) break;
            const before: UploadJob = job;
            const step = stepJob(before, event, NOW, random);
            // A kill between two steps: the row is read again from its serialised form, and `pending` was interrupted.
            job =
              killed && step.job !== null
                ? stepJob(
                    JSON.parse(JSON.stringify(step.job)) as UploadJob,
                    { kind: "interrupted" },
                    NOW,
                    random,
                  ).job
                : step.job;
            for (const effect of step.effects) {
              if (effect.kind === "recordReceipt") hasReceipt = true;
              if (effect.kind === "discardBytes") hasBytes = false;
            }
            if (
              event.kind === "cancelled" ||
              (event.kind === "acknowledged" && before.state === "failed")
            )
              removedByPerson = true;
            const unfinished =
              job !== null && ["registered", "pending", "failed"].includes(job.state);
            if (unfinished && !hasBytes) throw new Error("a photo on its way has lost its bytes");
            if (!hasBytes && !hasReceipt && !removedByPerson)
              throw new Error("bytes were discarded without a receipt");
          }
          return true;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("never lets the offset run ahead of what the home confirmed", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (all) => {
        let job: UploadJob | null = fresh;
        let confirmedBytes = 0;
        for (const event of all) {
          if (job === null) return true;
          if (event.kind === "offsetConfirmed" || event.kind === "uploadCreated")
            confirmedBytes = Math.max(confirmedBytes, event.offsetBytes);
          if (event.kind === "receiptRead") confirmedBytes = SIZE;
          const step = stepJob(job, event, NOW, 0.3);
          for (const effect of step.effects) {
            if (effect.kind !== "sendChunk") continue;
            expect(effect.offsetBytes).toBeLessThanOrEqual(confirmedBytes);
            expect(effect.offsetBytes + effect.lengthBytes).toBeLessThanOrEqual(SIZE);
            expect(effect.lengthBytes).toBeGreaterThan(0);
          }
          job = step.job;
          if (job !== null) expect(job.offsetBytes).toBeLessThanOrEqual(confirmedBytes);
          if (job !== null) expect(job.offsetBytes).toBeGreaterThanOrEqual(0);
        }
        return true;
      }),
      { numRuns: 2_000 },
    );
  });
});
