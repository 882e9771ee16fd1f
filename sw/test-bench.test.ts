import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import type { JobEvent } from "../src/core/jobs/step.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import type { Doorbell } from "../src/core/messages/messages.ts";
import { type Fault, FAULTS, NO_TEST } from "../src/core/schedule/test-mode.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { FaultyHome } from "./faulty-home.ts";
import { Runner } from "./runner.ts";
import { TestBench } from "./test-bench.ts";

let opened = 0;

/** A device with test mode wired in as in main.ts; what the home really saw is in `verbs`. */
function benchDevice() {
  const { clock, home, parts } = memoryDevice();
  const bench = new TestBench(() => 0.999);
  const store = new IndexedDbJobStore({
    nowMs: clock.nowMs,
    random: bench.random,
    name: `bench-${opened++}`,
    kind: "blob",
  });
  const verbs: string[] = [];
  home.before = (verb) => verbs.push(verb);
  let onSleep = async (): Promise<void> => {};
  const sleep = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await onSleep();
  };
  const faulty = new FaultyHome(home, store, bench);
  const wired = { ...parts, sleep, store: bench.mortal(store), home: faulty };
  const runner = new Runner(wired, { onStarted: (work) => bench.follow(work), onEnded: () => {} });
  const turnOff = () => store.write("testMode", NO_TEST);
  return {
    clock,
    home,
    faulty,
    store,
    verbs,
    choose: (fault: Fault | null) => store.write("testMode", { on: true, fault }),
    turnOff,
    /** A wake waits for retries that are due soon, and with this fault they are due again and again. */
    turnOffWhileWaiting: () => (onSleep = turnOff),
    ring: (doorbell: Doorbell = "conditions") => runner.ring(doorbell),
  };
}

const manyBytes = (size: number) => new Uint8Array(size).map((_, at) => (at * 31) % 251);

describe("test mode", () => {
  it.each([
    ["offline", "home-unreachable"],
    ["throttled", "throttled"],
    ["signed-out", "signed-out"],
    ["home-full", "home-full"],
  ] as const)("%s holds the whole queue as the real thing does", async (fault, reason) => {
    const { store, home, choose, ring } = benchDevice();
    await store.enqueue(await memoryPhotos(3));
    await choose(fault);
    await ring();
    expect(await store.read("hold")).toMatchObject({ kind: "held", reason });
    expect(home.photos.size).toBe(0);
    expect(await store.totals()).toMatchObject({ waitingCount: 3, needsYouCount: 0 });
  });

  it("offline sends no request at all", async () => {
    const { store, verbs, choose, ring } = benchDevice();
    await store.enqueue(await memoryPhotos(3));
    await choose("offline");
    await ring();
    expect(verbs).toEqual([]);
  });

  it("throttled asks for five seconds, read from Retry-After", async () => {
    const { clock, store, choose, ring } = benchDevice();
    await store.enqueue(await memoryPhotos(1));
    await choose("throttled");
    await ring();
    expect(await store.read("hold")).toMatchObject({ untilMs: clock.nowMs() + 5_000 });
  });

  it("home-error lets the photo try again after half a second, the shortest back-off", async () => {
    const { clock, store, faulty, choose } = benchDevice();
    const [file] = await memoryPhotos(1);
    if (file === undefined) throw new Error("No file");
    await store.enqueue([file]);
    await choose("home-error");
    const signal = new AbortController().signal;
    for (let attempt = 1; attempt <= 12; attempt++) {
      await store.apply(file.facts.id, [{ kind: "started", chunkBytes: 1_000 }]);
      const [job] = await store.pending();
      if (job === undefined) throw new Error("No job");
      const error: unknown = await faulty
        .create(job, file.bytes, job.sha256, signal)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "home-error" });
      const failure = { code: "home-error", httpStatus: null, words: "" } as const;
      const failed = { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1_000 };
      const { job: after } = await store.apply(job.id, [failed as JobEvent]);
      expect(after).toMatchObject({ state: "failed", notBeforeAtMs: clock.nowMs() + 500 });
      await store.apply(job.id, [{ kind: "retried" }]);
    }
  });

  it("too-large brings chunks down to the smallest, and the video goes home all the same", async () => {
    const { store, home, choose, ring } = benchDevice();
    await store.write("chunkBytes", 4 * SMALLEST_CHUNK_BYTES);
    const video = await memoryPhoto(manyBytes(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([video]);
    await choose("too-large");
    await ring();
    expect(home.photos.has(video.facts.sha256)).toBe(true);
    expect(home.receivedBytes).toBe(video.facts.sizeBytes);
  });

  it("checksum spoils each chunk once: the real home refuses it, and takes it the second time", async () => {
    const { store, home, choose, ring } = benchDevice();
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    const video = await memoryPhoto(manyBytes(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([video]);
    await choose("checksum");
    await ring();
    expect(home.photos.has(video.facts.sha256)).toBe(true);
    expect(home.receivedBytes).toBe(2 * video.facts.sizeBytes);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0, homeCount: 1 });
  });

  it("worker-killed writes nothing more: rows stay pending, and the next wake recovers", async () => {
    const { store, home, choose, ring } = benchDevice();
    await store.enqueue(await memoryPhotos(2));
    await choose("worker-killed");
    await expect(ring()).rejects.toThrow("killed");
    expect(await store.totals()).toMatchObject({ sendingCount: 2, homeCount: 0 });
    expect(await store.wakes(10)).toEqual([]);
    // What the home has heard of before the kill is found there and not sent again.
    const sentBytes = home.receivedBytes;
    expect(sentBytes).toBeGreaterThan(0);
    await choose(null);
    expect((await ring()).result).toBe("completed");
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 2 });
    expect(home.receivedBytes).toBe((await store.totals()).homeBytes);
  });

  it.each(FAULTS)("leaves nothing of %s behind when it is turned off", async (fault) => {
    const { store, home, choose, ring, turnOff, turnOffWhileWaiting } = benchDevice();
    const files = [
      ...(await memoryPhotos(3)),
      await memoryPhoto(manyBytes(2 * SMALLEST_CHUNK_BYTES), "video/mp4"),
    ];
    await choose(null);
    await store.enqueue(files);
    await choose(fault);
    turnOffWhileWaiting();
    await ring().catch(() => {});
    await turnOff();
    await ring();
    expect(home.photos.size).toBe(4);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0, homeCount: 4 });
    expect(await store.read("hold")).toEqual({ kind: "open" });
  });

  it("is not there when it is off, whatever fault is stored", async () => {
    const { store, home, ring } = benchDevice();
    await store.enqueue(await memoryPhotos(3));
    await store.write("testMode", { on: false, fault: "offline" });
    expect((await ring()).result).toBe("completed");
    expect(home.photos.size).toBe(3);
  });
});
