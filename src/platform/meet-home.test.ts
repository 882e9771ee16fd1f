import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { assetIdOf, type JobId } from "../core/ids.ts";
import type { JobEvent } from "../core/jobs/step.ts";
import type { PickedFile } from "../core/ports.ts";
import { IndexedDbJobStore } from "./job-store.ts";
import { sha256Of } from "./sha256.ts";
import { createSHA256 } from "hash-wasm";

const NOW = 1_800_000_000_000;
const CHUNK = 4;
const begun: JobEvent[] = [
  { kind: "started", chunkBytes: CHUNK },
  { kind: "uploadCreated", uploadUrl: "/uploads/old", offsetBytes: CHUNK, chunkBytes: CHUNK },
];

const failing = (code: "home-error" | "refused"): JobEvent => ({
  kind: "attemptFailed",
  failure: { code, httpStatus: null, words: "The old home's words" },
  retryAfterMs: null,
  chunkBytes: CHUNK,
});

/** Where a photo may stand when another home answers. */
const HISTORIES: Record<string, readonly JobEvent[]> = {
  untouched: [],
  pending: begun,
  interrupted: [...begun, { kind: "interrupted" }],
  "backing off": [...begun, failing("home-error")],
  "set aside": [...begun, failing("refused")],
  cancelled: [...begun, { kind: "cancelled" }],
};

async function deviceOf(oldHome: boolean, name: string) {
  const store = new IndexedDbJobStore({ nowMs: () => NOW, random: () => 0.5, name, kind: "blob" });
  if (oldHome) await store.meetHome("old");
  const ids = new Map<string, JobId>();
  for (const [history, events] of Object.entries(HISTORIES)) {
    const bytes = new Blob([`a photo that is ${history}`]);
    const sha256 = await sha256Of(bytes, createSHA256);
    const file: PickedFile<Blob> = {
      bytes,
      facts: {
        id: sha256,
        assetId: assetIdOf(sha256),
        resourceType: "photo",
        filename: `${history}.jpg`,
        filetype: "image/jpeg",
        lastModifiedMs: NOW,
        sizeBytes: bytes.size,
        sha256,
        createdAtMs: NOW,
      },
    };
    await store.enqueue([file]);
    await store.apply(sha256, events);
    ids.set(history, sha256);
  }
  return { store, ids };
}

it("begins unfinished uploads anew at another home, photos kept and counters right", async () => {
  const { store, ids } = await deviceOf(true, "meet-another");
  await store.write("chunkBytes", 256 * 1024);
  await store.write("hold", { kind: "held", reason: "signed-out", untilMs: 0, words: "" });
  await store.meetHome("new");
  const waiting = await store.list("waiting", 0, 10);
  const aside = await store.list("needs-you", 0, 10);
  const cancelled = await store.jobsFor("acknowledge", 10);
  expect(waiting.map((job) => job.filename).toSorted()).toEqual([
    "backing off.jpg",
    "interrupted.jpg",
    "pending.jpg",
    "untouched.jpg",
  ]);
  expect(aside.map((job) => job.id)).toEqual([ids.get("set aside")]);
  expect(cancelled.map((job) => job.id)).toEqual([ids.get("cancelled")]);
  const fresh = { uploadUrl: null, offsetBytes: 0, attemptCount: 0, mismatchCount: 0 };
  for (const job of [...waiting, ...aside, ...cancelled]) expect(job).toMatchObject(fresh);
  for (const job of [...waiting, ...aside])
    expect((await store.bytes(job.id)).size).toBe(job.sizeBytes);
  expect(await store.totals()).toMatchObject({
    waitingCount: 4,
    sendingCount: 0,
    backingOffCount: 0,
    needsYouCount: 1,
    confirmedBytes: 0,
    waitingBytes: waiting.reduce((sum, job) => sum + job.sizeBytes, 0),
  });
  expect(await store.read("hold")).toEqual({ kind: "open" });
  expect(await store.read("chunkBytes")).toBeGreaterThan(256 * 1024);
});

it("changes nothing when the same home answers again", async () => {
  const { store } = await deviceOf(true, "meet-same");
  const before = await store.totals();
  await store.meetHome("old");
  expect(await store.totals()).toEqual(before);
  expect((await store.pending())[0]).toMatchObject({ offsetBytes: CHUNK });
});

it("remembers the home that was met first until the person accepts another, or the first one is back", async () => {
  const { store } = await deviceOf(true, "meet-first");
  expect(await store.read("homeBefore")).toBeNull();
  await store.meetHome("new");
  expect(await store.read("homeBefore")).toBe("old");
  await store.meetHome("third");
  expect(await store.read("homeBefore")).toBe("old");
  await store.meetHome("old");
  expect(await store.read("homeBefore")).toBeNull();
  await store.meetHome("new");
  await store.write("homeBefore", null);
  await store.meetHome("new");
  expect(await store.read("homeBefore")).toBeNull();
});
