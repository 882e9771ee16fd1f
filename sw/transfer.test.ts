import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import type { MemoryHome } from "../e2e/harness/memory-home.ts";
import { type ErrorCode, HomewardError } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { FIRST_CONCURRENCY } from "../src/core/schedule/concurrency.ts";
import type { PickedFile } from "../src/core/ports.ts";
import { Runner } from "./runner.ts";
import { Wake } from "./wake.ts";

type Seen = { job: UploadJob; startedAtMs: number };
type Watch = {
  /** Jobs in the order in which their uploads began. */
  starts: Seen[];
  /** Most requests of any kind at once. */
  most: number;
};

/** Counts what a home is asked. Every request takes a turn of the event loop, and `takes` may hold it up or refuse it. */
function watch(
  home: MemoryHome,
  nowMs: () => number,
  takes: (job: UploadJob | null) => Promise<void> | void = () => {},
): Watch {
  const seen: Watch = { starts: [], most: 0 };
  let underWay = 0;
  const through = async <T>(job: UploadJob | null, ask: () => Promise<T>): Promise<T> => {
    seen.most = Math.max(seen.most, ++underWay);
    try {
      await new Promise((resolve) => setTimeout(resolve));
      await takes(job);
      return await ask();
    } finally {
      underWay--;
    }
  };
  const [probe, check] = [home.probe.bind(home), home.check.bind(home)];
  const [create, send, status] = [
    home.create.bind(home),
    home.send.bind(home),
    home.status.bind(home),
  ];
  home.probe = (...asked) => through(null, () => probe(...asked));
  home.check = (...asked) => through(null, () => check(...asked));
  home.status = (...asked) => through(null, () => status(...asked));
  home.send = (...asked) => through(null, () => send(...asked));
  home.create = (job, ...asked) => {
    seen.starts.push({ job, startedAtMs: nowMs() });
    return through(job, () => create(job, ...asked));
  };
  return seen;
}

const videos = (count: number, sizeBytes = 10): Promise<PickedFile<Blob>[]> =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      memoryPhoto(new Uint8Array(sizeBytes).fill(at + 1), "video/mp4"),
    ),
  );

/** The same file as if it had been taken at this instant. */
function takenAt(file: PickedFile<Blob>, lastModifiedMs: number): PickedFile<Blob> {
  return { ...file, facts: { ...file.facts, lastModifiedMs } };
}

/** Does it the first time that it is called. */
function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= action());
}

const lanes = ({ starts }: Watch) => starts.map(({ job }) => job.lane);

describe("the transfer", () => {
  it("sends the newest first", async () => {
    const { store, home, wake, clock } = memoryDevice();
    const seen = watch(home, clock.nowMs);
    const files = (await memoryPhotos(60)).map((file, at) => takenAt(file, (at * 37) % 60));
    await store.enqueue(files);
    await wake();
    const times = seen.starts.map(({ job }) => job.lastModifiedMs);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(times).toHaveLength(60);
  });

  it("moves a video while a thousand photos wait", async () => {
    const { store, home, wake, clock } = memoryDevice();
    const seen = watch(home, clock.nowMs);
    await store.enqueue(await memoryPhotos(1_000));
    await store.enqueue(await videos(3));
    await wake();
    expect(seen.starts).toHaveLength(1_003);
    expect(lanes(seen).lastIndexOf("big")).toBeLessThan(50);
    expect(lanes(seen).slice(0, 5)).toContain("photos");
  }, 60_000);

  it("moves a video that was picked while a thousand photos were on their way", async () => {
    const { store, home, parts, clock } = memoryDevice();
    const runner = new Runner(parts, { onStarted: () => {}, onEnded: () => {} });
    const [video] = await videos(1);
    const pickVideo = once(async () => {
      await store.enqueue([video!]);
      void runner.ring("enqueue");
    });
    const seen = watch(home, clock.nowMs, async () => {
      if (seen.starts.length >= 20) await pickVideo();
    });
    await store.enqueue(await memoryPhotos(1_000));
    await runner.ring("open");
    expect(home.photos.size).toBe(1_001);
    expect(lanes(seen).indexOf("big")).toBeLessThan(60);
  }, 60_000);

  it("does not let a new photo wait behind the videos", async () => {
    const { store, home, parts, clock } = memoryDevice();
    const runner = new Runner(parts, { onStarted: () => {}, onEnded: () => {} });
    const [photo] = await memoryPhotos(1);
    const takePhoto = once(async () => {
      await store.enqueue([photo!]);
      void runner.ring("enqueue");
    });
    const seen = watch(home, clock.nowMs, async () => {
      if (seen.starts.length >= 3) await takePhoto();
    });
    await store.enqueue(await videos(30));
    await runner.ring("open");
    expect(home.photos.size).toBe(31);
    expect(lanes(seen).indexOf("photos")).toBeLessThan(6);
  });

  it("sends a new photo before the older ones that were read already", async () => {
    const { store, home, parts, clock } = memoryDevice();
    const runner = new Runner(parts, { onStarted: () => {}, onEnded: () => {} });
    const old = await memoryPhotos(100);
    const fresh = takenAt(await memoryPhoto("fresh"), 1_000);
    const takePhoto = once(async () => {
      await store.enqueue([fresh]);
      void runner.ring("enqueue");
    });
    const seen = watch(home, clock.nowMs, async () => {
      if (seen.starts.length >= 10) await takePhoto();
    });
    await store.enqueue(old);
    await runner.ring("open");
    const at = seen.starts.findIndex(({ job }) => job.id === fresh.facts.id);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(20);
    expect(seen.starts).toHaveLength(101);
  });

  it("never has more than six requests under way, and five where no new video comes in between", async () => {
    const { store, home, parts, clock } = memoryDevice();
    const runner = new Runner(parts, { onStarted: () => {}, onEnded: () => {} });
    await store.write("concurrency", { ...FIRST_CONCURRENCY, atOnce: 5 });
    const [first, ...later] = await videos(4, 2 * SMALLEST_CHUNK_BYTES);
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    const seen = watch(home, clock.nowMs);
    await store.enqueue([...(await memoryPhotos(120)), first!]);
    await runner.ring("open");
    expect(seen.most).toBe(5);
    await store.enqueue(
      await Promise.all([...Array(120)].map((_, at) => memoryPhoto(`more ${at}`))),
    );
    let picked = Promise.resolve();
    home.after = (verb) => {
      const isTime = verb === "create" && seen.starts.length > 240 - 30 * later.length;
      const video = isTime ? later.pop() : undefined;
      if (video !== undefined)
        picked = store.enqueue([video]).then(() => void runner.ring("enqueue"));
    };
    await runner.ring("open");
    await picked;
    await runner.running;
    expect(home.photos.size).toBe(244);
    expect(seen.most).toBeGreaterThanOrEqual(5);
    expect(seen.most).toBeLessThanOrEqual(6);
  });

  it("opens more lanes while each brings something, and remembers how many for the next wake", async () => {
    const { store, home, wake, clock } = memoryDevice();
    // A link on which every photo takes 200 ms however many go: the clock moves to whoever is next.
    const onTheWay: { atMs: number; arrive: () => void }[] = [];
    const seen = watch(home, clock.nowMs, (job) => {
      if (job === null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      onTheWay.push({ atMs: clock.nowMs() + 200, arrive: resolve });
      return promise;
    });
    let [most, answering] = [0, 0];
    home.after = () => void answering--;
    const ticks = setInterval(() => {
      most = Math.max(most, onTheWay.length);
      // While an answer is made, however long this machine takes for it, no time passes.
      const next = answering > 0 ? undefined : onTheWay.shift();
      if (next === undefined) return;
      answering++;
      clock.advance(Math.max(0, next.atMs - clock.nowMs()));
      next.arrive();
    }, 3);
    await store.enqueue(await memoryPhotos(6));
    await wake();
    expect(most).toBe(3);
    await store.enqueue(await Promise.all([...Array(150)].map((_, at) => memoryPhoto(`b ${at}`))));
    await wake();
    clearInterval(ticks);
    expect(seen.starts).toHaveLength(156);
    expect(most).toBe(5);
    expect((await store.read("concurrency")).atOnce).toBe(5);
  });

  it("closes lanes when requests fail though the home is there", async () => {
    const { store, home, wake } = memoryDevice();
    await store.write("concurrency", { ...FIRST_CONCURRENCY, atOnce: 5 });
    let [underWay, most, failures] = [0, 0, 0];
    const create = home.create.bind(home);
    home.create = async (...asked) => {
      underWay++;
      if (failures >= 5) most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      try {
        if (failures < 5 && ++failures <= 5) throw new HomewardError("home-error");
        return await create(...asked);
      } finally {
        underWay--;
      }
    };
    await store.enqueue(await memoryPhotos(60));
    await wake();
    expect(home.photos.size).toBe(60);
    expect(most).toBe(2);
  });
});

describe("a wake that waits for a retry", () => {
  /** A wake that sleeps, with a real clock, until its one photo may be tried again; answers how long it still took to stop, ms. */
  async function stopAsleep(stop: (wake: Wake) => void) {
    const { store, home, parts } = memoryDevice();
    await store.enqueue(await memoryPhotos(1));
    home.before = (verb) => {
      if (verb === "create") throw new HomewardError("home-error");
    };
    const asleep = Promise.withResolvers<void>();
    const signals: AbortSignal[] = [];
    parts.sleep = async (_ms, over) => {
      if (over !== undefined) signals.push(over);
      asleep.resolve();
      await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
    };
    const wake = new Wake(parts, "open");
    const running = wake.process();
    await asleep.promise;
    const stoppedAtMs = performance.now();
    stop(wake);
    await running;
    return { ms: performance.now() - stoppedAtMs, signals };
  }

  it("stops at once when an update or a leaving device needs its lock", async () => {
    const { ms } = await stopAsleep((wake) => wake.willTerminate("A new version takes over"));
    expect(ms).toBeLessThan(5_000);
  });

  it("leaves no timer behind", async () => {
    const { signals } = await stopAsleep((wake) => wake.willTerminate("Over"));
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe("a device whose storage fails", () => {
  it("keeps the lock until the lanes have ended", async () => {
    const { store, home, wake, clock } = memoryDevice();
    await store.enqueue([...(await memoryPhotos(1)), ...(await videos(3))]);
    let underWay = 0;
    const seen = watch(home, clock.nowMs, async (job) => {
      if (job?.lane !== "big") return;
      underWay++;
      // The photo's lane ends meanwhile, and the look for retries fails.
      store.dueRetries = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay--;
    });
    expect((await wake()).words).toContain("full");
    expect(underWay).toBe(0);
    expect(lanes(seen).filter((lane) => lane === "big")).toHaveLength(1);
  });
});

describe("a poisoned photo", () => {
  const ATTEMPT_MS = 60_000;
  const codes: ErrorCode[] = [
    "home-error",
    "timed-out",
    "refused",
    "checksum-mismatch",
    "upload-expired",
  ];

  it.each(codes)("never delays the next one by more than its own attempt (%s)", async (code) => {
    const { store, home, wake, clock } = memoryDevice();
    await store.write("concurrency", { ...FIRST_CONCURRENCY, atOnce: 1 });
    const files = (await memoryPhotos(30)).map((file, at) => takenAt(file, 100 - at));
    const poisoned = files[4]!.facts.id;
    const seen = watch(home, clock.nowMs, (job) => {
      if (job === null) return;
      clock.advance(job.id === poisoned ? ATTEMPT_MS : 100);
      if (job.id === poisoned) throw new HomewardError(code);
    });
    await store.enqueue(files);
    await wake();
    const tries = seen.starts.flatMap(({ job }, at) => (job.id === poisoned ? [at] : []));
    const [first = -1, second = seen.starts.length] = tries;
    const [itself, next] = [seen.starts[first], seen.starts[first + 1]];
    expect(next?.job.id).toBe(files[5]!.facts.id);
    expect(next!.startedAtMs - itself!.startedAtMs).toBeLessThanOrEqual(ATTEMPT_MS);
    // Its next try comes behind all others, not between them.
    expect(second).toBeGreaterThanOrEqual(files.length);
    expect(home.photos.size).toBe(files.length - 1);
  });
});

describe("a proxy's limit", () => {
  const LIMIT_BYTES = 5 * SMALLEST_CHUNK_BYTES;

  /** A device whose way home takes so much at once and is so fast that chunks would like to grow. */
  function behindProxy() {
    const device = memoryDevice();
    const { home, clock } = device;
    const refused: number[] = [];
    let largest = 0;
    const pass = (chunk: Blob): void => {
      clock.advance(10);
      if (chunk.size > LIMIT_BYTES) {
        refused.push(chunk.size);
        throw new HomewardError("upload-too-large");
      }
      largest = Math.max(largest, chunk.size);
    };
    const [create, send] = [home.create.bind(home), home.send.bind(home)];
    home.create = async (job, chunk, hash) => {
      pass(chunk);
      return create(job, chunk, hash);
    };
    home.send = async (url, offsetBytes, chunk, hash) => {
      pass(chunk);
      return send(url, offsetBytes, chunk, hash);
    };
    return { ...device, refused, largest: () => largest };
  }

  const bigOne = (at: number) =>
    memoryPhoto(new Uint8Array(20 * SMALLEST_CHUNK_BYTES).fill(at + 1), "video/mp4");

  it("is met once, not at every growth", async () => {
    const { store, home, wake, clock, refused, largest } = behindProxy();
    await store.write("chunkBytes", 16 * SMALLEST_CHUNK_BYTES);
    for (let day = 0; day < 6; day++) {
      await store.enqueue([await bigOne(day), await bigOne(day + 100)]);
      expect((await wake()).result).toBe("completed");
      expect(home.photos.size).toBe(2 * (day + 1));
      clock.advance(24 * 3_600_000);
    }
    // 16 and 8 are more than 5, 4 is not.
    expect(refused.map((bytes) => bytes / SMALLEST_CHUNK_BYTES)).toEqual([16, 8]);
    expect(largest()).toBe(4 * SMALLEST_CHUNK_BYTES);
    expect(await store.read("chunkBytes")).toBe(4 * SMALLEST_CHUNK_BYTES);
    clock.advance(2 * 24 * 3_600_000);
    await store.enqueue([await bigOne(50)]);
    expect((await wake()).result).toBe("completed");
    // After a week it is tried again, once.
    expect(refused.slice(2)).toEqual([8 * SMALLEST_CHUNK_BYTES]);
  });

  it("is not forgotten because a larger chunk of another file arrived meanwhile", async () => {
    const { store, home, wake, clock } = memoryDevice();
    await store.write("chunkBytes", 8 * SMALLEST_CHUNK_BYTES);
    const [create, send] = [home.create.bind(home), home.send.bind(home)];
    const { promise: refused, resolve: refuse } = Promise.withResolvers<void>();
    let largestAfter = 0;
    home.create = async (job, chunk, hash) => {
      clock.advance(10);
      if (job.lane === "photos" && chunk.size > 4 * SMALLEST_CHUNK_BYTES) {
        setTimeout(refuse, 20);
        throw new HomewardError("upload-too-large");
      }
      // The video's first chunk is as large, took another way, and arrives when the refusal is known.
      await refused;
      return create(job, chunk, hash);
    };
    home.send = async (url, offsetBytes, chunk, hash) => {
      clock.advance(10);
      largestAfter = Math.max(largestAfter, chunk.size);
      return send(url, offsetBytes, chunk, hash);
    };
    await store.enqueue([
      await memoryPhoto(new Uint8Array(8 * SMALLEST_CHUNK_BYTES)),
      await bigOne(1),
    ]);
    expect((await wake()).result).toBe("completed");
    expect(home.photos.size).toBe(2);
    expect(largestAfter).toBe(4 * SMALLEST_CHUNK_BYTES);
  });

  it("is not learned from a photo that is refused whatever its size", async () => {
    const { store, home, wake, clock } = memoryDevice();
    const create = home.create.bind(home);
    const strange = await memoryPhoto(new Uint8Array(8 * SMALLEST_CHUNK_BYTES));
    home.create = async (job, ...asked) => {
      clock.advance(10);
      if (job.id === strange.facts.id) throw new HomewardError("upload-too-large");
      return create(job, ...asked);
    };
    await store.enqueue([strange]);
    await wake();
    expect((await store.totals()).needsYouCount).toBe(1);
    expect(await store.read("chunkCeiling")).toBeNull();
  });
});
