import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  memoryDevice as device,
  memoryPhoto as photo,
  memoryPhotos as photos,
} from "../e2e/harness/memory-device.ts";
import { type ErrorCode, HomewardError } from "../src/core/errors.ts";
import { parseSha256 } from "../src/core/ids.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { Wake } from "./wake.ts";

describe("a wake", () => {
  it("carries everything home in one request a photo and leaves receipts", async () => {
    const { store, home, wake } = device();
    const verbs: string[] = [];
    home.before = (verb) => verbs.push(verb);
    await store.enqueue(await photos(25));
    expect(await wake()).toMatchObject({ result: "completed", progressed: true });
    expect(home.photos.size).toBe(25);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 25 });
    expect(verbs.filter((verb) => verb === "create")).toHaveLength(25);
    expect(verbs.filter((verb) => verb !== "create")).toEqual(["probe", "check", "probe"]);
  });

  it("tells the home how many photos wait, and when none does any more", async () => {
    const { store, home, wake } = device();
    await store.enqueue(await photos(3));
    home.before = (verb) => {
      if (verb === "create") throw new HomewardError("home-busy", undefined, { retryAfterMs: 1e6 });
    };
    await wake();
    expect(home.toldWaitingCount).toBe(3);
    home.before = () => {};
    await store.write("hold", { kind: "open" });
    expect((await wake()).result).toBe("completed");
    expect(home.toldWaitingCount).toBe(0);
  });

  it("sends nothing that the home has already", async () => {
    const { store, home, wake } = device();
    const files = await photos(3);
    for (const file of files)
      home.photos.set(file.facts.sha256, Buffer.from(await file.bytes.arrayBuffer()));
    await store.enqueue(files);
    expect((await wake()).result).toBe("completed");
    expect(home.receivedBytes).toBe(0);
    expect(await store.receipts(0, 10)).toHaveLength(3);
  });

  it("goes on sending several at once behind a batch that is home already", async () => {
    const { store, home, wake } = device();
    const files = await photos(240);
    await store.enqueue(files);
    const first = new Set((await store.nextRegistered("photos", 200)).map((job) => job.sha256));
    const content = new Map(files.map(({ facts, bytes }) => [facts.sha256, bytes]));
    for (const sha256 of [...first].slice(1))
      home.photos.set(sha256, Buffer.from(await (content.get(sha256) ?? new Blob()).arrayBuffer()));
    let [underWay, most] = [0, 0];
    const create = home.create.bind(home);
    home.create = async (...request) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return create(...request).finally(() => underWay--);
    };
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(240);
    expect(most).toBe(3);
  });

  it("ends after one request when the home does not answer, and says so", async () => {
    const { store, home, wake } = device();
    let requests = 0;
    home.before = () => {
      requests++;
      throw new HomewardError("home-unreachable");
    };
    await store.enqueue(await photos(30));
    expect(await wake()).toMatchObject({ result: "failure", progressed: false });
    expect(requests).toBe(1);
    expect(await store.read("hold")).toMatchObject({ kind: "held", reason: "home-unreachable" });
    expect(await store.totals()).toMatchObject({ waitingCount: 30 });
    // A heartbeat inside the hold asks nobody; the browser coming online does.
    await wake("heartbeat");
    expect(requests).toBe(1);
    home.before = () => {};
    expect((await wake("online")).result).toBe("completed");
    expect(await store.read("hold")).toEqual({ kind: "open" });
  });

  it("resumes where the home stands after a kill in mid-upload, and sends no byte twice", async () => {
    const { store, home, wake } = device();
    const content = new Uint8Array(4 * SMALLEST_CHUNK_BYTES + 5).map((_, at) => at & 255);
    const file = await photo(content, "video/mp4");
    await store.enqueue([file]);
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    let sends = 0;
    home.after = (verb) => {
      if (verb === "send" && ++sends === 2) throw new HomewardError("home-unreachable");
    };
    home.before = (verb) => {
      if (verb === "probe" && sends >= 2) throw new HomewardError("home-unreachable");
    };
    expect((await wake()).result).toBe("processing");
    home.before = () => {};
    expect((await wake()).result).toBe("completed");
    expect(home.receivedBytes).toBe(content.length);
    expect(home.photos.get(file.facts.sha256)?.equals(Buffer.from(content))).toBe(true);
  });

  it("halves the chunk when the worker before was killed with one in hand", async () => {
    const { store, wake } = device();
    const file = await photo(new Uint8Array(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([file]);
    await store.write("chunkBytes", 4 * SMALLEST_CHUNK_BYTES);
    await store.apply(file.facts.id, [{ kind: "started", chunkBytes: 4 * SMALLEST_CHUNK_BYTES }]);
    expect((await wake()).result).toBe("completed");
    expect(await store.read("chunkBytes")).toBe(2 * SMALLEST_CHUNK_BYTES);
  });

  it("waits for the person when signed out, and goes on once paired", async () => {
    const { store, home, wake } = device();
    home.before = () => {
      throw new HomewardError("signed-out");
    };
    await store.enqueue(await photos(2));
    await wake();
    expect(await store.read("hold")).toMatchObject({ reason: "signed-out" });
    home.before = () => {};
    expect((await wake("heartbeat")).result).toBe("failure");
    expect((await wake("paired")).result).toBe("completed");
  });

  it("never asks a throttling home before Retry-After has passed", async () => {
    const { store, home, wake, clock } = device();
    let requests = 0;
    home.before = (verb) => {
      requests++;
      if (verb === "create")
        throw new HomewardError("throttled", "Later.", { retryAfterMs: 120_000 });
    };
    await store.enqueue(await photos(1));
    await wake();
    const asked = requests;
    clock.advance(119_000);
    await wake("online");
    expect(requests).toBe(asked);
    clock.advance(1_001);
    home.before = () => {};
    expect((await wake("online")).result).toBe("completed");
  });

  it("does not probe a home that asked for a pause because another photo's request got lost", async () => {
    const { store, home, wake } = device();
    await store.enqueue(await photos(2));
    const held = Promise.withResolvers<void>();
    const write = store.write.bind(store);
    store.write = async (name, value) => {
      await write(name, value);
      if (name === "hold") held.resolve();
    };
    const verbs: string[] = [];
    home.before = (verb) => verbs.push(verb);
    let creates = 0;
    home.create = async () => {
      if (++creates === 1)
        throw new HomewardError("throttled", "Later.", { retryAfterMs: 120_000 });
      await held.promise;
      throw new HomewardError("home-unreachable");
    };
    await wake();
    expect(creates).toBe(2);
    expect(verbs).toEqual(["probe", "check"]);
    expect(await store.read("hold")).toMatchObject({ reason: "throttled" });
    expect((await store.nextRegistered("photos", 10)).length).toBe(2);
  });

  it("halves the chunk when one that took long was cut off while the home is there", async () => {
    const { store, home, clock, wake } = device();
    await store.write("chunkBytes", 4 * SMALLEST_CHUNK_BYTES);
    await store.enqueue([await photo(new Uint8Array(6 * SMALLEST_CHUNK_BYTES).fill(1))]);
    let cuts = 0;
    home.before = (verb) => {
      if (verb !== "create" || cuts > 0) return;
      cuts++;
      clock.advance(30_000);
      throw new HomewardError("home-unreachable");
    };
    home.after = (verb) => {
      if (verb === "create") expect(home.receivedBytes).toBe(2 * SMALLEST_CHUNK_BYTES);
    };
    expect((await wake()).result).toBe("completed");
    expect(cuts).toBe(1);
  });

  it("does not ask a throttling home early because another request found it full a moment before", async () => {
    const { store, home, clock, wake } = device();
    await store.write("concurrency", { ...(await store.read("concurrency")), atOnce: 2 });
    await store.enqueue(await photos(2));
    let creations = 0;
    home.before = (verb) => {
      if (verb !== "create") return;
      if (creations++ === 0) throw new HomewardError("home-full");
      throw new HomewardError("throttled", undefined, { retryAfterMs: 3_000_000 });
    };
    await wake();
    expect(creations).toBe(2);
    const untilMs = clock.nowMs() + 3_000_000;
    expect(await store.read("hold")).toMatchObject({ reason: "throttled", untilMs });
    await wake("online");
    expect(creations).toBe(2);
  });

  it("sets one poisoned photo aside with the home's words and carries the rest", async () => {
    const { store, home, wake } = device();
    const files = await photos(6);
    await store.enqueue(files);
    let refusals = 0;
    home.before = (verb) => {
      if (verb === "create" && refusals++ === 0)
        throw new HomewardError("refused", "No such pictures here.");
    };
    await wake();
    expect(home.photos.size).toBe(5);
    expect(await store.list("needs-you", 0, 5)).toMatchObject([
      { failure: { words: "No such pictures here." } },
    ]);
  });

  it("keeps the photo when the home's receipt speaks of another one", async () => {
    for (const wrong of [{ sizeBytes: 1 }, { sha256: parseSha256("00".repeat(32)) }]) {
      const { store, home, wake } = device();
      const [file, atHome] = await photos(2);
      if (file === undefined || atHome === undefined) throw new Error("two photos");
      home.photos.set(atHome.facts.sha256, Buffer.from(await atHome.bytes.arrayBuffer()));
      home.forge = (receipt) => ({ ...receipt, ...wrong });
      await store.enqueue([file, atHome]);
      await wake();
      expect(await store.list("needs-you", 0, 5)).toMatchObject([
        { failure: { code: "receipt-mismatch" } },
        { failure: { code: "receipt-mismatch" } },
      ]);
      expect((await store.bytes(file.facts.id)).size).toBe(file.bytes.size);
      expect((await store.bytes(atHome.facts.id)).size).toBe(atHome.bytes.size);
    }
  });

  it("sets a video aside whose stored bytes changed, instead of sending it for ever", async () => {
    const { store, home, wake } = device();
    const file = await photo(new Uint8Array(3 * SMALLEST_CHUNK_BYTES).fill(1), "video/mp4");
    const bytes = new Blob([new Uint8Array(3 * SMALLEST_CHUNK_BYTES).fill(2)]);
    await store.enqueue([{ ...file, bytes }]);
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    expect((await wake()).result).toBe("completed");
    expect(await store.list("needs-you", 0, 1)).toMatchObject([
      { failure: { code: "source-changed" } },
    ]);
    expect(home.receivedBytes).toBe(bytes.size);
  });

  it("sets nothing aside when a proxy refuses several large chunks at once", async () => {
    const { store, home, wake } = device();
    const fill = (at: number) => new Uint8Array(3 * SMALLEST_CHUNK_BYTES).fill(at + 1);
    await store.enqueue(await Promise.all([0, 1, 2, 3].map((at) => photo(fill(at)))));
    await store.write("chunkBytes", 2 * SMALLEST_CHUNK_BYTES);
    const create = home.create.bind(home);
    let asked = 0;
    home.create = async (job, chunk, hash) => {
      // One after the other: the first refusal has halved the chunk before the others are heard.
      await new Promise((resolve) => setTimeout(resolve, 30 * asked++));
      if (chunk.size > SMALLEST_CHUNK_BYTES) throw new HomewardError("upload-too-large");
      return create(job, chunk, hash);
    };
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(4);
  });

  it("backs off when the home says yes but keeps nothing", async () => {
    const { store, home, wake } = device();
    const file = await photo(new Uint8Array(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([file]);
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    home.send = async (_, offsetBytes) => ({ offsetBytes, receipt: null });
    await wake();
    expect((await store.list("backing-off", 0, 1))[0]?.attemptCount).toBeGreaterThan(3);
  });

  it("clears a hold that has nothing left to hold", async () => {
    const { store, home, wake } = device();
    const [file] = await photos(1);
    if (file === undefined) throw new Error("one photo");
    home.before = () => {
      throw new HomewardError("signed-out");
    };
    await store.enqueue([file]);
    await wake();
    await store.apply(file.facts.id, [{ kind: "cancelled" }, { kind: "acknowledged" }]);
    home.before = () => {};
    await wake("paired");
    expect(await store.read("hold")).toEqual({ kind: "open" });
    await store.enqueue([file]);
    expect((await wake("enqueue")).result).toBe("completed");
  });

  it("writes down what the home asked for when the wake was stopping anyway", async () => {
    const { store, home, parts } = device();
    await store.enqueue(await photos(1));
    const stopped = new Wake(parts, "sync");
    home.before = (verb) => {
      if (verb !== "create") return;
      stopped.willTerminate("The browser's time for this wake was over");
      throw new HomewardError("throttled", "Later.", { retryAfterMs: 120_000 });
    };
    await stopped.process();
    expect(await store.read("hold")).toMatchObject({ reason: "throttled", words: "Later." });
  });

  it("fills the wake log with what happened, not with heartbeats that asked nobody", async () => {
    const { store, home, wake } = device();
    await store.enqueue(await photos(1));
    home.before = () => {
      throw new HomewardError("home-unreachable");
    };
    await wake();
    for (let beat = 0; beat < 5; beat++) expect((await wake("heartbeat")).result).toBe("failure");
    expect(await store.wakes(10)).toHaveLength(1);
  });

  it("keeps to a pause that the home asked for when the device is too full to note it", async () => {
    const { store, home, wake } = device();
    await store.enqueue(await photos(1));
    let probes = 0;
    home.before = (verb) => {
      if (verb === "probe") probes++;
      throw new HomewardError("throttled", "Later.", { retryAfterMs: 120_000 });
    };
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    try {
      await wake().catch(() => {});
      await wake("sync").catch(() => {});
    } finally {
      put.mockRestore();
    }
    expect(await wake("sync")).toMatchObject({ reason: "throttled" });
    expect(probes).toBe(1);
  });

  it("ends all lanes and says why when the device's storage fails in mid-wake", async () => {
    const { store, home, wake } = device();
    await store.enqueue(await photos(9));
    let underWay = 0;
    home.before = (verb) => {
      if (verb === "create" && ++underWay === 3)
        store.apply = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    };
    expect((await wake()).words).toContain("full");
    expect(await store.wakes(1)).toMatchObject([{ words: expect.stringContaining("full") }]);
    Reflect.deleteProperty(store, "apply");
    home.before = () => {};
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(9);
  });

  it("keeps the receipt of a photo that came home before its cancel", async () => {
    const { store, home, wake } = device();
    const [file] = await photos(1);
    await store.enqueue([file!]);
    home.photos.set(file!.facts.sha256, Buffer.from(await file!.bytes.arrayBuffer()));
    await store.apply(file!.facts.id, [{ kind: "cancelled" }]);
    await wake();
    expect(await store.jobsFor("acknowledge", 1)).toEqual([]);
    expect(await store.receipts(0, 10)).toMatchObject([{ sha256: file!.facts.sha256 }]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 1 });
  });

  it("ends a cancelled upload at home and forgets it", async () => {
    const { store, home, wake } = device();
    const file = await photo(new Uint8Array(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([file]);
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    home.after = (verb) => {
      if (verb === "send") throw new HomewardError("home-busy");
    };
    await wake();
    expect(home.uploads.size).toBe(1);
    await store.apply(file.facts.id, [{ kind: "cancelled" }]);
    home.after = () => {};
    await store.write("hold", { kind: "open" });
    await wake();
    expect(home.uploads.size).toBe(0);
    expect(home.photos.size).toBe(0);
    expect(await store.jobsFor("acknowledge", 1)).toEqual([]);
  });

  it("loses nothing and stores nothing twice, whatever fails in whatever order", async () => {
    const codes: ErrorCode[] = [
      "home-unreachable",
      "timed-out",
      "home-error",
      "throttled",
      "home-busy",
      "home-full",
      "upload-not-found",
      "offset-conflict",
      "checksum-mismatch",
      "upload-superseded",
    ];
    const fault = fc.option(fc.record({ code: fc.constantFrom(...codes), late: fc.boolean() }), {
      freq: 2,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 5, maxLength: 60 }), async (faults) => {
        const { store, home, wake, clock } = device();
        const files = [
          ...(await photos(4)),
          await photo(new Uint8Array(2 * SMALLEST_CHUNK_BYTES + 9).fill(7), "video/mp4"),
        ];
        await store.enqueue(files);
        await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
        const queue = [...faults];
        let late: ErrorCode | null = null;
        home.before = () => {
          const next = queue.shift() ?? null;
          late = next?.late === true ? next.code : null;
          if (next !== null && !next.late) throw new HomewardError(next.code);
        };
        home.after = () => {
          if (late !== null) throw new HomewardError(late);
        };
        for (let wakes = 0; wakes < 200; wakes++) {
          const { waitingCount, homeCount, needsYouCount } = await store.totals();
          expect(waitingCount + homeCount + needsYouCount).toBe(files.length);
          if (waitingCount === 0) break;
          await wake("open");
          clock.advance(3_600_001);
        }
        expect(await store.totals()).toMatchObject({
          waitingCount: 0,
          needsYouCount: 0,
          homeCount: files.length,
        });
        expect([...home.photos.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(
          files.map((file) => file.facts.sha256).toSorted((a, b) => a.localeCompare(b)),
        );
      }),
      { numRuns: 100 },
    );
  });
});
