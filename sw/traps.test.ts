import "fake-indexeddb/auto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import { MemoryHome } from "../e2e/harness/memory-home.ts";
import { type Death, liveOnce } from "../e2e/harness/mortal-worker.ts";
import { HomewardError } from "../src/core/errors.ts";
import { actionOf, type JobAction } from "../src/core/jobs/action.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { DRAIN_LOCK } from "../src/core/messages/messages.ts";
import type { PickedFile } from "../src/core/ports.ts";
import { encodeMetadata } from "../src/core/tus/metadata.ts";
import { HEADER, TUS_VERSION } from "../src/core/tus/protocol.ts";
import { errorOfResponse } from "../src/platform/answers.ts";
import { openDatabase } from "../src/platform/database.ts";
import { FetchHomeClient } from "../src/platform/home-client.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { Runner } from "./runner.ts";

// The twelve traps that adopters of PhotoKit's Background Resource Upload fell into, each a test here. The real store on
// fake-indexeddb, the real wake, the reference home; deaths are the worker's own calls that never return.

const VIDEO_BYTES = 3 * SMALLEST_CHUNK_BYTES;

function bytesOf(size: number, seed: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(size).map((_, at) => (at * 31 + seed) % 251);
}

const video = (seed = 0) => memoryPhoto(bytesOf(VIDEO_BYTES, seed), "video/mp4");

let opened = 0;

/** A device whose database has a name, so that a worker can die and another one be born over it. */
async function mortalDevice(files: readonly PickedFile<Blob>[], home = new MemoryHome()) {
  const { clock, parts } = memoryDevice();
  const name = `trap-${opened++}`;
  const page = new IndexedDbJobStore({
    nowMs: clock.nowMs,
    random: () => 0.5,
    name,
    kind: "blob",
  });
  await page.write("chunkBytes", SMALLEST_CHUNK_BYTES);
  await page.enqueue(files);
  const live = (death: Death | null) => liveOnce({ ...parts, home }, name, death);
  return { name, clock, home, page, live };
}

async function bytesLeft(name: string): Promise<number> {
  const database = await openDatabase(() => {}, name);
  const count = await database.count("bytes");
  database.close();
  return count;
}

describe("trap 1: killed at any instant, no photo is lost and none doubled", () => {
  it.each(["before", "after"] as const)(
    "dying %s each call of the worker in turn",
    async (when) => {
      const files = [...(await memoryPhotos(2)), await video()];
      const allBytes = files.reduce((sum, { facts }) => sum + facts.sizeBytes, 0);
      let deaths = 0;
      for (let atCall = 1; ; atCall++) {
        const { name, home, page, live } = await mortalDevice(files);
        const ended = await live({ atCall, when });
        // The next life, and one more for what it had to wait for.
        await live(null);
        await live(null);
        expect(home.photos.size, `dead at call ${atCall}`).toBe(3);
        expect(await page.totals()).toMatchObject({
          waitingCount: 0,
          needsYouCount: 0,
          homeCount: 3,
        });
        expect(await page.receipts(0, 10)).toHaveLength(3);
        expect(await bytesLeft(name)).toBe(0);
        // Nothing is sent twice but what was in hand: two photos and a chunk.
        const inHandBytes = SMALLEST_CHUNK_BYTES + 100;
        expect(home.receivedBytes - allBytes).toBeLessThanOrEqual(inHandBytes);
        if (ended) break;
        deaths++;
      }
      expect(deaths).toBeGreaterThan(20);
    },
  );
});

it("trap 2: an upload created on the server whose URL was not stored is found again, not uploaded twice", async () => {
  const { home, page, live } = await mortalDevice([await video()]);
  await live({ atCall: 1, when: "after", of: "create" });
  expect(home.uploads.size).toBe(1);
  expect((await page.pending())[0]).toMatchObject({ uploadUrl: null, offsetBytes: 0 });
  await live(null);
  await live(null);
  expect(home.uploads.size).toBe(1);
  expect(home.receivedBytes).toBe(VIDEO_BYTES);
  expect(await page.totals()).toMatchObject({ waitingCount: 0, homeCount: 1 });
});

it("trap 3: a failed job is found by one query only, and handled once", async () => {
  const { store, home, wake } = memoryDevice();
  const [failing, refused] = await memoryPhotos(2);
  if (failing === undefined || refused === undefined) throw new Error("No files");
  await store.enqueue([failing, refused]);
  const attempts: string[] = [];
  const create = home.create.bind(home);
  home.create = async (job, ...rest) => {
    attempts.push(job.id);
    if (job.id === refused.facts.id) throw new HomewardError("refused");
    if (attempts.filter((id) => id === job.id).length === 1) throw new HomewardError("home-error");
    return create(job, ...rest);
  };
  await wake();
  expect(attempts.filter((id) => id === failing.facts.id)).toHaveLength(2);
  expect(attempts.filter((id) => id === refused.facts.id)).toHaveLength(1);
  const ids = async (action: JobAction) => {
    const jobs = await store.jobsFor(action, 10);
    for (const job of jobs) expect(actionOf(job)).toBe(action);
    return jobs.map((job) => job.id);
  };
  expect(await ids("process")).toEqual([]);
  expect(await ids("retry")).toEqual([refused.facts.id]);
  expect(await ids("acknowledge")).toEqual([]);
});

it("trap 4: a limit reached with every job finished but unacknowledged drains, and does not stall", async () => {
  const { clock, parts, home } = memoryDevice();
  const store = new IndexedDbJobStore({
    nowMs: clock.nowMs,
    random: () => 0.5,
    name: "trap-limit",
    kind: "blob",
    mostJobs: 10,
  });
  const first = await memoryPhotos(10);
  await store.enqueue(first);
  const later = await Promise.all([11, 12].map((at) => memoryPhoto(`a later photo ${at}`)));
  expect(await store.enqueue(later)).toEqual(["over-limit", "over-limit"]);
  for (const { facts } of first) await store.apply(facts.id, [{ kind: "cancelled" }]);
  expect(await store.jobsFor("acknowledge", 100)).toHaveLength(10);
  // Finished rows do not count, even before anybody acknowledged them.
  expect(await store.enqueue(later)).toEqual(["queued", "queued"]);
  const runner = new Runner({ ...parts, store }, { onStarted: () => {}, onEnded: async () => {} });
  expect((await runner.ring("enqueue")).result).toBe("completed");
  expect(await store.jobsFor("acknowledge", 100)).toEqual([]);
  expect([...home.photos.keys()].toSorted()).toEqual(later.map(({ facts }) => facts.id).toSorted());
});

describe("trap 5: no progress backs off", () => {
  it.each(["home-error", "home-unreachable"] as const)(
    "%s, with a heartbeat every ten seconds for an hour",
    async (code) => {
      const { clock, store, home, wake } = memoryDevice();
      await store.enqueue(await memoryPhotos(1));
      let requests = 0;
      home.before = (verb) => {
        if (verb === "create" || code === "home-unreachable") {
          requests++;
          throw new HomewardError(code);
        }
      };
      const untilMs = clock.nowMs() + 60 * 60_000;
      while (clock.nowMs() < untilMs) {
        const { progressed, result } = await wake("heartbeat");
        expect({ progressed, result }).toEqual({ progressed: false, result: "failure" });
        clock.advance(10_000);
      }
      expect(requests).toBeGreaterThan(3);
      // 360 heartbeats; a photo's own back-off grows to the hour, an absent home is asked twice a minute.
      expect(requests).toBeLessThan(code === "home-error" ? 20 : 125);
      expect(await store.totals()).toMatchObject({ waitingCount: 1 });
    },
  );
});

describe("trap 6: a source that goes while in flight ends with a reason", () => {
  /** A device that has sent a chunk of a video when `change` comes over the stored bytes. */
  async function changedInFlight(change: "deleted" | "edited") {
    const file = await video();
    const { name, home, page, live } = await mortalDevice([file]);
    const send = home.send.bind(home);
    home.send = async (...request) => {
      const database = await openDatabase(() => {}, name);
      if (change === "deleted") await database.clear("bytes");
      else await database.put("bytes", new Blob([bytesOf(VIDEO_BYTES, 7)]), [file.facts.id, 0]);
      database.close();
      return send(...request);
    };
    for (let life = 0; life < 5; life++) await live(null);
    return page;
  }

  it.each([
    ["deleted", "source-unreadable"],
    ["edited", "source-changed"],
  ] as const)("%s: set aside as %s", async (change, code) => {
    const page = await changedInFlight(change);
    expect(await page.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 1 });
    const [job] = await page.list("needs-you", 0, 1);
    expect(job).toMatchObject({ state: "failed", failure: { code }, notBeforeAtMs: null });
  });
});

describe("trap 7: every answer of a home has its consequence", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each([200, 201, 204])("%i with a receipt is home", async (status) => {
    const { store, parts, home: reference, wake } = memoryDevice();
    const [file] = await memoryPhotos(1);
    if (file === undefined) throw new Error("No file");
    await store.enqueue([file]);
    reference.photos.set(file.facts.sha256, Buffer.from(await file.bytes.arrayBuffer()));
    const [known] = await reference.check([file.facts.sha256]);
    const server = createServer((request, response) => {
      request.resume();
      response.setHeader(HEADER.tusResumable, TUS_VERSION);
      if (request.url === "/uploads") {
        response.setHeader(HEADER.receipt, known?.receipt?.jws ?? "");
        response
          .writeHead(status, {
            Location: "/uploads/1",
            [HEADER.uploadOffset]: String(file.bytes.size),
          })
          .end();
      } else if (request.url === "/api/v1/check") {
        const results = [{ sha256: file.facts.sha256, status: "absent" }];
        response.end(JSON.stringify({ results }));
      } else response.end(JSON.stringify({ id: "home" }));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetchFrom = globalThis.fetch;
    vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
      fetchFrom(new URL(path, origin), init),
    );
    parts.home = new FetchHomeClient();
    expect((await wake()).result).toBe("completed");
    expect(await store.receipts(0, 10)).toHaveLength(1);
    server.closeAllConnections();
    server.close();
  });

  it("already there is home without a byte", async () => {
    const { store, home, wake } = memoryDevice();
    const [file] = await memoryPhotos(1);
    if (file === undefined) throw new Error("No file");
    home.photos.set(file.facts.sha256, Buffer.from(await file.bytes.arrayBuffer()));
    await store.enqueue([file]);
    expect((await wake()).result).toBe("completed");
    expect(home.receivedBytes).toBe(0);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 1 });
  });

  const ofHome = { [HEADER.tusResumable]: TUS_VERSION };

  /** One wake of two photos at a home that answers each creation bare with this status. */
  async function answeredWith(status: number, headers: Record<string, string> = {}) {
    const device = memoryDevice();
    await device.store.enqueue(await memoryPhotos(2));
    const answer = await errorOfResponse(
      new Response(null, { status, headers: { ...ofHome, ...headers } }),
    );
    let refusals = 0;
    const create = device.home.create.bind(device.home);
    device.home.create = async (...request) => {
      if (refusals++ < 2) throw answer;
      return create(...request);
    };
    // Waiting for a retry inside the wake would show its end only.
    device.parts.sleep = () => Promise.reject(new Error("asleep"));
    await device.wake();
    return device;
  }

  it.each([401, 403])("%i pauses the account", async (status) => {
    const { store } = await answeredWith(status);
    expect(await store.read("hold")).toMatchObject({ kind: "held", reason: "signed-out" });
    expect(await store.totals()).toMatchObject({ waitingCount: 2, needsYouCount: 0 });
  });

  it.each([429, 503])("%i obeys Retry-After for the whole queue", async (status) => {
    const { clock, store } = await answeredWith(status, { "Retry-After": "120" });
    const untilMs = clock.nowMs() + 120_000;
    expect(await store.read("hold")).toMatchObject({ reason: "throttled", untilMs });
    expect(await store.totals()).toMatchObject({ waitingCount: 2, backingOffCount: 0 });
  });

  it.each([500, 502, 504, 408])("%i tries again later", async (status) => {
    const { store } = await answeredWith(status);
    expect(await store.totals()).toMatchObject({ backingOffCount: 2, needsYouCount: 0 });
    expect(await store.read("hold")).toEqual({ kind: "open" });
  });

  it.each([400, 418, 422])("%i, as any other 4xx, goes aside", async (status) => {
    const { store } = await answeredWith(status);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 2 });
  });

  it("413 shrinks the chunk until it passes", async () => {
    const { store, home, wake } = memoryDevice();
    await store.write("chunkBytes", VIDEO_BYTES);
    await store.enqueue([await video()]);
    const tooLarge = await errorOfResponse(new Response(null, { status: 413 }));
    const create = home.create.bind(home);
    home.create = async (job, chunk, ...rest) => {
      if (chunk.size > SMALLEST_CHUNK_BYTES) throw tooLarge;
      return create(job, chunk, ...rest);
    };
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(1);
  });

  it.each([404, 410])("%i on resume starts that upload anew", async (status) => {
    const { home, page, live } = await mortalDevice([await video()]);
    for (let atCall = 1; ((await page.pending())[0]?.offsetBytes ?? 0) === 0; atCall++)
      await live({ atCall, when: "after" });
    const gone = await errorOfResponse(new Response(null, { status, headers: ofHome }));
    home.uploads.clear();
    home.status = async () => {
      throw gone;
    };
    await live(null);
    await live(null);
    expect(home.photos.size).toBe(1);
    expect(await page.totals()).toMatchObject({ waitingCount: 0, homeCount: 1 });
  });
});

it("trap 8: a retry keeps the metadata", async () => {
  const { store, home, wake } = memoryDevice();
  await store.enqueue([await memoryPhoto("with a name and a date")]);
  const sent: string[] = [];
  const create = home.create.bind(home);
  home.create = async (job, ...rest) => {
    sent.push(metadataOf(job));
    if (sent.length < 3) throw new HomewardError("home-error");
    return create(job, ...rest);
  };
  await wake();
  expect(sent).toHaveLength(3);
  expect(new Set(sent).size).toBe(1);
});

function metadataOf(job: UploadJob): string {
  const { filename, filetype, sha256, lastModifiedMs, assetId, resourceType } = job;
  const lastModified = String(lastModifiedMs);
  return encodeMetadata({ filename, filetype, sha256, lastModified, assetId, resourceType });
}

// Linked folders and their scan cursor do not exist yet. What exists: the device's ledger is lost, as when the browser cleared
// its storage, and the same photos are picked again.
it("trap 9: a lost ledger leads to a full pass over the same photos, and to no duplicates", async () => {
  const files = [...(await memoryPhotos(5)), await video()];
  const before = await mortalDevice(files);
  await before.live(null);
  const { home } = before;
  const receivedBytes = home.receivedBytes;
  expect(home.photos.size).toBe(6);
  await before.page.forgetHome();
  expect(await before.page.enqueue(files)).toEqual(files.map(() => "queued"));
  await before.live(null);
  expect(home.photos.size).toBe(6);
  expect(home.receivedBytes).toBe(receivedBytes);
  expect(await before.page.totals()).toMatchObject({ waitingCount: 0, homeCount: 6 });
});

it("trap 10: sign-out cancels and clears", async () => {
  const { parts, store, home } = memoryDevice();
  await store.enqueue([...(await memoryPhotos(1)), await video()]);
  let sending = (): void => {};
  const isSending = new Promise<void>((resolve) => (sending = resolve));
  await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
  // A link that has stalled in mid-upload: only the sign-out ends the request.
  home.send = (_url, _offset, _chunk, _hash, signal?: AbortSignal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
      sending();
    });
  const runner = new Runner(parts, { onStarted: () => {}, onEnded: async () => {} });
  const running = runner.ring("open");
  await isSending;
  runner.abort("This device leaves its home");
  await navigator.locks.request(DRAIN_LOCK, () => store.forgetHome());
  await running;
  for (const action of ["process", "retry", "acknowledge"] as const)
    expect(await store.jobsFor(action, 10)).toEqual([]);
  expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 0, homeBytes: 0 });
  expect(await store.receipts(0, 10)).toEqual([]);
  // The one that had arrived stays at home.
  expect(home.photos.size).toBe(1);
});

it("trap 11: a changed destination ends uploads to the old one and keeps the photos", async () => {
  const files = [await video(1), await video(2)];
  const { home: oldHome, page, live, name } = await mortalDevice(files);
  await page.meetHome("the old home");
  oldHome.probe = async () => ({ homeId: "the old home" });
  for (let atCall = 1; ((await page.pending())[0]?.offsetBytes ?? 0) === 0; atCall++)
    await live({ atCall, when: "after" });
  // Behind the same address another home answers; no page is open to notice.
  const newHome = new MemoryHome();
  const verbs: string[] = [];
  newHome.before = (verb) => verbs.push(verb);
  const { parts } = memoryDevice();
  await liveOnce({ ...parts, home: newHome }, name, null);
  expect(newHome.photos.size).toBe(2);
  expect(newHome.receivedBytes).toBe(2 * VIDEO_BYTES);
  // It is not asked about an upload that only the old home knew.
  expect(verbs).not.toContain("status");
  expect(await page.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0, homeCount: 2 });
});

// Discovery of linked folders does not exist yet. What exists and grows with the queue is the wake's own reading: it is held to
// a batch of rows and of hashes at a time, and a wake that is told to end begins nothing more.
describe("trap 12: what a wake discovers is bounded", () => {
  it("reads and asks about at most 200 photos at a time of 450", async () => {
    const { parts, store, home, wake } = memoryDevice();
    await store.enqueue(await memoryPhotos(450));
    const [rows, hashes]: [number[], number[]] = [[], []];
    const nextRegistered = store.nextRegistered.bind(store);
    store.nextRegistered = async (...query) => {
      const found = await nextRegistered(...query);
      rows.push(found.length);
      return found;
    };
    const check = home.check.bind(home);
    home.check = async (asked) => {
      hashes.push(asked.length);
      return check(asked);
    };
    expect(parts.store).toBe(store);
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(450);
    expect(Math.max(...rows)).toBe(200);
    expect(Math.max(...hashes)).toBeLessThanOrEqual(200);
  });

  it("ends after the chunks in hand when its time is over", async () => {
    const { parts, store, home } = memoryDevice();
    await store.enqueue(await memoryPhotos(450));
    const runner = new Runner(parts, { onStarted: () => {}, onEnded: async () => {} });
    home.before = (verb) => {
      if (verb === "create") runner.willTerminate("The browser's time for this wake was over");
    };
    const { result } = await runner.ring("sync");
    expect(result).toBe("processing");
    expect(home.photos.size).toBeLessThanOrEqual(8);
    expect(await store.totals()).toMatchObject({ waitingCount: 450 - home.photos.size });
  });
});
